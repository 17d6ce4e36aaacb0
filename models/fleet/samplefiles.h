#pragma once

#include "fleet/sampleplan.h"
#include "fleet/sampletext.h"

namespace efa::fleet {

/// How far the sample fleet's history has come; each step is one commit.
enum class SampleStage {
    Namespaces,
    Broker,
    Telemetry,
    Gateway,
    Rings,
    Works,
    WindParks,
    Vehicles,
    Wasm,
    Courier,
    BrokerInCanary,
    BrokerInEarly,
    TelemetryMemory,
    GatewayInDev,
};

// What the files of one part contain at a stage.
SampleFile sampleReadme(const SamplePlan& plan);
SampleFile sampleValidation();                  ///< topology/validation.yaml
SampleFile sampleDeployment(SampleStage stage); ///< base/telemetry-agent/deployment.yaml
SampleFiles sampleRing(const QString& ring, SampleStage stage);
SampleFile sampleSharedRing(const QString& ring);
SampleFiles sampleSite(const SampleSite& site, SampleStage stage);
SampleFiles sampleCluster(const SampleSite& site, const SampleCluster& cluster, SampleStage stage);

/// Made once in a cluster's life; here from its name, so that it is the same in every sample.
QByteArray sampleUid(const SampleCluster& cluster);
/// The site's class of connection; Viking Bank's changes in the course of the history.
QString connectivityAt(const SampleSite& site, SampleStage stage);

} // namespace efa::fleet
