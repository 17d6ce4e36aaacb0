#include "itemmodels/problemsmodel.h"

#include <QHash>

namespace efa::itemmodels {

namespace {

/// The line is no part of it: a finding that moves because lines were added above stays the same row.
QString keyOf(const Diagnostic& problem)
{
    return problem.rule + u'\n' + problem.place.file + u'\n' + problem.text;
}

} // namespace

void ProblemsModel::setValues(const QList<Diagnostic>& problems)
{
    QHash<QString, int> seen;
    QStringList ids;
    ids.reserve(problems.size());
    for (const Diagnostic& problem : problems) {
        const QString key = keyOf(problem);
        ids.append(key + u'\n' + QString::number(seen[key]++));
    }
    replaceRows(problems, ids);
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::finding(const Diagnostic& problem, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return problem.text;
    case Qt::AccessibleTextRole:
        return problem.severity == Severity::Error     ? tr("Error: %1").arg(problem.text)
               : problem.severity == Severity::Warning ? tr("Warning: %1").arg(problem.text)
                                                       : tr("Hint: %1").arg(problem.text);
    default:
        return {};
    }
}

QVariant ProblemsModel::place(const Diagnostic& problem, int role)
{
    if (role != Qt::DisplayRole)
        return {};
    return problem.place.line > 0 ? problem.place.file + u':' + QString::number(problem.place.line)
                                  : problem.place.file;
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Diagnostic& problem = rows().at(index.row());
    switch (role) {
    case SeverityRole:
        return QVariant::fromValue(problem.severity);
    case PlaceRole:
        return QVariant::fromValue(problem.place);
    case IdRole:
        return idAt(index.row());
    case HintRole:
        return problem.hint;
    default:
        return index.column() == FindingColumn ? finding(problem, role) : place(problem, role);
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FindingColumn ? tr("Finding") : tr("Place");
}

} // namespace efa::itemmodels
