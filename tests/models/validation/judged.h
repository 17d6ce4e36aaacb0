#pragma once

#include "kustomize/documentreader.h"
#include "validation/clusterjudge.h"

#include <QByteArray>
#include <QStringList>

namespace efa::test {

/// What a cluster gets, from a text of objects.
inline delivery::Delivery deliveryOf(const QByteArray& text)
{
    const auto objects = kustomize::readObjects(yaml::Source(text, QStringLiteral("test.yaml")));
    if (!objects)
        qFatal("no objects: %s", qPrintable(objects.error().message));
    delivery::Delivery delivery;
    delivery::Unit unit;
    unit.order.by = {fleet::Engine::Flux, "kustomize.toolkit.fluxcd.io/v1", "Kustomization", "flux-system",
                     "apps"};
    for (const kustomize::Value& value : *objects) {
        unit.built.resources.push_back(std::make_shared<const kustomize::Resource>(value));
        unit.built.texts.push_back(std::make_shared<const QByteArray>(
            QByteArray::fromStdString(unit.built.resources.back()->name())));
    }
    if (!unit.built.resources.empty())
        unit.order.object = unit.built.resources.front();
    delivery.units.push_back(std::move(unit));
    return delivery;
}

/// What the judge says of a cluster, one fault a line: severity, rule, object and field.
struct Judged
{
    validation::ClusterFacts facts = {};
    validation::Scope scope = validation::Scope::Cluster;
    validation::Settings settings = {};
    std::vector<validation::Policy> policies = {};

    QStringList of(const delivery::Delivery& delivery) const
    {
        static const schema::CatalogPtr catalog = schema::Catalog::onBoard().value();
        validation::ClusterJudge judge(catalog, policies, settings);
        QStringList lines;
        judge.judge(delivery, facts, scope,
                    [&](const validation::ObjectId& object, const validation::FaultPtr& fault) {
                        lines << QStringLiteral("%1 %2 %3 %4")
                                     .arg(validation::severityId(fault->severity), fault->rule,
                                          object.shown(),
                                          QString::fromStdString(kustomize::pathText(fault->path)))
                                     .trimmed();
                    });
        lines.sort();
        return lines;
    }
    QStringList of(const QByteArray& text) const { return of(deliveryOf(text)); }
};

} // namespace efa::test
