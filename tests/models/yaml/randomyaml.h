#pragma once

#include <QByteArray>
#include <QRandomGenerator>

/// Writes random YAML in all the styles that people use: block and flow, quotes, literals, comments, blank
/// lines, anchors, any indentation, CRLF, byte order mark, no last line break. The same seed gives the same.
class RandomYaml
{
  public:
    explicit RandomYaml(quint32 seed);

    QByteArray text();
    /// A value for an edit: words, special characters, several lines, YAML look-alikes.
    QByteArray value();

  private:
    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QByteArray oneOf(std::initializer_list<const char*> choices);
    QByteArray word();
    QByteArray scalar(bool inFlow);
    QByteArray key(int number, bool inFlow);
    QByteArray comment();
    QByteArray properties();
    void lineEnd();
    void mappingMembers(int indent, int depth, bool firstInPlace);
    void sequenceItems(int indent, int depth, bool firstInPlace);
    void memberValue(int indent, int depth);
    void itemValue(int indent, int depth);
    void literal(int indent);
    QByteArray flow(int depth, int indent);

    QRandomGenerator m_random;
    QByteArray m_text;
    QByteArray m_break;
    int m_anchors = 0;
};
