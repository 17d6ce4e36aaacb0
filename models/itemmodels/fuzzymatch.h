#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace efa::itemmodels {

/// How well a few typed letters fit a text, and which of its letters they are.
struct FuzzyMatch
{
    int score = 0;
    QList<int> places;
};

/// Both in lower case. Letters must come in order; those that stand together and where a word or a part of a
/// path begins count most, and a short text more than a long one.
std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, QStringView text);

} // namespace efa::itemmodels
