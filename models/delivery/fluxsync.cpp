#include "delivery/fluxsync.h"

#include "delivery/fluxsource.h"
#include "delivery/objectfields.h"

#include <array>

namespace efa::delivery {

namespace {

/// Where an object that makes a sync has it.
struct Maker
{
    std::string_view group;
    std::string_view kind;
    std::array<std::string_view, 4> place;
    size_t depth;
};

constexpr std::array<Maker, 2> makers = {{
    {"fluxcd.controlplane.io", "FluxInstance", {"spec", "sync"}, 2},
    {"helm.toolkit.fluxcd.io", "HelmRelease", {"spec", "values", "instance", "sync"}, 4},
}};

kustomize::Value syncIn(const kustomize::Resource& object, const Maker& maker)
{
    kustomize::Value sync = object.value();
    for (size_t i = 0; i < maker.depth; ++i)
        sync = mappingAt(sync, {maker.place.at(i)});
    return sync;
}

} // namespace

std::optional<FluxSync> fluxSync(const Delivered& delivered, std::string_view kind, std::string_view nspace,
                                 std::string_view name)
{
    for (const Maker& maker : makers) {
        for (const kustomize::ResourcePtr& object : delivered.ofKind(maker.group, maker.kind)) {
            const kustomize::Value sync = syncIn(*object, maker);
            const std::string place =
                firstText({textAt(object->value(), {"spec", "targetNamespace"}), object->nspace()});
            if (textAt(sync, {"kind"}) != kind || place != nspace ||
                firstText({textAt(sync, {"name"}), place}) != name)
                continue;
            return FluxSync{.source = {.kind = fluxSourceKind(kind),
                                       .url = shownAt(sync, {"url"}),
                                       .revision = shownAt(sync, {"ref"})},
                            .path = pathInside(shownAt(sync, {"path"}))};
        }
    }
    return std::nullopt;
}

} // namespace efa::delivery
