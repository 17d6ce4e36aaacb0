#include "kustomize/loader.h"

#include <QCoreApplication>

#include <optional>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Loader)
};

QString shown(std::string_view path)
{
    return path.empty() ? Text::tr("the top folder")
                        : QString::fromUtf8(path.data(), static_cast<qsizetype>(path.size()));
}

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

Result<std::string> Loader::joined(std::string_view path) const
{
    if (path.starts_with('/')) {
        return failure({.code = ErrorCode::Unsupported,
                        .message = Text::tr("The path %1 is absolute.").arg(shown(path)),
                        .hint = Text::tr("Write the path relative to the kustomization file.")});
    }
    std::optional<std::string> clean = cleaned(m_root, path);
    if (!clean) {
        return failure({.code = ErrorCode::Unsupported,
                        .message = Text::tr("The path %1 leads out of the repository.").arg(shown(path)),
                        .hint = Text::tr("Keep what kustomizations use inside of the repository.")});
    }
    return std::move(*clean);
}

Result<TreeFile> Loader::file(std::string_view path)
{
    const Result<std::string> where = joined(path);
    if (!where)
        return failure(where.error());
    Result<TreeFile> found = m_reader.file(*where);
    m_dependencies.push_back({Dependency::What::File, *where, m_reader.fileAnswer(*where)});
    if (!found || m_restrictor == LoadRestrictor::None)
        return found;
    if (isAtOrBelow(found->path, m_root))
        return found;
    return failure({.code = ErrorCode::Unsupported,
                    .message = Text::tr("The file %1 is not in or below %2, the folder of the kustomization.")
                                   .arg(shown(found->path), shown(m_root)),
                    .hint = Text::tr("Move the file there, or turn the load restriction off.")});
}

Result<yaml::Source> Loader::source(std::string_view path)
{
    const Result<TreeFile> found = file(path);
    return found ? m_reader.source(*found) : failure(found.error());
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
    if (m_level >= mostLevels) {
        return failure(
            {.code = ErrorCode::Unsupported,
             .message =
                 Text::tr("Kustomizations stand on each other more than %1 levels deep.").arg(mostLevels),
             .hint = Text::tr("Let some of them list what the others list.")});
    }
    return found;
}

Result<void> Loader::checkCircle(const std::string& folder) const
{
    for (const Loader* loader = this; loader; loader = loader->m_referrer) {
        if (!isAtOrBelow(loader->m_root, folder))
            continue;
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The folder %1 is used by %2, which it holds or which uses it: a circle.")
                            .arg(shown(folder), shown(loader->m_root)),
             .hint = Text::tr("Move what both need into a folder of its own.")});
    }
    return {};
}

} // namespace efa::kustomize
