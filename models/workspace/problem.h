#pragma once

#include "base/diagnostic.h"
#include "validation/finding.h"

#include <QString>
#include <QStringList>

namespace efa::workspace {

/// Something wrong, as the list of the window tells it.
struct Problem : Diagnostic
{
    QString object = {};  ///< of a cluster: `Deployment edge-gateway/router`; empty: it is about a file
    QString subject = {}; ///< as validation::Finding has it
    validation::Correction correction = {};
    QStringList clusters = {}; ///< that get it, sorted
    bool isJudged = false;     ///< a rule says so: it can be waived

    friend bool operator==(const Problem&, const Problem&) = default;
};

Problem problemOf(const Diagnostic& diagnostic);
Problem problemOf(const validation::Finding& finding);

} // namespace efa::workspace
