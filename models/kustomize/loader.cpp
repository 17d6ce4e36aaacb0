#include "kustomize/loader.h"

#include "kustomize/accumulated.h"
#include "kustomize/remoteurl.h"
#include "kustomize/session.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Loader)
};

// A path below a folder without '.', '..' and doubled '/'; nothing where it leads out of the tree.
std::optional<std::string> cleaned(const std::string& folder, std::string_view path)
{
    std::string result = folder;
    while (!path.empty()) {
        const size_t slash = path.find('/');
        const std::string_view name = path.substr(0, slash);
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
        if (name.empty() || name == ".")
            continue;
        if (name == "..") {
            if (result.empty())
                return std::nullopt;
            const size_t last = result.rfind('/');
            result.erase(last == std::string::npos ? 0 : last);
            continue;
        }
        if (!result.empty())
            result += '/';
        result += name;
    }
    return result;
}

bool isAtOrBelow(std::string_view path, std::string_view folder)
{
    return folder.empty() || path == folder ||
           (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

} // namespace

Loader::Loader(Session& session, const AccumulationRequest& request, const Loader* referrer)
    : m_remotes(session.remotes())
    , m_reader(session.reader())
    , m_root(request.folder)
    , m_address(request.address)
    , m_restrictor(request.restrictor)
    , m_referrer(referrer)
    , m_level(referrer ? referrer->m_level + 1 : 1)
{
}

Result<std::string> Loader::joined(std::string_view path) const
{
    if (path.starts_with('/')) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The path %1 is absolute.").arg(shown(path)),
                        .hint = Text::tr("Write the path relative to the kustomization file.")});
    }
    std::optional<std::string> clean = cleaned(m_root, path);
    if (!clean) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The path %1 leads out of the repository.").arg(shown(path)),
                        .hint = Text::tr("Keep what kustomizations use inside of the repository.")});
    }
    return std::move(*clean);
}

Result<TreeFile> Loader::file(std::string_view path)
{
    if (isWebAddress(path))
        return webFile(std::string(path));
    const Result<std::string> where = joined(path);
    if (!where)
        return failure(where.error());
    Result<TreeFile> found = m_reader.file(*where);
    m_dependencies.push_back({Dependency::What::File, *where, m_reader.fileAnswer(*where)});
    if (!found || m_restrictor == LoadRestrictor::None)
        return found;
    if (isAtOrBelow(found->path, m_root))
        return found;
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The file %1 is not in or below %2, the folder of the kustomization.")
                                   .arg(m_reader.shownName(found->path), m_reader.shownName(m_root)),
                    .hint = Text::tr("Move the file there, or turn the load restriction off.")});
}

Result<yaml::Source> Loader::source(std::string_view path)
{
    const Result<TreeFile> found = file(path);
    return found ? found->reader->source(*found) : failure(found.error());
}

Result<TreeFile> Loader::webFile(const std::string& address)
{
    const Result<RemotePlace> place = m_remotes.file(address);
    m_dependencies.push_back(
        {Dependency::What::RemoteFile, address, RemoteSessions::keyOf(place), !place || place->isPinned});
    return place ? place->session->reader().file(place->path) : failure(place.error());
}

Result<std::string> Loader::folder(std::string_view path)
{
    if (path.empty()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("An entry of the list is empty."),
                        .hint = Text::tr("Name a file or a folder, or remove the entry.")});
    }
    Result<std::string> where = joined(path);
    if (!where)
        return where;
    Result<std::string> found = m_reader.folder(*where);
    m_dependencies.push_back({Dependency::What::Folder, *where, m_reader.folderAnswer(*where)});
    if (!found)
        return found;
    if (auto checked = checkCircle(*found); !checked)
        return failure(std::move(checked).error());
    if (auto checked = checkLevel(); !checked)
        return failure(std::move(checked).error());
    return found;
}

bool Loader::isFolder(std::string_view path) const
{
    const Result<std::string> where = joined(path);
    return where && m_reader.folder(*where);
}

Result<void> Loader::checkLevel() const
{
    if (m_level < mostLevels)
        return {};
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("Kustomizations stand on each other more than %1 levels deep.").arg(mostLevels),
         .hint = Text::tr("Let some of them list what the others list.")});
}

Result<void> Loader::checkCircle(const std::string& folder) const
{
    for (const Loader* loader = this; loader && &loader->m_reader == &m_reader;
         loader = loader->sameClone()) {
        if (!isAtOrBelow(loader->m_root, folder))
            continue;
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The folder %1 is used by %2, which it holds or which uses it: a circle.")
                            .arg(m_reader.shownName(folder), m_reader.shownName(loader->m_root)),
             .hint = Text::tr("Move what both need into a folder of its own.")});
    }
    return {};
}

Result<RemotePlace> Loader::remoteFolder(const std::string& address)
{
    if (auto checked = checkRemoteCircle(address); !checked)
        return failure(std::move(checked).error());
    if (auto checked = checkLevel(); !checked)
        return failure(std::move(checked).error());
    Result<RemotePlace> place = m_remotes.folder(address);
    m_dependencies.push_back(
        {Dependency::What::RemoteFolder, address, RemoteSessions::keyOf(place), !place || place->isPinned});
    if (!place)
        return place;
    Result<std::string> folder = place->session->reader().folder(place->path);
    if (!folder)
        return failure(std::move(folder).error());
    place->path = std::move(*folder);
    return place;
}

// As the reference sees it: by what is written, so the same repository at another revision is no circle.
Result<void> Loader::checkRemoteCircle(const std::string& address) const
{
    for (const Loader* loader = this; loader; loader = loader->m_referrer) {
        if (!loader->m_address.starts_with(address))
            continue;
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("%1 leads to itself by way of %2: a circle.")
                            .arg(shown(address), shown(loader->m_address)),
             .hint = Text::tr("Name a folder or a revision that does not come back to this one.")});
    }
    return {};
}

bool Loader::mayUse(const Accumulated& made, const AccumulationRequest& request) const
{
    const bool isSameClone = request.address.empty();
    if (isSameClone &&
        std::ranges::any_of(made.folders, [&](const std::string& folder) { return !checkCircle(folder); }))
        return false;
    return std::ranges::all_of(
        made.remotes, [&](const std::string& address) { return checkRemoteCircle(address).has_value(); });
}

} // namespace efa::kustomize
