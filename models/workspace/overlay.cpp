#include "workspace/overlay.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

/// An entry point stands right below the folder of its group; what is deeper belongs to one.
bool isEntry(const Overlay& overlay)
{
    const QString root = fleet::placeOf(overlay.folder + u"/x"_s).root;
    const QString parent = overlay.folder.section(u'/', 0, -2);
    return !root.isEmpty() && parent == root;
}

int rank(const Overlay& overlay)
{
    if (overlay.component)
        return 5;
    switch (overlay.group) {
    case fleet::FileGroup::Clusters:
        return isEntry(overlay) ? 0 : 3;
    case fleet::FileGroup::Rings:
        return 1;
    case fleet::FileGroup::Sites:
        return 2;
    case fleet::FileGroup::Base:
    case fleet::FileGroup::Components:
    case fleet::FileGroup::Other:
        break;
    }
    return 4;
}

} // namespace

QString Overlay::name() const
{
    if (folder.isEmpty())
        return u"."_s;
    const bool isShort = group == fleet::FileGroup::Clusters || group == fleet::FileGroup::Rings;
    return isShort && isEntry(*this) ? folder.section(u'/', -1) : folder;
}

void sortForChoosing(QList<Overlay>& overlays)
{
    std::ranges::sort(overlays, [](const Overlay& a, const Overlay& b) {
        return std::tuple(rank(a), a.folder) < std::tuple(rank(b), b.folder);
    });
}

} // namespace efa::workspace
