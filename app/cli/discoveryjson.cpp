#include "app/cli/discoverytext.h"

#include "delivery/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using namespace delivery;

QString word(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Certain:
        return u"certain"_s;
    case Confidence::Likely:
        return u"likely"_s;
    case Confidence::Guessed:
        break;
    }
    return u"guessed"_s;
}

QString word(ProposedComponent::Role role)
{
    switch (role) {
    case ProposedComponent::Role::Component:
        return u"component"_s;
    case ProposedComponent::Role::Overlay:
        return u"overlay"_s;
    case ProposedComponent::Role::Base:
        break;
    }
    return u"base"_s;
}

template <typename Values, typename Convert>
QJsonArray arrayOf(const Values& values, const Convert& convert)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(convert(value));
    return array;
}

QJsonArray reasonsOf(const std::vector<Reason>& reasons)
{
    return arrayOf(reasons, [](const Reason& reason) {
        return QJsonObject{{u"text"_s, reason.text}, {u"files"_s, QJsonArray::fromStringList(reason.files)}};
    });
}

void put(QJsonObject& object, const QString& key, const QString& value)
{
    if (!value.isEmpty())
        object.insert(key, value);
}

QJsonObject objectOf(const QMap<QString, QString>& texts)
{
    QJsonObject object;
    for (auto text = texts.begin(); text != texts.end(); ++text)
        object.insert(text.key(), text.value());
    return object;
}

QJsonObject objectOf(const ProposedCluster& cluster)
{
    QJsonObject object{{u"name"_s, cluster.name},
                       {u"engine"_s, idOf(cluster.engine)},
                       {u"confidence"_s, word(cluster.confidence)},
                       {u"folders"_s, QJsonArray::fromStringList(cluster.folders)},
                       {u"reasons"_s, reasonsOf(cluster.reasons)}};
    if (cluster.entry)
        object.insert(u"entry"_s, cluster.entry->isEmpty() ? u"."_s : *cluster.entry);
    if (cluster.isRemote()) {
        QJsonObject access;
        put(access, u"name"_s, cluster.access->name);
        put(access, u"server"_s, cluster.access->server);
        put(access, u"hub"_s, cluster.access->hub);
        put(access, u"secret"_s, cluster.access->secret);
        object.insert(u"access"_s, access);
        object.insert(u"hub"_s, QJsonArray::fromStringList(cluster.hub));
    }
    put(object, u"ring"_s, cluster.ring);
    put(object, u"site"_s, cluster.site);
    put(object, u"region"_s, cluster.region);
    if (!cluster.componentRings.isEmpty())
        object.insert(u"componentRings"_s, objectOf(cluster.componentRings));
    object.insert(u"labels"_s, objectOf(cluster.labels));
    return object;
}

QJsonObject objectOf(const ProposedFleet& fleet)
{
    return {{u"name"_s, fleet.name},
            {u"folder"_s, fleet.folder},
            {u"topology"_s, fleet.topology.has_value()},
            {u"rings"_s, arrayOf(fleet.rings,
                                 [](const ProposedRing& ring) {
                                     return QJsonObject{{u"name"_s, ring.name},
                                                        {u"order"_s, ring.order},
                                                        {u"reasons"_s, reasonsOf(ring.reasons)}};
                                 })},
            {u"regions"_s, arrayOf(fleet.regions,
                                   [](const ProposedRegion& region) {
                                       return QJsonObject{
                                           {u"name"_s, region.name},
                                           {u"sites"_s, QJsonArray::fromStringList(region.sites)}};
                                   })},
            {u"clusters"_s,
             arrayOf(fleet.clusters, [](const ProposedCluster& cluster) { return objectOf(cluster); })},
            {u"components"_s, arrayOf(fleet.components, [](const ProposedComponent& component) {
                 return QJsonObject{{u"folder"_s, component.folder},
                                    {u"role"_s, word(component.role)},
                                    {u"users"_s, component.users}};
             })}};
}

} // namespace

QByteArray discoveryJson(const delivery::Proposal& proposal)
{
    const QJsonObject object{
        {u"schema"_s, u"fleet-architect/discovery/v1"_s},
        {u"files"_s, QJsonObject{{u"yaml"_s, proposal.yamlFiles}, {u"parsed"_s, proposal.parsedFiles}}},
        {u"fleets"_s, arrayOf(proposal.fleets, [](const ProposedFleet& fleet) { return objectOf(fleet); })},
        {u"unplaced"_s, arrayOf(proposal.unplaced,
                                [](const Unplaced& unplaced) {
                                    QJsonObject left{{u"path"_s, unplaced.path},
                                                     {u"reason"_s, unplaced.reason}};
                                    put(left, u"hint"_s, unplaced.hint);
                                    return left;
                                })},
        {u"unreadable"_s, arrayOf(proposal.unreadable, [](const Unreadable& file) {
             QJsonObject fault{{u"path"_s, file.place.file}, {u"reason"_s, file.reason}};
             if (file.place.line > 0) {
                 fault.insert(u"line"_s, file.place.line);
                 fault.insert(u"column"_s, file.place.column);
             }
             return fault;
         })}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace efa::app
