#include "fleet/filegroup.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

/// Holds: the folder only says what is in it. Is: the folder is itself one of the kind. Outer: the same as
/// Holds, but a folder inside it that holds something says it better. Vague: Holds near the top; further down
/// it may be the part of an application.
enum class Sense : uint8_t { Holds, Is, Outer, Vague };

constexpr int deepestVague = 3;

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
    Word{"component"_L1, FileGroup::Components, Sense::Vague},
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
    Word{"cluster"_L1, FileGroup::Clusters, Sense::Vague},
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

QString folderOf(const QString& path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

/// The innermost of these folders around a path; empty where there is none.
QString innermost(const QString& path, std::initializer_list<const QSet<QString>*> folders)
{
    for (QString at = folderOf(path); !at.isEmpty(); at = folderOf(at)) {
        if (std::ranges::any_of(folders, [&](const QSet<QString>* set) { return set->contains(at); }))
            return at;
    }
    return {};
}

/// The outermost folder that is called something we know decides.
std::optional<FilePlace> placeByNames(const QString& path)
{
    std::optional<FilePlace> outer;
    qsizetype begin = 0;
    int depth = 0;
    for (qsizetype end = path.indexOf(u'/'); end >= 0; end = path.indexOf(u'/', begin)) {
        const Word* word = wordFor(QStringView(path).mid(begin, end - begin));
        if (++depth > deepestVague && word && word->sense == Sense::Vague)
            word = nullptr;
        if (outer) {
            const bool saysMore = word && (word->sense == Sense::Holds || word->sense == Sense::Vague);
            return saysMore ? FilePlace{word->group, outer->root.isEmpty() ? QString() : path.left(end)}
                            : outer;
        }
        if (word) {
            const bool hidesRoot = begin == 0 && word->sense != Sense::Is;
            outer = FilePlace{word->group, hidesRoot ? path.left(end) : QString()};
            if (word->sense != Sense::Outer)
                return outer;
        }
        begin = end + 1;
    }
    return outer;
}

} // namespace

FilePlace placeOf(const QString& path, const KnownFolders& known)
{
    const auto place = placeByNames(path);
    const FileGroup named = place ? place->group : FileGroup::Other;
    const bool namedForMore = named == FileGroup::Sites || named == FileGroup::Components;
    if (!namedForMore && !innermost(path, {&known.components}).isEmpty())
        return {FileGroup::Components, {}};
    if (place && named != FileGroup::Components)
        return *place;
    const QString folder = innermost(path, {&known.plain, &known.shared, &known.components});
    const bool isShared = known.shared.contains(folder);
    // Many repositories call the parts of an application its components.
    const bool misnamed = place && !folder.isEmpty() && !known.components.contains(folder) &&
                          placeByNames(folder + u"/x"_s) == place;
    if (isShared && (misnamed || !place))
        return {FileGroup::Base, {}};
    return place && !misnamed ? *place : FilePlace{};
}

} // namespace efa::fleet
