#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/unit.h"

#include <memory>
#include <optional>
#include <vector>

namespace efa::delivery {

struct Cluster;
struct FluxSettings;
class Workshop;

/// What a unit was built from.
struct Basis
{
    enum class From : uint8_t {
        Folder,        ///< nothing is done to what is rendered
        Kustomization, ///< Flux's
        Object,        ///< nothing but the object that orders it and what agents look up for that
    };
    From from = From::Object;
    std::vector<kustomize::ResourcePtr> rendered; ///< as kustomize gave them
    std::shared_ptr<const FluxSettings> flux;
};

/// What a cluster gets, without texts, kept to find out what it gets after an edit of files. Immutable.
struct KnownDelivery
{
    Delivery delivery;
    std::vector<Basis> bases; ///< of each unit; none where one of them can only be built from nothing
};
using KnownDeliveryPtr = std::shared_ptr<const KnownDelivery>;

/// What the deliverer just answered for this cluster in this workshop, with the bases of its units. Errors:
/// Cancelled, Io.
[[nodiscard]] Result<KnownDeliveryPtr> known(Delivery delivery, const Cluster& cluster,
                                             const Workshop& workshop, Progress& progress);

/// What the cluster gets by the files of another workshop: of each unit what is rendered differently, all
/// else as it was; without texts. Nothing where it takes the complete way: no bases, another number of
/// resources, or a change of something that an agent may follow or look up. Errors: Cancelled, Io.
[[nodiscard]] Result<std::optional<Delivery>> amended(const KnownDelivery& before, const Workshop& workshop,
                                                      Progress& progress);

/// Whether what an agent orders or how it builds can depend on this object, wherever it is delivered.
bool concernsAgents(const kustomize::Resource& resource);

} // namespace efa::delivery
