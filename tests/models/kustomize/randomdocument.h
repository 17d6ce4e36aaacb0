#pragma once

#include <QByteArray>
#include <QRandomGenerator>

#include <initializer_list>

/// A random object in all the ways in which YAML can be written: styles, indentation, comments, anchors,
/// tags, merges, values that look like something else; some of them are refused. The same seed gives the same
/// text.
class RandomDocument
{
  public:
    explicit RandomDocument(quint32 seed);

    /// An object of its own name.
    QByteArray text();

  private:
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QByteArray oneOf(std::initializer_list<const char*> choices);

    // What stands on one line
    QByteArray plain();
    QByteArray quoted();
    QByteArray properties();
    QByteArray key();
    QByteArray scalar();
    QByteArray flow(int depth);

    // What goes on below, with all line breaks
    QByteArray lineEnd();
    QByteArray value(int indent, int depth);
    QByteArray inLines(int indent);
    QByteArray block(int indent);
    QByteArray mapping(int indent, int depth);
    QByteArray sequence(int indent, int depth);

    quint32 m_seed;
    QRandomGenerator m_random;
    int m_anchors = 0;
    int m_keys = 0;
};
