#pragma once

#include "delivery/unit.h"
#include "itemmodels/rowmodel.h"

#include <memory>

namespace efa::itemmodels {

/// What a unit is, as a table shows it.
struct UnitRow
{
    QString name = {};
    QString kind = {};
    QString source = {}; ///< folder of the repository, or the address and revision of another one
    qint64 resources = 0;
    bool opaque = false; ///< then its resources are not known
    QString why = {};    ///< for an opaque unit, one sentence
    QString hint = {};   ///< what to do so that they become known

    friend bool operator==(const UnitRow&, const UnitRow&) = default;
};

/// The units of one cluster's delivery, in the order in which they are delivered.
class UnitsModel final : public RowModel<UnitRow>
{
    Q_OBJECT

  public:
    enum Column { NameColumn, KindColumn, SourceColumn, ResourcesColumn, ColumnCount };
    enum Role {
        OpaqueRole = Qt::UserRole, ///< bool
        WhyRole                    ///< QString
    };

    using RowModel<UnitRow>::RowModel;

    void setValues(const delivery::Delivery& delivery);
    const UnitRow& at(int row) const { return rows().at(row); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

struct ResourceRow
{
    QString kind;
    QString name;
    QString nspace;

    friend bool operator==(const ResourceRow&, const ResourceRow&) = default;
};

/// The resources of one unit.
class ResourcesModel final : public RowModel<ResourceRow>
{
    Q_OBJECT

  public:
    enum Column { KindColumn, NameColumn, NamespaceColumn, ColumnCount };

    using RowModel<ResourceRow>::RowModel;

    void setValues(const delivery::Unit& unit);
    void clear() { replaceRows({}, {}); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace efa::itemmodels
