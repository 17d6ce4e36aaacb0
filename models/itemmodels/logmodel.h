#pragma once

#include "git/repository.h"
#include "itemmodels/lanes.h"
#include "itemmodels/rowmodel.h"

namespace efa::itemmodels {

struct LogRow
{
    git::Commit commit;
    QList<git::Reference> references; ///< that point to it: branches, remote branches, tags
    LaneRow lanes;

    friend bool operator==(const LogRow& a, const LogRow& b)
    {
        return a.commit.id == b.commit.id && a.references == b.references && a.lanes == b.lanes;
    }
};

/// The history as a table, newest first.
class LogModel final : public RowModel<LogRow>
{
    Q_OBJECT

  public:
    enum Column { GraphColumn, MessageColumn, AuthorColumn, WhenColumn, CommitColumn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString: the whole commit id
        ReferencesRole,        ///< QList<git::Reference>
        WhenRole,              ///< QDateTime of the author
        MessageRole,           ///< QString: the whole message
        ParentsRole,           ///< QStringList of commit ids
        LanesRole              ///< LaneRow
    };

    using RowModel<LogRow>::RowModel;

    /// What a branch or tag is and its name, as a phrase.
    static QString wordsOf(const git::Reference& reference);

    void setValues(const QList<git::Commit>& commits, const QList<git::Reference>& references);
    const git::Commit& at(int row) const { return rows().at(row).commit; }
    /// Lanes that the widest row uses.
    int laneCount() const { return m_laneCount; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  private:
    static QVariant display(const git::Commit& commit, int column);
    static QString spoken(const LogRow& row);

    int m_laneCount = 0;
};

} // namespace efa::itemmodels
