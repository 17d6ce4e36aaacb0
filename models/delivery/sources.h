#pragma once

#include "delivery/workshop.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>

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
    /// `homeUrls`: of the remotes of the open repository; `trees` by URL, as written anywhere.
    explicit MappedSources(const QStringList& homeUrls, const Trees& trees = {});

    bool isHome(const QString& url) const override;
    [[nodiscard]] Result<std::shared_ptr<const files::FileTree>> open(const Source& source) const override;

  private:
    QSet<QString> m_home;
    Trees m_trees;
};

} // namespace efa::delivery
