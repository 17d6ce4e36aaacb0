#include "fleet/filegroup.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

/// Holds: the folder only says what is in it. Is: the folder is itself one of the kind. Outer: the same as
/// Holds, but a folder inside it that holds something says it better.
enum class Sense : uint8_t { Holds, Is, Outer };

struct Word
{
    QLatin1StringView name;
    FileGroup group;
    Sense sense;
};

constexpr std::array words = {
    Word{"base"_L1, FileGroup::Base, Sense::Holds},
    Word{"bases"_L1, FileGroup::Base, Sense::Holds},
    Word{"components"_L1, FileGroup::Components, Sense::Holds},
    Word{"component"_L1, FileGroup::Components, Sense::Holds},
    Word{"overlays"_L1, FileGroup::Rings, Sense::Outer},
    Word{"overlay"_L1, FileGroup::Rings, Sense::Outer},
    Word{"rings"_L1, FileGroup::Rings, Sense::Holds},
    Word{"environments"_L1, FileGroup::Rings, Sense::Holds},
    Word{"envs"_L1, FileGroup::Rings, Sense::Holds},
    Word{"stages"_L1, FileGroup::Rings, Sense::Holds},
    Word{"dev"_L1, FileGroup::Rings, Sense::Is},
    Word{"development"_L1, FileGroup::Rings, Sense::Is},
    Word{"test"_L1, FileGroup::Rings, Sense::Is},
    Word{"testing"_L1, FileGroup::Rings, Sense::Is},
    Word{"qa"_L1, FileGroup::Rings, Sense::Is},
    Word{"uat"_L1, FileGroup::Rings, Sense::Is},
    Word{"canary"_L1, FileGroup::Rings, Sense::Is},
    Word{"stage"_L1, FileGroup::Rings, Sense::Is},
    Word{"staging"_L1, FileGroup::Rings, Sense::Is},
    Word{"preprod"_L1, FileGroup::Rings, Sense::Is},
    Word{"prod"_L1, FileGroup::Rings, Sense::Is},
    Word{"production"_L1, FileGroup::Rings, Sense::Is},
    Word{"sites"_L1, FileGroup::Sites, Sense::Holds},
    Word{"regions"_L1, FileGroup::Sites, Sense::Holds},
    Word{"locations"_L1, FileGroup::Sites, Sense::Holds},
    Word{"clusters"_L1, FileGroup::Clusters, Sense::Holds},
    Word{"cluster"_L1, FileGroup::Clusters, Sense::Holds},
    // What these hold describes the fleet or the repository; no cluster gets it.
    Word{"topology"_L1, FileGroup::Other, Sense::Is},
    Word{"docs"_L1, FileGroup::Other, Sense::Is},
    Word{"scripts"_L1, FileGroup::Other, Sense::Is},
    Word{"hack"_L1, FileGroup::Other, Sense::Is},
    Word{"tests"_L1, FileGroup::Other, Sense::Is},
};

const Word* wordFor(QStringView folder)
{
    static constexpr Word hidden{"."_L1, FileGroup::Other, Sense::Is};
    if (folder.startsWith(u'.'))
        return &hidden;
    const auto at = std::ranges::find_if(
        words, [&](const Word& word) { return folder.compare(word.name, Qt::CaseInsensitive) == 0; });
    return at == words.end() ? nullptr : &*at;
}

bool isInComponent(const QString& path, const QSet<QString>& componentFolders)
{
    if (componentFolders.isEmpty())
        return false;
    for (qsizetype at = path.lastIndexOf(u'/'); at > 0; at = path.lastIndexOf(u'/', at - 1)) {
        if (componentFolders.contains(path.left(at)))
            return true;
    }
    return false;
}

/// The outermost folder that is called something we know decides.
FilePlace placeByNames(const QString& path)
{
    FilePlace outer;
    bool haveOuter = false;
    qsizetype begin = 0;
    for (qsizetype end = path.indexOf(u'/'); end >= 0; end = path.indexOf(u'/', begin)) {
        const Word* word = wordFor(QStringView(path).mid(begin, end - begin));
        if (haveOuter) {
            const bool saysMore = word && word->sense == Sense::Holds;
            return saysMore ? FilePlace{word->group, outer.root.isEmpty() ? QString() : path.left(end)}
                            : outer;
        }
        if (word) {
            const bool hidesRoot = begin == 0 && word->sense != Sense::Is;
            outer = {word->group, hidesRoot ? path.left(end) : QString()};
            if (word->sense != Sense::Outer)
                return outer;
            haveOuter = true;
        }
        begin = end + 1;
    }
    return outer;
}

} // namespace

FilePlace placeOf(const QString& path, const QSet<QString>& componentFolders)
{
    const FilePlace place = placeByNames(path);
    const bool namedForMore = place.group == FileGroup::Sites || place.group == FileGroup::Components;
    if (!namedForMore && isInComponent(path, componentFolders))
        return {FileGroup::Components, {}};
    return place;
}

} // namespace efa::fleet
