#pragma once

#include "delivery/artifactpick.h"
#include "delivery/ignorepatterns.h"
#include "files/filetree.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace efa::delivery {

/// A repository as Flux's source-controller packs it: without ignored files, without links, and of a sparse
/// checkout only its folders. Safe to use from several threads.
class ArtifactTree final : public files::FileTree
{
  public:
    struct Choice
    {
        std::optional<QByteArray> ignore; ///< the source object's own patterns
        QStringList folders;              ///< of a sparse checkout; empty: all
        std::vector<ArtifactPick> picks;  ///< of an artifact that is made of parts of it; empty: all
    };

    ArtifactTree(std::shared_ptr<const files::FileTree> base, Choice choice);

    Result<files::EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<files::Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;
    Result<files::KeyedContent> readKeyed(const QString& path) const override;
    QString displayName(const QString& path) const override;

  private:
    bool isFileLeftOut(const QString& path) const;
    bool isFolderLeftOut(const QString& folder) const;
    bool isChosen(const QString& path, files::EntryKind kind) const;
    bool isPicked(const QString& path, files::EntryKind kind) const;
    bool isIgnored(const QString& path, bool isFolder) const;
    bool hasPatterns() const;
    bool hasIgnoreFile(const QString& folder) const;
    /// The patterns of the ignore file in a folder.
    IgnorePatterns patternsIn(const QString& folder) const;
    Error notThere(const QString& path) const;

    std::shared_ptr<const files::FileTree> m_base;
    IgnorePatterns m_own;
    QStringList m_folders;
    std::vector<ArtifactPick> m_picks;
    mutable std::mutex m_mutex; // guards the two below
    mutable std::map<QString, IgnorePatterns> m_byFolder;
    mutable std::optional<bool> m_hasPatterns;
};

} // namespace efa::delivery
