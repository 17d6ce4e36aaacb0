#include "widgets/discovery/drafttext.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using delivery::Correction;

namespace {

using Kind = Correction::Kind;

constexpr std::array<std::pair<Kind, QLatin1StringView>, 7> words = {{{Kind::Rename, "rename"_L1},
                                                                      {Kind::Ring, "ring"_L1},
                                                                      {Kind::Site, "site"_L1},
                                                                      {Kind::Region, "region"_L1},
                                                                      {Kind::Merge, "merge"_L1},
                                                                      {Kind::Dismiss, "dismiss"_L1},
                                                                      {Kind::TakeBack, "take-back"_L1}}};

} // namespace

QJsonArray draftText(const std::vector<Correction>& corrections)
{
    QJsonArray text;
    for (const Correction& correction : corrections) {
        const auto word = std::ranges::find(words, correction.kind, &decltype(words)::value_type::first);
        text.append(QJsonObject{{u"kind"_s, QString(word->second)},
                                {u"clusters"_s, QJsonArray::fromStringList(correction.clusters)},
                                {u"value"_s, correction.value}});
    }
    return text;
}

std::vector<Correction> readDraft(const QJsonArray& text)
{
    std::vector<Correction> corrections;
    for (const auto& entry : text) {
        const QJsonObject object = entry.toObject();
        const QString kind = object[u"kind"_s].toString();
        const auto word = std::ranges::find(words, kind, &decltype(words)::value_type::second);
        if (word == words.end())
            break;
        QStringList clusters;
        for (const auto& id : object[u"clusters"_s].toArray())
            clusters << id.toString();
        corrections.push_back(
            {.kind = word->first, .clusters = clusters, .value = object[u"value"_s].toString()});
    }
    return corrections;
}

} // namespace efa::widgets
