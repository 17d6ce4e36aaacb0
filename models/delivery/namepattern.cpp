#include "delivery/namepattern.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

/// A letter that may be escaped; moves behind it. Nothing at the end of the pattern.
std::optional<QChar> takeLetter(const QString& pattern, qsizetype& at)
{
    if (at < pattern.size() && pattern.at(at) == u'\\')
        ++at;
    if (at >= pattern.size())
        return std::nullopt;
    return pattern.at(at++);
}

/// `at` stands behind the `[`; moves behind the `]`. Nothing where there is none.
std::optional<bool> isInSet(const QString& pattern, qsizetype& at, QChar letter)
{
    const bool isNegated = at < pattern.size() && pattern.at(at) == u'^';
    if (isNegated)
        ++at;
    bool found = false;
    for (bool first = true; first || at >= pattern.size() || pattern.at(at) != u']'; first = false) {
        const auto low = takeLetter(pattern, at);
        if (!low)
            return std::nullopt;
        auto high = low;
        if (at < pattern.size() && pattern.at(at) == u'-') {
            ++at;
            high = takeLetter(pattern, at);
            if (!high)
                return std::nullopt;
        }
        found = found || (*low <= letter && letter <= *high);
    }
    ++at;
    return found != isNegated;
}

/// Moves behind the next part of the pattern where it takes the letter.
bool takes(const QString& pattern, qsizetype& at, QChar letter)
{
    if (pattern.at(at) == u'?') {
        ++at;
        return true;
    }
    if (pattern.at(at) == u'[') {
        ++at;
        return isInSet(pattern, at, letter).value_or(false);
    }
    return takeLetter(pattern, at) == letter;
}

} // namespace

bool isNamePattern(const QString& text)
{
    return std::ranges::any_of(text, [](QChar letter) { return u"*?[\\"_s.contains(letter); });
}

// Where something does not fit, the last star takes one letter more.
bool matchesName(const QString& pattern, const QString& name)
{
    qsizetype at = 0;
    qsizetype letter = 0;
    qsizetype star = -1;
    qsizetype starLetter = 0;
    while (letter < name.size()) {
        if (at < pattern.size() && pattern.at(at) == u'*') {
            star = ++at;
            starLetter = letter;
            continue;
        }
        qsizetype behind = at;
        if (at < pattern.size() && takes(pattern, behind, name.at(letter))) {
            at = behind;
            ++letter;
            continue;
        }
        if (star < 0)
            return false;
        at = star;
        letter = ++starLetter;
    }
    while (at < pattern.size() && pattern.at(at) == u'*')
        ++at;
    return at == pattern.size();
}

QStringList foldersMatching(const files::FileTree& tree, const QString& path)
{
    QStringList folders = {QString()};
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        QStringList deeper;
        for (const QString& folder : std::as_const(folders)) {
            const QString start = folder.isEmpty() ? QString() : folder + u'/';
            if (!isNamePattern(name)) {
                deeper << start + name;
                continue;
            }
            for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
                if (entry.kind == files::EntryKind::Folder && matchesName(name, entry.name))
                    deeper << start + entry.name;
            }
        }
        folders = deeper;
    }
    return folders;
}

} // namespace efa::delivery
