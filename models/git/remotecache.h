#pragma once

#include "files/remotesource.h"

#include <QString>

namespace efa::git {

/// Other repositories as bare clones in a folder, one each, made with `git clone --bare`; the folder of a
/// clone follows from the address (`folderOf`). A name of a revision is looked up in the clone as it is now,
/// what is read belongs to the commit found. Nothing is fetched.
class RemoteCache final : public files::RemoteSource
{
  public:
    explicit RemoteCache(QString folder);

    /// $FLEET_ARCHITECT_REMOTES, else `fleet-architect/remotes` in the user's cache folder.
    static QString usualFolder();

    Result<files::RemoteContent> open(const files::RemoteReference& reference) const override;
    /// Where the clone of a repository belongs; all forms of one address have one.
    QString folderOf(const QString& url) const;

  private:
    QString m_folder;
};

} // namespace efa::git
