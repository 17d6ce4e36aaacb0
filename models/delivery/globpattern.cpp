#include "delivery/globpattern.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace efa::delivery {

namespace {

constexpr std::string_view wildcards = "*?[\\{";
/// `{a,b}{c,d}...` multiplies; beyond this a pattern matches nothing.
constexpr size_t maxAlternatives = 256;

size_t characterLength(std::string_view text, size_t at)
{
    size_t length = 1;
    while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

/// Whether the class that begins at `at` (behind its bracket) holds a character; moves behind its end.
std::optional<bool> isInClass(std::string_view pattern, size_t& at, std::string_view character)
{
    const bool isNegated = at < pattern.size() && (pattern[at] == '^' || pattern[at] == '!');
    at += isNegated ? 1 : 0;
    bool found = false;
    const auto next = [&]() {
        at += pattern[at] == '\\' && at + 1 < pattern.size() ? 1 : 0;
        const size_t length = characterLength(pattern, at);
        const std::string_view read = pattern.substr(at, length);
        at += length;
        return read;
    };
    for (bool isFirst = true; at < pattern.size() && (isFirst || pattern[at] != ']'); isFirst = false) {
        const std::string_view low = next();
        std::string_view high = low;
        if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
            ++at;
            high = next();
        }
        found = found || (low <= character && character <= high);
    }
    if (at >= pattern.size())
        return std::nullopt;
    ++at;
    return found != isNegated;
}

/// Matches with at most one star open at a time: what an earlier star took needs no second try.
class Matcher
{
  public:
    Matcher(std::string_view pattern, std::string_view text, bool stopsAtSlash)
        : m_pattern(pattern), m_text(text), m_stopsAtSlash(stopsAtSlash)
    {
    }

    bool run()
    {
        size_t at = 0;
        size_t in = 0;
        size_t starAt = std::string_view::npos;
        size_t starIn = 0;
        while (true) {
            if (in < m_pattern.size() && m_pattern[in] == '*') {
                starAt = at;
                starIn = ++in;
                continue;
            }
            if (at < m_text.size() && matchesOne(in, at))
                continue;
            if (at == m_text.size() && in == m_pattern.size())
                return true;
            const bool canGrow = starAt < m_text.size() && (!m_stopsAtSlash || m_text[starAt] != '/');
            if (!canGrow)
                return false;
            starAt += characterLength(m_text, starAt);
            at = starAt;
            in = starIn;
        }
    }

  private:
    bool matchesOne(size_t& in, size_t& at) const
    {
        if (in >= m_pattern.size())
            return false;
        const size_t length = characterLength(m_text, at);
        const std::string_view character = m_text.substr(at, length);
        size_t behind = in + 1;
        bool fits = false;
        if (m_pattern[in] == '?') {
            fits = !m_stopsAtSlash || character != "/";
        } else if (m_pattern[in] == '[') {
            fits = isInClass(m_pattern, behind, character).value_or(false);
        } else {
            const size_t begin = m_pattern[in] == '\\' && in + 1 < m_pattern.size() ? in + 1 : in;
            behind = begin + characterLength(m_pattern, begin);
            fits = m_pattern.substr(begin, behind - begin) == character;
        }
        if (!fits)
            return false;
        in = behind;
        at += length;
        return true;
    }

    std::string_view m_pattern;
    std::string_view m_text;
    bool m_stopsAtSlash;
};

/// Where the brace that opens at `open` closes, and the commas in between at its own level.
bool braceParts(std::string_view pattern, size_t open, std::vector<size_t>& borders)
{
    int depth = 0;
    for (size_t at = open; at < pattern.size(); ++at) {
        if (pattern[at] == '\\')
            ++at;
        else if (pattern[at] == '{' && ++depth == 1)
            borders = {at};
        else if (pattern[at] == ',' && depth == 1)
            borders.push_back(at);
        else if (pattern[at] == '}' && --depth == 0) {
            borders.push_back(at);
            return true;
        }
    }
    return false;
}

/// All patterns that the braces of one mean; none where there are too many or a brace is not closed.
std::vector<std::string> alternatives(std::string_view pattern)
{
    std::vector<std::string> open = {std::string(pattern)};
    std::vector<std::string> done;
    while (!open.empty()) {
        const std::string next = std::move(open.back());
        open.pop_back();
        const size_t brace = next.find('{');
        if (brace == std::string::npos) {
            done.push_back(next);
            continue;
        }
        std::vector<size_t> borders;
        if (!braceParts(next, brace, borders) || open.size() + done.size() + borders.size() > maxAlternatives)
            return {};
        for (size_t i = 0; i + 1 < borders.size(); ++i)
            open.push_back(next.substr(0, brace) +
                           next.substr(borders[i] + 1, borders[i + 1] - borders[i] - 1) +
                           next.substr(borders.back() + 1));
    }
    return done;
}

bool matchesFolder(std::string_view folder, std::string_view path)
{
    while (folder.ends_with('/'))
        folder.remove_suffix(1);
    return folder.empty() || folder == "." || path == folder ||
           (path.starts_with(folder) && path[folder.size()] == '/');
}

std::vector<std::string_view> partsOf(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/')) {
        parts.push_back(path.substr(0, slash));
        path.remove_prefix(slash + 1);
    }
    parts.push_back(path);
    return parts;
}

/// Folder by folder: which parts of the path may stand before the rest of the pattern.
bool matchesParts(std::string_view pattern, std::string_view path)
{
    const std::vector<std::string_view> parts = partsOf(path);
    std::vector<bool> reached(parts.size() + 1, false);
    reached.front() = true;
    for (const std::string_view wanted : partsOf(pattern)) {
        std::vector<bool> next(parts.size() + 1, false);
        for (size_t at = 0; at <= parts.size(); ++at) {
            if (wanted == "**")
                next[at] = reached[at] || (at > 0 && next[at - 1]);
            else if (at > 0 && reached[at - 1])
                next[at] = Matcher(wanted, parts[at - 1], true).run();
        }
        reached = std::move(next);
    }
    return reached.back();
}

} // namespace

bool matches(GlobKind kind, std::string_view pattern, std::string_view path)
{
    switch (kind) {
    case GlobKind::Path:
        return Matcher(pattern, path, true).run();
    case GlobKind::Pathspec:
        if (pattern.find_first_of("*?[\\") == std::string_view::npos)
            return matchesFolder(pattern, path);
        return Matcher(pattern, path, false).run();
    case GlobKind::Doublestar:
        return std::ranges::any_of(alternatives(pattern), [path](const std::string& alternative) {
            return matchesParts(alternative, path);
        });
    case GlobKind::Filter:
        break;
    }
    return std::ranges::any_of(alternatives(pattern), [path](const std::string& alternative) {
        return Matcher(alternative, path, false).run();
    });
}

std::string literalFolder(std::string_view pattern)
{
    const std::string_view literal = pattern.substr(0, pattern.find_first_of(wildcards));
    if (literal.size() == pattern.size())
        return std::string(literal);
    const size_t slash = literal.rfind('/');
    return slash == std::string_view::npos ? std::string() : std::string(literal.substr(0, slash));
}

} // namespace efa::delivery
