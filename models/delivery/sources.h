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

/// Sources that are at hand, by their URL.
class MappedSources final : public Sources
{
  public:
    using Trees = std::map<QString, std::shared_ptr<const files::FileTree>>;

    MappedSources() = default;
    /// `homeUrls`: of the remotes of the open repository; `trees` by URL, as written anywhere. A Git
    /// repository that is in neither is asked of `remotes`, which may be nullptr.
    explicit MappedSources(const QStringList& homeUrls, const Trees& trees = {},
                           std::shared_ptr<const files::RemoteSource> remotes = nullptr);

    bool isHome(const QString& url) const override;
    [[nodiscard]] Result<std::shared_ptr<const files::FileTree>> open(const Source& source) const override;

  private:
    using Opened = Result<std::shared_ptr<const files::FileTree>>;

    /// Looked up once for all clusters.
    Opened remote(const Source& source) const;

    QSet<QString> m_home;
    Trees m_trees;
    std::shared_ptr<const files::RemoteSource> m_remotes;
    mutable std::mutex m_mutex;                                     // guards the one below
    mutable std::map<std::pair<QString, QString>, Opened> m_opened; ///< by URL and revision
};

} // namespace efa::delivery
