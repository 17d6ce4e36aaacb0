#pragma once

#include "base/ids.h"
#include "impact/comparison.h"
#include "workspace/impactsession.h"

#include <QMetaType>
#include <QString>

#include <memory>
#include <vector>

namespace efa::itemmodels {

/// What a row of the impact tells of. Groups have two branches: what changes, and the clusters.
enum class ImpactRowKind : uint8_t {
    Group,
    Changes,
    Change,
    Field,
    Clusters,
    Cluster,
    Added,
    Removed,
    Unknown,
    Held,
    Partly
};

/// One row of the impact of a change.
struct ImpactRow
{
    ImpactRowKind kind = ImpactRowKind::Group;
    QString id; ///< among the rows beside it
    /// Equal for what is the same thing to a reader although its id differs: a group that changes the same
    /// objects, to other values.
    QString likeness = {};
    QString text;
    QString note = {}; ///< what comes of it, the values, where a cluster stands, why it is not known
    bool isDangerous = false;
    QChar sign = {};          ///< of a change
    int ring = 0;             ///< of a cluster: place in the order of rings, from 1; 0 where not known
    ClusterName cluster = {}; ///< of a cluster that there is
    std::shared_ptr<const impact::Group> group = {}; ///< of a group and its branches
    impact::ChangePtr change = {};                   ///< of a change and its fields
    qsizetype field = -1;                            ///< of a field: which of its change

    /// Both look the same.
    bool looksLike(const ImpactRow& other) const;
    bool hasRowsBelow() const;
    /// As text, values in full.
    QString line() const;
    const impact::FieldChange& fieldChange() const;
};

std::vector<ImpactRow> firstRows(const std::shared_ptr<const workspace::ImpactAnswer>& answer);
std::vector<ImpactRow> rowsBelow(const ImpactRow& row, const workspace::ImpactAnswer& answer);

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::ImpactRowKind)
