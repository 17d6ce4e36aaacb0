#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/unit.h"
#include "files/filetree.h"
#include "kustomize/engine.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace efa::delivery {

class ChartRenderer;

/// Finds the files of sources other than the home repository, from what is on this machine.
class Sources
{
  public:
    Sources() = default;
    Sources(const Sources&) = delete;
    Sources& operator=(const Sources&) = delete;
    virtual ~Sources() = default;

    /// Whether a URL means the repository that is open.
    virtual bool isHome(const QString& url) const = 0;
    /// Whether the open tree is what agents get who take this revision of that repository.
    virtual bool isOpenRevision(const QString& revision) const = 0;
    /// Errors: NotFound (not mapped; the hint says how to map it), Invalid, Io.
    [[nodiscard]] virtual Result<std::shared_ptr<const files::FileTree>> open(const Source& source) const = 0;
};

/// What agents build with: the trees of the sources and the rendering engine. Safe to share between threads.
class Workshop
{
  public:
    /// All must outlive the workshop. `memory` also keeps what agents compute from texts; `plain` is for
    /// folders that no agent builds.
    Workshop(const files::FileTree& home, const Sources& sources, const kustomize::Engine& engine,
             std::shared_ptr<kustomize::Memory> memory, const kustomize::Options& plain = {});

    const files::FileTree& home() const { return m_home; }
    const Sources& sources() const { return m_sources; }
    const kustomize::Engine& engine() const { return m_engine; }
    kustomize::Memory& memory() const { return *m_memory; }
    const kustomize::Options& plain() const { return m_plain; }
    /// Who renders charts; nullptr: nobody, they are opaque.
    const ChartRenderer* charts() const { return m_charts; }
    void setCharts(const ChartRenderer* charts) { m_charts = charts; }

    /// Whether a source is the open tree: as such, by its URL and revision, or because the revision is not on
    /// this machine.
    bool isOpenTree(const Source& source) const;
    /// The tree that a source names. Errors: as Sources::open().
    [[nodiscard]] Result<std::shared_ptr<const files::FileTree>> tree(const Source& source) const;

    /// A tree that an agent makes of another one, kept for all clusters of this workshop. Equal keys must
    /// mean equal trees.
    using MakeTree = std::function<std::shared_ptr<const files::FileTree>()>;
    std::shared_ptr<const files::FileTree> view(const std::string& key, const MakeTree& make) const;

  private:
    const files::FileTree& m_home;
    const Sources& m_sources;
    const kustomize::Engine& m_engine;
    std::shared_ptr<kustomize::Memory> m_memory;
    kustomize::Options m_plain;
    const ChartRenderer* m_charts = nullptr;
    mutable std::mutex m_mutex; // guards the one below
    mutable std::map<std::string, std::shared_ptr<const files::FileTree>> m_views;
};

} // namespace efa::delivery
