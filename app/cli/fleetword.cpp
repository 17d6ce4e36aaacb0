#include "app/cli/fleetword.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::FleetWord)
};

constexpr qsizetype shownNames = 8;

} // namespace

bool tellWhatIsMissing(const workspace::FleetClusters& fleet, const RenderPlace& place,
                       const Console& console)
{
    for (const Diagnostic& loss : fleet.losses)
        console.fail(place.shown(workspace::lossAsError(loss)));
    for (Diagnostic finding : fleet.leftOut) {
        finding.place.file = place.shownName(finding.place.file);
        console.warn(finding);
    }
    if (!fleet.withoutEntry.isEmpty())
        console.note(Text::tr("It is not known what %n cluster(s) take: %1", nullptr,
                              static_cast<int>(fleet.withoutEntry.size()))
                         .arg(fleet.withoutEntry.mid(0, shownNames).join(u", "_s) +
                              (fleet.withoutEntry.size() > shownNames ? u", …"_s : QString())));
    return fleet.losses.isEmpty();
}

} // namespace efa::app
