#include "delivery/hubunits.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HubUnits)
};

bool mayOrder(const Built& built)
{
    return built.opaque && built.opaque->reason != OpaqueReason::HelmChart;
}

/// What it brings stays there, and its faults are told of the cluster that they stand in: here only something
/// is not known.
void leaveContent(Unit& unit)
{
    Built& built = unit.built;
    built.resources.clear();
    built.texts.clear();
    if (built.opaque->reason == OpaqueReason::Broken) {
        built.opaque->reason = OpaqueReason::Unresolved;
        built.opaque->text =
            Text::tr("What it orders is not known, as it is broken: %1").arg(built.opaque->text);
    }
    built.findings.clear();
}

bool isKept(const Unit& unit)
{
    return unit.order.goal == Goal::Here || (unit.order.goal == Goal::Hub && mayOrder(unit.built));
}

bool isAboutKept(const Diagnostic& finding, const std::vector<Unit>& kept)
{
    return finding.subject.isEmpty() || std::ranges::any_of(kept, [&](const Unit& unit) {
               const QString name = unit.order.by.shown();
               return finding.subject == name || finding.subject.startsWith(name + u' ');
           });
}

} // namespace

void leaveOutHub(Delivery& delivery)
{
    std::vector<int> places(delivery.units.size(), -1);
    std::vector<Unit> kept;
    for (size_t i = 0; i < delivery.units.size(); ++i) {
        Unit& unit = delivery.units[i];
        // Below the nearest one that is kept.
        const int parent = unit.parent < 0 ? -1 : places[static_cast<size_t>(unit.parent)];
        places[i] = parent;
        if (!isKept(unit))
            continue;
        places[i] = static_cast<int>(kept.size());
        kept.push_back(std::move(unit));
        kept.back().parent = parent;
        if (kept.back().order.goal == Goal::Hub)
            leaveContent(kept.back());
    }
    delivery.units = std::move(kept);
    delivery.findings.removeIf(
        [&](const Diagnostic& finding) { return !isAboutKept(finding, delivery.units); });
}

} // namespace efa::delivery
