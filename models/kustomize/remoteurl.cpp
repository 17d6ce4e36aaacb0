#include "kustomize/remoteurl.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

QString text(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

bool startsWithAnyCase(std::string_view path, std::string_view prefix)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return path.size() >= prefix.size() &&
           std::ranges::equal(path.substr(0, prefix.size()), prefix, {}, lower);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// `name@` in front of a host.
std::string_view takeUser(std::string_view& path)
{
    if (path.empty() || !isLetter(path[0]))
        return {};
    size_t end = 1;
    while (end < path.size() &&
           (isLetter(path[end]) || (path[end] >= '0' && path[end] <= '9') || path[end] == '-'))
        ++end;
    if (end >= path.size() || path[end] != '@')
        return {};
    const std::string_view user = path.substr(0, end + 1);
    path.remove_prefix(end + 1);
    return user;
}

struct Split
{
    std::string host;
    std::string_view rest;
    bool local = false; ///< file://: all of it is the repository
};

std::optional<Split> splitHost(std::string_view path)
{
    if (startsWithAnyCase(path, "git::"))
        path.remove_prefix(5);
    std::string_view scheme;
    for (const std::string_view known : {"ssh://", "https://", "http://", "file://"}) {
        if (startsWithAnyCase(path, known)) {
            scheme = known;
            path.remove_prefix(known.size());
            break;
        }
    }
    if (scheme == "file://")
        return Split{std::string(scheme), path, true};
    const std::string_view user = takeUser(path);
    const bool github = startsWithAnyCase(path, "github.com/") || startsWithAnyCase(path, "github.com:");
    const bool scpStyle = scheme.empty() && (!user.empty() || github);
    if (scheme.empty() && !scpStyle)
        return std::nullopt;
    size_t end = path.find('/');
    if (scpStyle) {
        const size_t colon = path.find(':');
        if (end == std::string_view::npos || (colon != std::string_view::npos && colon > 0 && colon < end))
            end = colon;
    }
    const std::string_view host = end == std::string_view::npos ? path : path.substr(0, end + 1);
    const std::string_view rest = end == std::string_view::npos ? std::string_view() : path.substr(end + 1);
    if (host.empty())
        return std::nullopt;
    if (github && (scheme == "ssh://" || !user.empty()))
        return Split{std::string(user) + "github.com:", rest};
    if (github)
        return Split{"https://github.com/", rest};
    return Split{std::string(scheme) + std::string(user) + std::string(host), rest};
}

struct RepositoryPath
{
    std::string_view repository;
    std::string_view folder;
};

std::optional<RepositoryPath> splitPath(std::string_view path, bool local)
{
    constexpr std::string_view azureMark = "_git/";
    if (const size_t mark = path.find(azureMark); mark != std::string_view::npos) {
        const size_t slash = path.find('/', mark + azureMark.size());
        return slash == std::string_view::npos
                   ? RepositoryPath{path, {}}
                   : RepositoryPath{path.substr(0, slash), path.substr(slash + 1)};
    }
    if (const size_t mark = path.find("//"); mark != std::string_view::npos)
        return RepositoryPath{path.substr(0, mark), path.substr(mark + 2)};
    if (const size_t mark = path.find(".git"); mark != std::string_view::npos)
        return RepositoryPath{path.substr(0, mark + 4), path.substr(mark + 4)};
    if (local)
        return RepositoryPath{path, {}};
    const size_t first = path.find('/');
    if (first == std::string_view::npos)
        return std::nullopt;
    const size_t second = path.find('/', first + 1);
    return second == std::string_view::npos ? RepositoryPath{path, {}}
                                            : RepositoryPath{path.substr(0, second), path.substr(second + 1)};
}

// The folder inside the repository, or nothing where it leads out of it.
std::optional<QString> cleanedFolder(std::string_view folder)
{
    if (folder.starts_with('/'))
        folder.remove_prefix(1);
    const Result<QString> clean = files::cleanPath({}, text(folder));
    return clean ? std::optional(*clean) : std::nullopt;
}

} // namespace

bool isWebAddress(std::string_view path)
{
    return startsWithAnyCase(path, "http:") || startsWithAnyCase(path, "https:");
}

std::optional<files::RemoteReference> remoteReference(std::string_view path)
{
    if (path.starts_with('/'))
        return std::nullopt;
    const size_t question = path.find('?');
    const std::string_view query =
        question == std::string_view::npos ? std::string_view() : path.substr(question + 1);
    const std::optional<Split> split = splitHost(path.substr(0, question));
    if (!split)
        return std::nullopt;
    const std::optional<RepositoryPath> parts = splitPath(split->rest, split->local);
    if (!parts || parts->repository.empty())
        return std::nullopt;
    const std::optional<QString> folder = cleanedFolder(parts->folder);
    if (!folder)
        return std::nullopt;
    const QUrlQuery values(text(query));
    files::RemoteReference reference;
    reference.url = QString::fromStdString(split->host) + text(parts->repository);
    reference.folder = *folder;
    reference.revision = values.queryItemValue(u"ref"_s, QUrl::FullyDecoded);
    if (reference.revision.isEmpty())
        reference.revision = values.queryItemValue(u"version"_s, QUrl::FullyDecoded);
    return reference;
}

} // namespace efa::kustomize
