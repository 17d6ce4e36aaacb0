#include "itemmodels/logmodel.h"

#include <QHash>

#include <algorithm>

namespace efa::itemmodels {

namespace {
constexpr int shownIdDigits = 7;
}

void LogModel::setValues(const QList<git::Commit>& commits, const QList<git::Reference>& references)
{
    QHash<QString, QList<git::Reference>> names;
    for (const auto kind :
         {git::Reference::Kind::Branch, git::Reference::Kind::RemoteBranch, git::Reference::Kind::Tag}) {
        for (const git::Reference& reference : references) {
            if (reference.kind == kind)
                names[reference.commit.text].append(reference);
        }
    }
    const QList<LaneRow> lanes = laneRows(commits);
    QList<LogRow> rows;
    QStringList ids;
    m_laneCount = 0;
    for (qsizetype i = 0; i < commits.size(); ++i) {
        const QString& id = commits.at(i).id.text;
        rows.append({commits.at(i), names.value(id), lanes.at(i)});
        ids.append(id);
        m_laneCount = std::max(m_laneCount, lanes.at(i).width());
    }
    replaceRows(rows, ids);
}

int LogModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LogModel::wordsOf(const git::Reference& reference)
{
    switch (reference.kind) {
    case git::Reference::Kind::Branch:
        return tr("Branch %1").arg(reference.name);
    case git::Reference::Kind::RemoteBranch:
        return tr("Branch %1 of a remote, as last fetched").arg(reference.name);
    case git::Reference::Kind::Tag:
        return tr("Tag %1").arg(reference.name);
    }
    return {};
}

QString LogModel::spoken(const LogRow& row)
{
    QStringList words = {row.commit.subject()};
    for (const git::Reference& reference : row.references)
        words.append(wordsOf(reference));
    return words.join(u", ");
}

QVariant LogModel::display(const git::Commit& commit, int column)
{
    switch (column) {
    case MessageColumn:
        return commit.subject();
    case AuthorColumn:
        return commit.author.name;
    case WhenColumn:
        return commit.author.when;
    case CommitColumn:
        return commit.id.text.left(shownIdDigits);
    default:
        return {};
    }
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LogRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(row.commit, index.column());
    case IdRole:
        return row.commit.id.text;
    case ReferencesRole:
        return QVariant::fromValue(row.references);
    case Qt::AccessibleTextRole:
        return index.column() == MessageColumn ? QVariant(spoken(row)) : QVariant();
    case WhenRole:
        return row.commit.author.when;
    case MessageRole:
        return row.commit.message;
    case LanesRole:
        return QVariant::fromValue(row.lanes);
    case ParentsRole: {
        QStringList parents;
        for (const CommitId& parent : row.commit.parents)
            parents.append(parent.text);
        return parents;
    }
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == WhenColumn ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MessageColumn:
        return tr("Message");
    case AuthorColumn:
        return tr("Author");
    case WhenColumn:
        return tr("Age");
    case CommitColumn:
        return tr("Commit");
    default:
        return {};
    }
}

} // namespace efa::itemmodels
