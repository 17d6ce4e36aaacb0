#pragma once

#include "delivery/workshop.h"
#include "files/remotesource.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace efa::delivery {

/// One text for every way to write a repository's address: `ssh://git@Example.com:22/fleet.git`,
/// `git@example.com:fleet` and `https://example.com/fleet` are all `example.com/fleet`.
QString normalisedUrl(const QString& url);

/// The repository that is open, as agents call it.
struct Home
{
    QStringList urls;      ///< of its remotes
    QStringList revisions; ///< that the open tree stands for: the branch that is checked out, the usual one

    bool operator==(const Home&) const = default;
};

/// Sources that are at hand, by their URL.
class MappedSources final : public Sources
{
  public:
    using Trees = std::map<QString, std::shared_ptr<const files::FileTree>>;

    MappedSources() = default;
    /// `trees` by URL, as written anywhere. What is not among them, other revisions of the open repository
    /// too, is asked of `remotes`, which may be nullptr.
    explicit MappedSources(const Home& home, const Trees& trees = {},
                           std::shared_ptr<const files::RemoteSource> remotes = nullptr);

    bool isHome(const QString& url) const override;
    bool isOpenRevision(const QString& revision) const override;
    [[nodiscard]] Result<std::shared_ptr<const files::FileTree>> open(const Source& source) const override;

  private:
    using Opened = Result<std::shared_ptr<const files::FileTree>>;

    /// Looked up once for all clusters.
    Opened remote(const Source& source) const;

    QSet<QString> m_home;
    QSet<QString> m_revisions;
    Trees m_trees;
    std::shared_ptr<const files::RemoteSource> m_remotes;
    mutable std::mutex m_mutex;                                     // guards the one below
    mutable std::map<std::pair<QString, QString>, Opened> m_opened; ///< by URL and revision
};

} // namespace efa::delivery
