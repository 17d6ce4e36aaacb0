#include "itemmodels/fuzzymatch.h"

#include <algorithm>

namespace efa::itemmodels {

namespace {

constexpr int together = 1000;
constexpr int apart = 400;
constexpr int atBeginning = 200;
constexpr int atWord = 300;
constexpr int wordBonus = 30;
constexpr int gapCost = 8;
/// So many letters more cost one point.
constexpr int lettersAPoint = 2;

bool beginsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

/// Standing together, best where a word begins: the last such place is the file's name in a path.
std::optional<FuzzyMatch> contiguous(QStringView typed, QStringView text)
{
    qsizetype at = text.indexOf(typed);
    if (at < 0)
        return std::nullopt;
    for (qsizetype next = at; next >= 0; next = text.indexOf(typed, next + 1)) {
        if (beginsWord(text, next))
            at = next;
    }
    FuzzyMatch match{.score = together, .places = {}};
    if (beginsWord(text, at))
        match.score += atWord;
    if (at == 0)
        match.score += atBeginning;
    match.score -= int(text.size()) / lettersAPoint;
    for (qsizetype i = 0; i < typed.size(); ++i)
        match.places.append(int(at + i));
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, QStringView text)
{
    if (typed.isEmpty())
        return FuzzyMatch{};
    if (auto match = contiguous(typed, text))
        return match;
    // Forward to where the letters are complete, then back, which gives the shortest stretch that ends there.
    qsizetype end = 0;
    qsizetype found = 0;
    for (; end < text.size() && found < typed.size(); ++end) {
        if (text.at(end) == typed.at(found))
            ++found;
    }
    if (found < typed.size())
        return std::nullopt;
    FuzzyMatch match{.score = apart - int(text.size()) / lettersAPoint, .places = {}};
    for (qsizetype at = end - 1; found > 0; --at) {
        if (text.at(at) != typed.at(found - 1))
            continue;
        --found;
        match.places.prepend(int(at));
        if (beginsWord(text, at))
            match.score += wordBonus;
    }
    match.score -= gapCost * (match.places.last() - match.places.first() + 1 - int(typed.size()));
    return match;
}

} // namespace efa::itemmodels
