#pragma once

#include "files/remotesource.h"

#include <QString>

#include <map>

namespace efa::git {

/// Other repositories as bare clones in a folder, one each, made with `git clone --bare`; the folder of a
/// clone follows from the address (`folderOf`). Some may lie elsewhere, bare or not. A name of a revision is
/// looked up in the clone as it is now, what is read belongs to the commit found. Nothing is fetched.
class RemoteCache final : public files::RemoteSource
{
  public:
    using FoldersByUrl = std::map<QString, QString>;

    explicit RemoteCache(QString folder, const FoldersByUrl& elsewhere = {});

    /// $FLEET_ARCHITECT_REMOTES, else `fleet-architect/remotes` in the user's cache folder; empty where the
    /// user has none.
    static QString usualFolder();

    Result<files::RemoteContent> open(const files::RemoteReference& reference) const override;
    /// Where the clone of a repository is or belongs; all forms of one address have one.
    QString folderOf(const QString& url) const;

  private:
    QString m_folder;
    std::map<QString, QString> m_elsewhere; ///< by RemoteAddress::folder()
};

} // namespace efa::git
