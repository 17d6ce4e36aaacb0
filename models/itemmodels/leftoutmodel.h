#pragma once

#include "base/place.h"
#include "delivery/reviewed.h"
#include "itemmodels/rowmodel.h"

namespace efa::itemmodels {

struct LeftOutRow
{
    enum class Kind : uint8_t {
        Dismissed,  ///< was a cluster until the person said that it is none
        Unplaced,   ///< found, and no part of a fleet
        Unreadable, ///< would have counted
    };

    Kind kind = Kind::Unplaced;
    Place place;
    QString reason;
    QString hint;
    QString cluster; ///< the id of a dismissed one

    friend bool operator==(const LeftOutRow&, const LeftOutRow&) = default;
};

/// What a review does not place, each with its reason: what the person took out first.
class LeftOutModel final : public RowModel<LeftOutRow>
{
    Q_OBJECT

  public:
    enum Column { PathColumn, ReasonColumn, HintColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, ///< LeftOutRow::Kind
        PlaceRole,               ///< Place
        ClusterRole              ///< QString
    };

    using RowModel<LeftOutRow>::RowModel;

    void setValues(const delivery::Reviewed& reviewed);
    const LeftOutRow& at(int row) const { return rows().at(row); }
    QString textOf(const QList<int>& chosen) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    static QString text(const LeftOutRow& row, int column);
};

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::LeftOutRow::Kind)
