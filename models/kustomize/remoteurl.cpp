#include "kustomize/remoteurl.h"

#include "kustomize/shown.h"

#include <QUrl>

#include <algorithm>
#include <charconv>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

QString text(std::string_view bytes)
{
    return shown(bytes);
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

std::optional<char> hexDigits(std::string_view text)
{
    int value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, 16);
    if (text.size() != 2 || fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return static_cast<char>(value);
}

std::optional<std::string> unescaped(std::string_view text)
{
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const auto byte = hexDigits(text.substr(i + 1, 2));
        if (!byte)
            return std::nullopt;
        plain += *byte;
        i += 2;
    }
    return plain;
}

// As Go reads a query: one fault anywhere, and nothing of it counts.
std::map<std::string, std::string> queryValues(std::string_view query)
{
    std::map<std::string, std::string> values;
    while (!query.empty()) {
        const size_t end = query.find('&');
        const std::string_view part = query.substr(0, end);
        query.remove_prefix(end == std::string_view::npos ? query.size() : end + 1);
        if (part.empty())
            continue;
        const size_t equals = part.find('=');
        const auto key = unescaped(part.substr(0, equals));
        const auto value =
            unescaped(equals == std::string_view::npos ? std::string_view() : part.substr(equals + 1));
        if (!key || !value || part.find(';') != std::string_view::npos)
            return {};
        values.try_emplace(*key, *value);
    }
    return values;
}

// A web address without scheme and query.
std::optional<std::string_view> webPath(std::string_view path)
{
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (startsWithAnyCase(path, scheme))
            return path.substr(scheme.size(), path.find_first_of("?#") - scheme.size());
    }
    return std::nullopt;
}

// `owner/name` and what follows; nothing where a part is missing.
std::optional<RepositoryPath> ownerAndName(std::string_view path)
{
    const size_t first = path.find('/');
    const size_t second = first == std::string_view::npos ? first : path.find('/', first + 1);
    if (second == std::string_view::npos || first == 0 || second == first + 1)
        return std::nullopt;
    return RepositoryPath{path.substr(0, second), path.substr(second + 1)};
}

// Where an address of a raw file is split: the repository's address, and revision with path.
std::optional<std::pair<std::string, std::string_view>> splitWebFile(std::string_view address)
{
    const std::optional<std::string_view> path = webPath(address);
    if (!path)
        return std::nullopt;
    constexpr std::string_view rawHost = "raw.githubusercontent.com/";
    constexpr std::string_view github = "github.com/";
    constexpr std::string_view gitlabMark = "/-/raw/";
    if (startsWithAnyCase(*path, rawHost)) {
        if (const auto parts = ownerAndName(path->substr(rawHost.size())))
            return std::pair("https://github.com/" + std::string(parts->repository), parts->folder);
        return std::nullopt;
    }
    if (startsWithAnyCase(*path, github)) {
        const auto parts = ownerAndName(path->substr(github.size()));
        const std::string_view query = address.substr(std::min(address.size(), address.find('?')));
        if (parts && parts->folder.starts_with("raw/"))
            return std::pair("https://github.com/" + std::string(parts->repository), parts->folder.substr(4));
        if (parts && parts->folder.starts_with("blob/") &&
            queryValues(query.substr(query.empty() ? 0 : 1)).contains("raw"))
            return std::pair("https://github.com/" + std::string(parts->repository), parts->folder.substr(5));
        return std::nullopt;
    }
    if (const size_t mark = path->find(gitlabMark); mark != std::string_view::npos)
        return std::pair("https://" + std::string(path->substr(0, mark)),
                         path->substr(mark + gitlabMark.size()));
    return std::nullopt;
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
    std::map<std::string, std::string> values = queryValues(query);
    files::RemoteReference reference;
    reference.url = QString::fromStdString(split->host) + text(parts->repository);
    reference.path = *folder;
    reference.revision = text(values["ref"].empty() ? values["version"] : values["ref"]);
    return reference;
}

bool isWebFile(std::string_view path)
{
    if (splitWebFile(path))
        return true;
    const std::optional<std::string_view> address = webPath(path);
    // These say themselves where the repository ends and a folder begins.
    if (!address || address->find("//") != std::string_view::npos ||
        address->find(".git/") != std::string_view::npos || address->find("_git/") != std::string_view::npos)
        return false;
    return address->ends_with(".yaml") || address->ends_with(".yml") || address->ends_with(".json");
}

std::optional<files::RemoteReference> webFile(std::string_view path)
{
    const auto parts = splitWebFile(path);
    if (!parts)
        return std::nullopt;
    const auto place =
        files::cleanPath({}, QUrl::fromPercentEncoding(QByteArray(
                                 parts->second.data(), static_cast<qsizetype>(parts->second.size()))));
    if (!place)
        return std::nullopt;
    return files::RemoteReference{.url = QString::fromStdString(parts->first),
                                  .path = *place,
                                  .revision = {},
                                  .kind = files::RemoteReference::Kind::File};
}

} // namespace efa::kustomize
