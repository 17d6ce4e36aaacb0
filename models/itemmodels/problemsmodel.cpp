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

QVariant ProblemsModel::severity(const Diagnostic& problem, int role)
{
    if (role != Qt::AccessibleTextRole)
        return {};
    switch (problem.severity) {
    case Severity::Error:
        return tr("Error");
    case Severity::Warning:
        return tr("Warning");
    case Severity::Hint:
        break;
    }
    return tr("Hint");
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
        break;
    }
    switch (index.column()) {
    case SeverityColumn:
        return severity(problem, role);
    case FindingColumn:
        return role == Qt::DisplayRole ? QVariant(problem.text) : QVariant();
    default:
        return place(problem, role);
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (section == SeverityColumn)
        return QString();
    return section == FindingColumn ? tr("Finding") : tr("Place");
}

} // namespace efa::itemmodels
