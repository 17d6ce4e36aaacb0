#include "delivery/report.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

QString text(const std::string& plain)
{
    return QString::fromStdString(plain);
}

QJsonObject jsonOf(const AgentObject& object)
{
    return {{u"engine"_s, idOf(object.engine)},
            {u"apiVersion"_s, text(object.apiVersion)},
            {u"kind"_s, text(object.kind)},
            {u"namespace"_s, text(object.nspace)},
            {u"name"_s, text(object.name)}};
}

QJsonObject jsonOf(const Source& source)
{
    return {{u"kind"_s, idOf(source.kind)}, {u"url"_s, source.url}, {u"revision"_s, source.revision}};
}

QJsonObject jsonOf(const Opaque& opaque)
{
    QJsonArray facts;
    for (const Fact& fact : opaque.facts)
        facts.append(QJsonObject{{u"path"_s, text(fact.path)}, {u"text"_s, text(fact.text)}});
    return {{u"reason"_s, idOf(opaque.reason)},
            {u"text"_s, opaque.text},
            {u"hint"_s, opaque.hint},
            {u"facts"_s, facts}};
}

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Hint:
        return u"hint"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QJsonArray jsonOf(const QList<Diagnostic>& findings)
{
    QJsonArray array;
    for (const Diagnostic& finding : findings) {
        QJsonObject json = {{u"severity"_s, severityId(finding.severity)},
                            {u"rule"_s, finding.rule},
                            {u"text"_s, finding.text},
                            {u"hint"_s, finding.hint}};
        if (finding.place != Place())
            json[u"place"_s] = finding.place.toString();
        array.append(json);
    }
    return array;
}

QJsonArray jsonOf(const std::vector<kustomize::ResourcePtr>& resources)
{
    QJsonArray array;
    for (const kustomize::ResourcePtr& resource : resources)
        array.append(QJsonObject{{u"apiVersion"_s, text(resource->gvk().apiVersion())},
                                 {u"kind"_s, text(resource->kind())},
                                 {u"namespace"_s, text(resource->nspace())},
                                 {u"name"_s, text(resource->name())}});
    return array;
}

QJsonObject jsonOf(const Unit& unit)
{
    QJsonArray after;
    for (const AgentObject& object : unit.order.after)
        after.append(jsonOf(object));
    QJsonArray holes;
    for (const Hole& hole : unit.built.holes)
        holes.append(QJsonObject{{u"what"_s, hole.what}, {u"text"_s, hole.text}});
    QJsonObject json = {{u"by"_s, jsonOf(unit.order.by)},
                        {u"parent"_s, unit.parent},
                        {u"depth"_s, unit.depth},
                        {u"source"_s, jsonOf(unit.order.source)},
                        {u"path"_s, unit.order.path},
                        {u"variant"_s, text(unit.order.variant)},
                        {u"wave"_s, unit.order.wave},
                        {u"after"_s, after},
                        {u"suspended"_s, unit.order.suspended},
                        {u"prune"_s, unit.order.prune},
                        {u"resources"_s, jsonOf(unit.built.resources)},
                        {u"holes"_s, holes},
                        {u"findings"_s, jsonOf(unit.built.findings)}};
    if (unit.built.opaque)
        json[u"opaque"_s] = jsonOf(*unit.built.opaque);
    if (unit.built.isRenderedByHelm)
        json[u"renderedBy"_s] = u"helm"_s;
    if (unit.requests)
        json[u"requests"_s] = QJsonObject{{u"cpu"_s, unit.requests->cpu},
                                          {u"memory"_s, unit.requests->memory},
                                          {u"storage"_s, unit.requests->storage}};
    return json;
}

} // namespace

QString idOf(OpaqueReason reason)
{
    switch (reason) {
    case OpaqueReason::HelmChart:
        return u"helm-chart"_s;
    case OpaqueReason::SourceNotMapped:
        return u"source-not-mapped"_s;
    case OpaqueReason::Generator:
        return u"generator"_s;
    case OpaqueReason::RemoteCluster:
        return u"remote-cluster"_s;
    case OpaqueReason::Unresolved:
        return u"unresolved"_s;
    case OpaqueReason::Broken:
        break;
    }
    return u"broken"_s;
}

QString idOf(SourceKind kind)
{
    switch (kind) {
    case SourceKind::Home:
        return u"home"_s;
    case SourceKind::Git:
        return u"git"_s;
    case SourceKind::Oci:
        return u"oci"_s;
    case SourceKind::Bucket:
        return u"bucket"_s;
    case SourceKind::Helm:
        return u"helm"_s;
    case SourceKind::Inline:
        break;
    }
    return u"inline"_s;
}

QString idOf(fleet::Engine engine)
{
    switch (engine) {
    case fleet::Engine::Flux:
        return u"flux"_s;
    case fleet::Engine::ArgoCd:
        return u"argocd"_s;
    case fleet::Engine::RancherFleet:
        return u"rancher-fleet"_s;
    case fleet::Engine::None:
        break;
    }
    return u"none"_s;
}

QJsonObject reportOf(const Cluster& cluster, const Delivery& delivery)
{
    QJsonArray units;
    for (const Unit& unit : delivery.units)
        units.append(jsonOf(unit));
    return {{u"schema"_s, u"fleet-architect/delivery/v1"_s},
            {u"cluster"_s, cluster.name.text},
            {u"engine"_s, idOf(cluster.engine)},
            {u"entry"_s, cluster.entry},
            {u"units"_s, units},
            {u"findings"_s, jsonOf(delivery.findings)}};
}

} // namespace efa::delivery
