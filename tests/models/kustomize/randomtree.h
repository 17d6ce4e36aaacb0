#pragma once

#include "files/memorytree.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <initializer_list>

/// A random base with a component and an overlay on top, written with fields, selectors and values of all
/// kinds; some of them are refused. The same seed gives the same tree and the same edits.
class RandomTree
{
  public:
    explicit RandomTree(quint32 seed);

    const efa::files::MemoryTree& tree() const { return m_tree; }
    /// The folder to render.
    static QString top() { return QStringLiteral("overlay"); }
    /// Writes one file anew, or adds a comment to it.
    void edit();

  private:
    enum class Level { Base, Component, Overlay };

    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QByteArray oneOf(std::initializer_list<const char*> choices);
    QByteArray name();
    QByteArray value();
    QByteArray selector();

    void writeResources();
    void writeKustomization(Level level);
    QByteArray object();
    QByteArray podSpec(int indent);
    QByteArray fields();
    QByteArray naming();
    QByteArray labels();
    QByteArray images();
    QByteArray patches();
    QByteArray mergePatch();
    QByteArray jsonPatch();
    QByteArray replacements();
    QByteArray generators(Level level);
    QByteArray transformers();

    QRandomGenerator m_random;
    efa::files::MemoryTree m_tree;
    int m_objects = 0;
};
