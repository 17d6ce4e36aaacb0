#pragma once

#include "base/diagnostic.h"
#include "itemmodels/rowmodel.h"

namespace efa::itemmodels {

/// Findings as a table, in the order given.
class ProblemsModel final : public RowModel<Diagnostic>
{
    Q_OBJECT

  public:
    enum Column { SeverityColumn, FindingColumn, PlaceColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, ///< Severity
        PlaceRole,                   ///< Place
        IdRole,                      ///< QString
        HintRole                     ///< QString
    };

    using RowModel<Diagnostic>::RowModel;

    void setValues(const QList<Diagnostic>& problems);
    const Diagnostic& at(int row) const { return rows().at(row); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    static QVariant severity(const Diagnostic& problem, int role);
    static QVariant place(const Diagnostic& problem, int role);
};

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::Severity)
Q_DECLARE_METATYPE(efa::Place)
