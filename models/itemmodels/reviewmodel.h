#pragma once

#include "delivery/correction.h"
#include "itemmodels/rowmodel.h"

namespace efa::itemmodels {

struct ReviewRow
{
    delivery::ReviewedCluster reviewed;
    QString fleet;
    int ringOrder = 0; ///< from 1; 0 where it is in none
    int rings = 0;     ///< of its fleet
    bool adopted = false;

    friend bool operator==(const ReviewRow&, const ReviewRow&) = default;
};

/// The clusters of a proposal under review. A cell that is edited asks for a correction; its value changes
/// when setValues() brings it.
class ReviewModel final : public RowModel<ReviewRow>
{
    Q_OBJECT

  public:
    enum Column {
        NameColumn,
        RingColumn,
        SiteColumn,
        RegionColumn,
        EngineColumn,
        EntryColumn,
        ConfidenceColumn,
        ReasonColumn,
        FleetColumn,
        ColumnCount
    };
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        CorrectedRole,         ///< bool: this cell is not as it was found
        FoundRole,             ///< QString: what was found in a corrected cell
        ConfidenceRole,        ///< delivery::Confidence
        RingOrderRole,         ///< int, from 1
        RingsRole,             ///< int
        HubRole,               ///< QString: where another cluster's agent begins to deliver to it
        SortRole,              ///< what rows are sorted by
        SearchRole             ///< QString: all words of the row
    };

    using RowModel<ReviewRow>::RowModel;

    void setValues(const delivery::Reviewed& reviewed);
    const ReviewRow& at(int row) const { return rows().at(row); }
    /// Nothing can be edited, whatever the row.
    void setFixed(bool fixed) { m_fixed = fixed; }

    /// Rows as text, one a line, cells divided by tabs.
    QString textOf(const QList<int>& chosen) const;

    static QString wordOf(fleet::Engine engine);
    static QString wordOf(delivery::Confidence confidence);
    /// What editing a column corrects; none where it cannot be edited.
    static std::optional<delivery::Correction::Kind> kindOf(int column);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

  Q_SIGNALS:
    void correctionWished(const efa::delivery::Correction& correction);

  private:
    static QString text(const ReviewRow& row, int column);
    static QString shown(const ReviewRow& row, int column);
    static QString found(const ReviewRow& row, int column);
    static QVariant sortKey(const ReviewRow& row, int column);

    bool m_fixed = false;
};

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::delivery::Confidence)
Q_DECLARE_METATYPE(efa::delivery::Correction)
