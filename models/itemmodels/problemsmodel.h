#pragma once

#include "itemmodels/rowmodel.h"
#include "workspace/problem.h"

namespace efa::itemmodels {

/// Which problems are shown.
struct ProblemFilter
{
    QString words = {}; ///< each has to occur in the sentence, place, rule, object or a cluster
    bool errors = true;
    bool warnings = true;
    bool hints = true;

    bool accepts(const workspace::Problem& problem) const;
    friend bool operator==(const ProblemFilter&, const ProblemFilter&) = default;
};

/// Findings as a table, those that a filter lets through: the worst first, else in the order given.
class ProblemsModel final : public RowModel<workspace::Problem>
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

    using RowModel<workspace::Problem>::RowModel;

    void setValues(const QList<workspace::Problem>& problems);
    void setFilter(const ProblemFilter& filter);
    const ProblemFilter& filter() const { return m_filter; }
    const workspace::Problem& at(int row) const { return rows().at(row); }
    /// Of all, those that are filtered out too.
    int countOf(Severity severity) const;

    /// `In 212 clusters: the sentence`; the sentence alone where it is about a file.
    static QString sentence(const workspace::Problem& problem);

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    void apply();
    static QVariant severity(const workspace::Problem& problem, int role);
    static QVariant place(const workspace::Problem& problem, int role);

    QList<workspace::Problem> m_all;
    ProblemFilter m_filter;
};

} // namespace efa::itemmodels
