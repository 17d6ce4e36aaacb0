#include "itemmodels/deliverymodels.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

namespace {

/// An entry point has no object: it goes by its folder.
QString nameOf(const delivery::Order& order)
{
    if (!order.by.name.empty())
        return QString::fromStdString(order.by.name);
    return order.path.isEmpty() ? u"."_s : order.path.section(u'/', -1);
}

QString kindOf(const delivery::Unit& unit)
{
    if (!unit.order.by.kind.empty())
        return QString::fromStdString(unit.order.by.kind);
    return UnitsModel::tr("Entry point");
}

QString sourceOf(const delivery::Order& order)
{
    QString path = order.path.isEmpty() ? u"."_s : order.path;
    if (order.source.kind == delivery::SourceKind::Home)
        return path;
    if (order.source.kind == delivery::SourceKind::Inline)
        return UnitsModel::tr("in the object itself");
    QStringList words{order.source.url, order.source.revision};
    if (!order.path.isEmpty())
        words << order.path;
    words.removeAll(QString());
    return words.join(u' ');
}

} // namespace

void UnitsModel::setValues(const delivery::Delivery& delivery)
{
    QList<UnitRow> rows;
    QStringList ids;
    for (const delivery::Unit& unit : delivery.units) {
        const auto& opaque = unit.built.opaque;
        rows.append({.name = nameOf(unit.order),
                     .kind = kindOf(unit),
                     .source = sourceOf(unit.order),
                     .resources = qint64(unit.built.resources.size()),
                     .opaque = opaque.has_value(),
                     .why = opaque ? opaque->text : QString(),
                     .hint = opaque ? opaque->hint : QString()});
        ids.append(QString::number(ids.size()) + u' ' + rows.last().name);
    }
    replaceRows(rows, ids);
}

int UnitsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UnitsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const UnitRow& row = rows().at(index.row());
    if (role == OpaqueRole)
        return row.opaque;
    if (role == WhyRole)
        return row.why;
    if (role == Qt::TextAlignmentRole && index.column() == ResourcesColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return row.hint.isEmpty() ? row.why : row.why + u'\n' + row.hint;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case KindColumn:
        return row.opaque ? tr("%1, opaque").arg(row.kind) : row.kind;
    case SourceColumn:
        return row.source;
    default:
        return row.opaque && row.resources == 0 ? tr("not known") : QLocale().toString(row.resources);
    }
}

QVariant UnitsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == ResourcesColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Unit");
    case KindColumn:
        return tr("Kind");
    case SourceColumn:
        return tr("Source");
    default:
        return tr("Resources");
    }
}

void ResourcesModel::setValues(const delivery::Unit& unit)
{
    QList<ResourceRow> rows;
    QStringList ids;
    for (const kustomize::ResourcePtr& resource : unit.built.resources) {
        rows.append({QString::fromStdString(resource->kind()), QString::fromStdString(resource->name()),
                     QString::fromStdString(resource->nspace())});
        ids.append(QString::number(ids.size()) + u' ' + rows.last().kind + u' ' + rows.last().name);
    }
    replaceRows(rows, ids);
}

int ResourcesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResourcesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const ResourceRow& row = rows().at(index.row());
    switch (index.column()) {
    case KindColumn:
        return row.kind;
    case NameColumn:
        return row.name;
    default:
        return row.nspace;
    }
}

QVariant ResourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == KindColumn)
        return tr("Kind");
    return section == NameColumn ? tr("Name") : tr("Namespace");
}

} // namespace efa::itemmodels
