#pragma once

#include "files/filetree.h"

#include <memory>
#include <mutex>

namespace efa::kustomize {

class Session;

/// A tree that is asked every question once and keeps the answers, so that a job over many kustomizations
/// sees one state and does not ask again. Make a new one for each job; it must not outlive the tree it
/// stands for. Safe to use from several threads.
class SteadyTree final : public files::FileTree
{
  public:
    explicit SteadyTree(const files::FileTree& tree);
    ~SteadyTree() override;

    Result<files::EntryKind> kind(const QString& path) const override { return m_tree.kind(path); }
    Result<QByteArray> read(const QString& path) const override { return m_tree.read(path); }
    Result<QList<files::Entry>> list(const QString& folder) const override { return m_tree.list(folder); }
    Result<QString> resolved(const QString& path) const override { return m_tree.resolved(path); }
    QByteArray contentKey(const QString& path) const override { return m_tree.contentKey(path); }
    Result<files::KeyedContent> readKeyed(const QString& path) const override
    {
        return m_tree.readKeyed(path);
    }
    QString displayName(const QString& path) const override { return m_tree.displayName(path); }

  private:
    friend class Engine;

    const files::FileTree& m_tree;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<Session> m_session; ///< what engines learned of this tree
};

} // namespace efa::kustomize
