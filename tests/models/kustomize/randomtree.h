#pragma once

#include "files/memorytree.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <initializer_list>
#include <utility>
#include <vector>

/// Two random bases, a component (which may have another one), an overlay and one more on top, written with
/// fields, selectors and values of all kinds, and with the files that they name; some of them are refused or
/// broken. The same seed gives the same tree and the same edits.
class RandomTree
{
  public:
    explicit RandomTree(quint32 seed);

    const efa::files::MemoryTree& tree() const { return m_tree; }
    /// The folder to render.
    static QString top() { return QStringLiteral("top"); }
    /// Writes one file anew, adds a comment, takes a file away, puts one back, or gives one another name.
    void edit();

  private:
    enum class Level { Base, Second, Inner, Component, Overlay, Top };
    static constexpr int levels = 6;

    bool oneIn(int n) { return m_random.bounded(n) == 0; }
    QByteArray oneOf(std::initializer_list<const char*> choices);
    QByteArray name();
    Level anyLevel();
    static QString folderOf(Level level);

    // randomtree.cpp: which files there are
    void writeResources();
    QByteArray objects(int count);
    void writeKustomization(Level level);
    QByteArray stackedOn(Level level);
    void addComment();
    void removeFile();
    void restoreFile();
    void renameKustomization(Level level);

    // randomobjects.cpp
    QByteArray value();
    QByteArray object();
    QByteArray metadata(const QByteArray& called);
    QByteArray workload(const QByteArray& metadata, const QByteArray& called);
    QByteArray otherObject(const QByteArray& metadata, const QByteArray& called);
    QByteArray podSpec(int indent);
    QByteArray volumes();

    // randomcluster.cpp: what a cluster has besides workloads, most of it with names of others
    QByteArray access(const QByteArray& metadata);
    QByteArray network(const QByteArray& metadata, const QByteArray& called);
    QByteArray storage(const QByteArray& metadata);
    QByteArray extension(const QByteArray& metadata);
    QByteArray listOfObjects(const QByteArray& called);

    // randompatches.cpp
    QByteArray selector();
    QByteArray patches();
    QByteArray legacyPatches();
    QByteArray mergePatch();
    QByteArray jsonPatch();
    QByteArray patchOptions();
    QByteArray replacements();
    QByteArray replacement();
    QByteArray replacementSource();
    QByteArray replacementTarget();

    // randomfields.cpp
    QByteArray fields();
    QByteArray naming();
    QByteArray labels();
    QByteArray images();
    QByteArray rules();
    QByteArray generators(Level level);
    QByteArray configMap(Level level, bool merges);
    QByteArray generatorSources();
    QByteArray transformers();
    QByteArray transformer();
    QByteArray validator();
    QByteArray variables(Level level);
    QByteArray schemas();
    QByteArray output();

    // randomsidefiles.cpp: what a kustomization can name
    void writeSideFile(Level level, int which);
    QByteArray damaged(const QByteArray& content);
    std::pair<QString, QByteArray> sideFile(int which);
    void writeSideFiles(Level level);
    QByteArray mergePatchFile();
    QByteArray configuration();
    QByteArray schema();
    QByteArray definitions();

    static constexpr int sideFiles = 9;

    QRandomGenerator m_random;
    efa::files::MemoryTree m_tree;
    std::vector<std::pair<QString, QByteArray>> m_removed;
    int m_objects = 0;
};
