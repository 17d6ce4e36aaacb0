#include "app/cli/budgetreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

QJsonObject objectOf(const budget::Amounts& amounts)
{
    return {{u"cpu"_s, qint64{amounts.cpu}},
            {u"memory"_s, qint64{amounts.memory}},
            {u"storage"_s, qint64{amounts.storage}}};
}

/// What is not known is null.
QJsonValue capacityOf(int64_t amount)
{
    return amount == budget::boundless ? QJsonValue(QJsonValue::Null) : QJsonValue(qint64{amount});
}

QJsonArray arrayOf(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const std::string& text : texts)
        array.append(QString::fromStdString(text));
    return array;
}

QJsonArray arrayOf(const std::vector<budget::Cause>& causes)
{
    QJsonArray array;
    for (const budget::Cause& cause : causes)
        array.append(QJsonObject{{u"cause"_s, QString::fromLatin1(budget::idOf(cause.kind))},
                                 {u"subject"_s, QString::fromStdString(cause.subject)}});
    return array;
}

QJsonObject objectOf(const budget::NodeBudget& node)
{
    constexpr std::array roles = {"server", "agent", "both"};
    const budget::Amounts& capacity = node.nodes.capacity;
    QJsonArray largest;
    for (const budget::Share& share : node.largest) {
        QJsonObject object = objectOf(share.amounts);
        object.insert(u"name"_s, share.name.empty() ? u"system"_s : QString::fromStdString(share.name));
        largest.append(object);
    }
    return {{u"profile"_s, node.nodes.profile},
            {u"role"_s, QString::fromLatin1(roles.at(static_cast<size_t>(node.nodes.traits.role)))},
            {u"count"_s, qint64{node.nodes.count}},
            {u"capacity"_s, QJsonObject{{u"cpu"_s, capacityOf(capacity.cpu)},
                                        {u"memory"_s, capacityOf(capacity.memory)},
                                        {u"storage"_s, capacityOf(capacity.storage)}}},
            {u"system"_s, objectOf(node.nodes.system)},
            {u"daemonSets"_s, objectOf(node.daemons)},
            {u"rest"_s, objectOf(node.rest)},
            {u"used"_s, objectOf(node.used())},
            {u"largest"_s, largest}};
}

QJsonObject objectOf(const budget::ImageBudget& images)
{
    return {
        {u"bytes"_s, qint64{images.bytes}},
        {u"seconds"_s, images.seconds ? QJsonValue(qint64{*images.seconds}) : QJsonValue(QJsonValue::Null)},
        {u"notListed"_s, arrayOf(images.notListed)}};
}

QJsonArray arrayOf(const QList<Diagnostic>& findings)
{
    QJsonArray array;
    for (const Diagnostic& finding : findings)
        array.append(QJsonObject{{u"rule"_s, finding.rule},
                                 {u"text"_s, finding.text},
                                 {u"hint"_s, finding.hint},
                                 {u"place"_s, finding.place.toString()}});
    return array;
}

QJsonObject objectOf(const workspace::ClusterBudget& cluster)
{
    const budget::Budget& budget = *cluster.budget;
    QJsonArray nodes;
    for (const budget::NodeBudget& node : budget.nodes)
        nodes.append(objectOf(node));
    return {
        {u"name"_s, cluster.name.text},
        {u"verdict"_s, QString::fromLatin1(budget::idOf(budget.verdict))},
        {u"causes"_s, arrayOf(budget.causes)},
        {u"oneNodeLost"_s, QJsonObject{{u"verdict"_s, QString::fromLatin1(budget::idOf(budget.oneNodeLost))},
                                       {u"causes"_s, arrayOf(budget.lossCauses)}}},
        {u"nodes"_s, nodes},
        {u"withoutRequest"_s, arrayOf(budget.withoutRequest)},
        {u"opaque"_s, arrayOf(budget.opaque)},
        {u"labelsNotKnown"_s, arrayOf(budget.labelsNotKnown)},
        {u"images"_s, objectOf(budget.images)},
        {u"findings"_s, arrayOf(budget.findings)}};
}

} // namespace

QByteArray budgetJson(const workspace::FleetBudget& fleet)
{
    QJsonArray clusters;
    for (const workspace::ClusterBudget& cluster : fleet.clusters)
        clusters.append(objectOf(cluster));
    QJsonArray failures;
    for (const auto& [cluster, error] : fleet.failures)
        failures.append(QJsonObject{{u"cluster"_s, cluster.text}, {u"message"_s, error.message}});
    return QJsonDocument(QJsonObject{{u"schema"_s, u"fleet-architect/budget/v1"_s},
                                     {u"clusters"_s, clusters},
                                     {u"notDelivered"_s, failures},
                                     {u"findings"_s, arrayOf(fleet.findings)}})
        .toJson(QJsonDocument::Indented);
}

} // namespace efa::app
