#include "delivery/workshop.h"

namespace efa::delivery {

namespace {

/// The home tree, which its owner keeps.
std::shared_ptr<const files::FileTree> borrowed(const files::FileTree& tree)
{
    return {std::shared_ptr<const files::FileTree>(), &tree};
}

} // namespace

Workshop::Workshop(const files::FileTree& home, const Sources& sources, const kustomize::Engine& engine,
                   std::shared_ptr<kustomize::Memory> memory, const kustomize::Options& plain)
    : m_home(home), m_sources(sources), m_engine(engine), m_memory(std::move(memory)), m_plain(plain)
{
}

Result<std::shared_ptr<const files::FileTree>> Workshop::tree(const Source& source) const
{
    if (isOpenTree(source))
        return borrowed(m_home);
    return m_sources.open(source);
}

bool Workshop::isOpenTree(const Source& source) const
{
    if (source.kind != SourceKind::Git || !m_sources.isHome(source.url))
        return source.kind == SourceKind::Home;
    return m_sources.isOpenRevision(source.revision) || !m_sources.open(source);
}

std::shared_ptr<const files::FileTree> Workshop::view(const std::string& key, const MakeTree& make) const
{
    const std::scoped_lock lock(m_mutex);
    std::shared_ptr<const files::FileTree>& view = m_views[key];
    if (!view)
        view = make();
    return view;
}

} // namespace efa::delivery
