#pragma once

#include "git/repository.h"
#include "itemmodels/rowmodel.h"

namespace efa::itemmodels {

/// What part of a change a row stands for.
enum class ChangePart { ToCommit, LeftOut };

struct ChangeRow
{
    ChangePart part = ChangePart::ToCommit;
    git::StatusEntry entry;

    friend bool operator==(const ChangeRow&, const ChangeRow&) = default;
};

/// The changed files: first what the next commit holds, then what is left out. A file with both kinds of
/// change has a row in each.
class ChangesModel final : public RowModel<ChangeRow>
{
    Q_OBJECT

  public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        PathRole,              ///< QString
        OldPathRole,           ///< QString, of a rename
        FolderRole,            ///< QString: the folder's last name, empty at the root
        StateRole,             ///< git::FileState of this part
        PartRole,              ///< ChangePart
        OtherPartRole          ///< bool: the file has the other part too
    };

    using RowModel<ChangeRow>::RowModel;

    void setValues(const QList<git::StatusEntry>& status);
    const ChangeRow& at(int row) const { return rows().at(row); }
    int countOf(ChangePart part) const;
    QStringList pathsOf(ChangePart part) const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
};

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::ChangePart)
