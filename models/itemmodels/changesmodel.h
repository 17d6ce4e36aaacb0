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
/// change has a row in each; one in conflict is left out until it is settled.
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

    /// Whose changes these are: only those of the working folder have parts to tell.
    enum class Of { WorkingFolder, Commit };

    explicit ChangesModel(Of of = Of::WorkingFolder, QObject* parent = nullptr);

    /// What happened to a file, in a word or a few.
    static QString wordOf(git::FileState state);

    void setValues(const QList<git::StatusEntry>& status);
    const ChangeRow& at(int row) const { return rows().at(row); }
    int countOf(ChangePart part) const;
    /// All paths of a part; of a rename both.
    QStringList pathsOf(ChangePart part) const;
    static QStringList pathsOf(const git::StatusEntry& entry);
    /// What is left out and not in conflict.
    QStringList settledPaths() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    QString spoken(const ChangeRow& row) const;

    Of m_of;
};

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::ChangePart)
