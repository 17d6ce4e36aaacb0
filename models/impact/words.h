#pragma once

#include "fleet/clusterplace.h"
#include "impact/grouping.h"

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace efa::impact {

/// `19 clusters`, translated.
QString clusterCount(qsizetype clusters);

/// `19 clusters: dev (3), broad (16)`; without rings where none is known.
QString groupTitle(const Group& group, const fleet::ClusterPlaces& places,
                   const std::vector<RingName>& rings);

/// `Deployment edge-gateway/router`, and whether more than its facts is known.
QString objectTitle(const Change& change);

/// `its pods restart`, `what it holds is lost`...; empty where nothing special comes of it.
QStringList consequenceWords(const Consequences& consequences);

/// Something is lost, or the API server does not take it.
bool isDangerous(const Consequences& consequences);

/// Those of a difference: what is dangerous first, then by object.
std::vector<ChangePtr> dangerousFirst(const Difference& difference);

/// Cut where it is too long for a line.
QString shownValue(const std::string& value);
/// `before → after`, cut where they are too long for a line.
QString fieldValues(const FieldChange& field);
/// `path: before → after`, cut likewise.
QString fieldLine(const FieldChange& field);
QString wholeFieldLine(const FieldChange& field);

/// That so many clusters do not get what differs.
QString heldWords(qint64 clusters);
/// That parts of so many clusters were not compared.
QString partlyWords(qint64 clusters);
/// "17 units are not known, and what changes in them is not told".
QString hiddenWords(qint64 units);

/// `+`, `-` or `~`.
QChar signOf(const Change& change);

} // namespace efa::impact
