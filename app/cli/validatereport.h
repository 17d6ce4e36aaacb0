#pragma once

#include "workspace/fleetvalidation.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace efa::app {

/// All that `validate` tells.
struct ValidateReport
{
    workspace::FleetValidation validation;
    qint64 known = 0; ///< findings of the baseline, left out
    bool isFleet = false;

    /// Findings of each severity: errors, warnings, infos.
    std::array<qsizetype, 3> counts() const;
};

QString validateText(const ValidateReport& report);
/// As resources/schemas/findings.schema.json has it.
QByteArray validateJson(const ValidateReport& report);
/// SARIF 2.1.0, for forges that show findings beside the lines.
QByteArray validateSarif(const ValidateReport& report);
/// JUnit's XML: a suite a rule, a case a finding.
QByteArray validateJunit(const ValidateReport& report);

} // namespace efa::app
