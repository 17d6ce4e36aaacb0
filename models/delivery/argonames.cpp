#include "delivery/argonames.h"

#include <QDir>
#include <QString>

#include <algorithm>

namespace efa::delivery {

namespace {

constexpr size_t maxName = 253;

std::string trimmedAt(const std::string& text, std::string_view characters)
{
    const size_t begin = text.find_first_not_of(characters);
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(characters) - begin + 1);
}

std::string cut(const std::string& slug, size_t limit, bool smart)
{
    if (limit == 0 || slug.size() <= limit)
        return slug;
    const size_t border = smart ? slug.rfind('-', limit) : std::string::npos;
    return slug.substr(0, border == std::string::npos ? limit : border);
}

} // namespace

std::string argoName(std::string_view text)
{
    std::string name;
    const QString lower = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    for (const uint c : lower.toUcs4()) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        name += fits ? static_cast<char>(c) : '-';
    }
    name.resize(std::min(name.size(), maxName));
    return trimmedAt(name, "-.");
}

std::string plainSlug(std::string_view name, size_t limit, bool smart)
{
    std::string slug;
    for (const char c : name) {
        if (c != '-' || !slug.ends_with('-'))
            slug += c;
    }
    return cut(trimmedAt(slug, "-_"), limit, smart);
}

std::string argoSlug(std::string_view text, size_t limit, bool smart)
{
    std::string name = argoName(text);
    std::ranges::replace(name, '.', '-');
    return plainSlug(name, limit, smart);
}

std::string baseName(std::string_view path)
{
    if (path.empty())
        return ".";
    while (path.size() > 1 && path.ends_with('/'))
        path.remove_suffix(1);
    if (path == "/")
        return "/";
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string folderName(std::string_view path)
{
    const size_t slash = path.rfind('/');
    if (slash == std::string_view::npos)
        return ".";
    const QString folder = QString::fromStdString(std::string(path.substr(0, slash)));
    const std::string clean = QDir::cleanPath(folder).toStdString();
    return clean.empty() ? (slash == 0 ? "/" : ".") : clean;
}

} // namespace efa::delivery
