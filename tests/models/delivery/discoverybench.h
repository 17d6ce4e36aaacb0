#pragma once

#include "delivery/proposal.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <map>

namespace efa::test::layout {

using Files = std::map<QString, QByteArray>;

// Files as they stand in repositories, and what is proposed of them.

QByteArray kustomization(const QByteArray& resources, const QByteArray& kind = "Kustomization");
/// A Flux Kustomization; `more` is the rest of its spec.
QByteArray flux(const QByteArray& name, const QByteArray& path, const QByteArray& more = {});
/// An Application of Argo CD.
QByteArray application(const QByteArray& name, const QByteArray& path, const QByteArray& destination);
inline const QByteArray configMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
inline const QByteArray inCluster = "server: https://kubernetes.default.svc";

/// In a repository that is called `repo` unless it says otherwise.
delivery::Proposal found(const Files& files, const QString& name = QStringLiteral("repo"));
/// A line for each cluster: name ring engine sure entry.
QStringList linesOf(const delivery::Proposal& proposal);
/// A line for each cluster: name region site ring, and the rings of its components.
QStringList placesOf(const delivery::Proposal& proposal);
/// A line for all that was not placed: path and reason.
QStringList unplacedOf(const delivery::Proposal& proposal);
/// The cluster of this name; the program ends where there is none.
delivery::ProposedCluster clusterIn(const delivery::Proposal& proposal, const QString& name);

} // namespace efa::test::layout

Q_DECLARE_METATYPE(efa::test::layout::Files)
