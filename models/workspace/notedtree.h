#pragma once

#include "files/filetree.h"

#include <QSet>

#include <mutex>

namespace efa::workspace {

/// A tree that notes which paths it was asked about, so that an answer made of it can be kept until one of
/// them reads differently. Safe to use from several threads; the tree must outlive it.
class NotedTree final : public files::FileTree
{
  public:
    explicit NotedTree(const files::FileTree& tree)
        : m_tree(tree)
    {
    }

    /// As they were asked for, and where they lead to.
    QSet<QString> takePaths();

    Result<files::EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<files::Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;
    Result<files::KeyedContent> readKeyed(const QString& path) const override;
    QString displayName(const QString& path) const override { return m_tree.displayName(path); }

  private:
    void note(const QString& path) const;

    const files::FileTree& m_tree;
    mutable std::mutex m_mutex; // guards the one below
    mutable QSet<QString> m_paths;
};

} // namespace efa::workspace
