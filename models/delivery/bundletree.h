#pragma once

#include "files/filetree.h"

#include <QStringList>

namespace efa::delivery {

/// What Rancher Fleet carries of a bundle: the files below its folder, which is the root here. Hidden ones
/// and those that a `.fleetignore` names are left out, and so is the fleet.yaml at the top. `base` must
/// outlive it.
class BundleTree final : public files::FileTree
{
  public:
    /// `options` is the name of the file with the bundle's options.
    BundleTree(const files::FileTree& base, QString folder, QString options);

    /// Every file, sorted by path. Errors: Io, Invalid (a link that leads out).
    [[nodiscard]] Result<QStringList> allFiles() const;

    Result<files::EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<files::Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;
    Result<files::KeyedContent> readKeyed(const QString& path) const override;
    QString displayName(const QString& path) const override;

  private:
    QString outer(const QString& path) const;
    bool isLeftOut(const QString& folder, const files::Entry& entry) const;
    bool isCarried(const QString& path) const;
    /// The lines of a folder's `.fleetignore`.
    QStringList ignored(const QString& folder) const;
    Result<void> addFiles(const QString& folder, QStringList& files) const;

    const files::FileTree& m_base;
    QString m_folder;
    QString m_options;
};

} // namespace efa::delivery
