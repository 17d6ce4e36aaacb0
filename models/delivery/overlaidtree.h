#pragma once

#include "files/filetree.h"

#include <map>

namespace efa::delivery {

/// A tree with some files put over it, as an agent does with a checkout before it builds: what it generates
/// or completes. Folders of such files need not exist below. `base` must outlive it.
class OverlaidTree final : public files::FileTree
{
  public:
    OverlaidTree(const files::FileTree& base, std::map<QString, QByteArray> files);

    Result<files::EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<files::Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;
    Result<files::KeyedContent> readKeyed(const QString& path) const override;
    QString displayName(const QString& path) const override;

  private:
    bool isNewFolder(const QString& path) const;

    const files::FileTree& m_base;
    std::map<QString, QByteArray> m_files;
};

} // namespace efa::delivery
