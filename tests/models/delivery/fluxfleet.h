#pragma once

#include "base/result.h"
#include "delivery/cluster.h"
#include "delivery/unit.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

/// A repository with one cluster, clusters/berlin, that Flux delivers.
class FluxFleet
{
  public:
    /// With the object of the home repository, and what else is in the entry point's file.
    explicit FluxFleet(const QByteArray& objects = {});

    void write(const QString& path, const QByteArray& content) { m_files[path] = content; }
    /// A file apps/NAME.yaml with one ConfigMap.
    void writeConfigMap(const QByteArray& name, const QByteArray& data,
                        const QString& folder = QStringLiteral("apps"));

    [[nodiscard]] efa::Result<efa::delivery::Delivery>
    delivered(const std::vector<efa::fleet::UnitRequests>& requests = {}) const;
    /// What another cluster gets from this one, by the Secret `namespace/name` with its access.
    [[nodiscard]] efa::Result<efa::delivery::Delivery> deliveredThrough(const QString& secret) const;

    /// A Kustomization flux-system/NAME of the home repository; `spec` is indented by two.
    static QByteArray kustomization(const QByteArray& name, const QByteArray& path,
                                    const QByteArray& spec = {});

  private:
    efa::Result<efa::delivery::Delivery> deliver(efa::delivery::Cluster cluster) const;

    std::map<QString, QByteArray> m_files;
};

/// The unit of an object; nullptr where there is none.
const efa::delivery::Unit* unitOf(const efa::delivery::Delivery& delivery, std::string_view name);
/// Rules of the findings of a unit and of the whole.
QStringList rulesOf(const efa::delivery::Delivery& delivery);
/// The texts of a unit's resources.
QByteArray textOf(const efa::delivery::Unit& unit);
