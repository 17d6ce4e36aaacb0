#include "itemmodels/problemsmodel.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace efa::itemmodels {

using workspace::Problem;

namespace {

/// The line is no part of it: a finding that moves because lines were added above stays the same row.
QString keyOf(const Problem& problem)
{
    return problem.rule + u'\n' + problem.place.file + u'\n' + problem.text;
}

} // namespace

bool ProblemFilter::accepts(const Problem& problem) const
{
    const bool isSeverityShown = (problem.severity == Severity::Error && errors) ||
                                 (problem.severity == Severity::Warning && warnings) ||
                                 (problem.severity == Severity::Hint && hints);
    if (!isSeverityShown)
        return false;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(wanted, [&](const QString& word) {
        const auto has = [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return has(problem.text) || has(problem.place.file) || has(problem.rule) || has(problem.object) ||
               std::ranges::any_of(problem.clusters, has);
    });
}

void ProblemsModel::setValues(const QList<Problem>& problems)
{
    m_all = problems;
    apply();
}

void ProblemsModel::setFilter(const ProblemFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    apply();
}

void ProblemsModel::apply()
{
    QList<Problem> shown;
    std::ranges::copy_if(m_all, std::back_inserter(shown),
                         [this](const Problem& problem) { return m_filter.accepts(problem); });
    std::ranges::stable_sort(shown, std::ranges::greater(), &Problem::severity);
    QHash<QString, int> seen;
    QStringList ids;
    ids.reserve(shown.size());
    for (const Problem& problem : std::as_const(shown)) {
        const QString key = keyOf(problem);
        ids.append(key + u'\n' + QString::number(seen[key]++));
    }
    replaceRows(shown, ids);
}

int ProblemsModel::countOf(Severity severity) const
{
    return int(std::ranges::count(m_all, severity, &Problem::severity));
}

QString ProblemsModel::sentence(const Problem& problem)
{
    if (problem.clusters.isEmpty())
        return problem.text;
    if (problem.clusters.size() == 1)
        return tr("In %1: %2", "cluster, finding").arg(problem.clusters.constFirst(), problem.text);
    return tr("In %Ln cluster(s): %1", nullptr, int(problem.clusters.size())).arg(problem.text);
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemsModel::severity(const Problem& problem, int role)
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

QVariant ProblemsModel::place(const Problem& problem, int role)
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
    const Problem& problem = rows().at(index.row());
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
        return role == Qt::DisplayRole ? QVariant(sentence(problem)) : QVariant();
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
