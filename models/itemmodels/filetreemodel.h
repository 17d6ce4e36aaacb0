#pragma once

#include "git/repository.h"
#include "itemmodels/filenodes.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

namespace efa::itemmodels {

/// The files of a repository, grouped by what they are for. Folders come before files, rings in their order,
/// groups without files are left out. Paths are relative to the repository's root.
class FileTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

  public:
    using NodeKind = FileNodeKind;
    enum Role {
        IdRole = Qt::UserRole, ///< QString, stable while the node exists
        KindRole,              ///< NodeKind
        PathRole,              ///< QString; empty for a group
        GroupRole,             ///< fleet::FileGroup
        StateRole,             ///< git::FileState of a file: what differs from HEAD
        UnsavedRole,           ///< bool
        ErrorsRole,            ///< int, of everything below
        WarningsRole,          ///< int, of everything below
        CountRole,             ///< int: entries right below a group; -1 for others
        RingRole,              ///< int: place of a ring's folder in the order of rings, from 1; else 0
        RingsRole              ///< int: how many rings there are
    };

    explicit FileTreeModel(QObject* parent = nullptr);

    void addPaths(const QStringList& paths);
    void removePaths(const QStringList& paths);
    void clear();

    /// What the kustomizations say about their folders: files move to another group.
    void setKnownFolders(const fleet::KnownFolders& folders);
    void setStates(const QHash<QString, git::FileState>& states);
    void setUnsaved(const QSet<QString>& paths);
    void setFindings(const QHash<QString, FindingCount>& findings);
    /// The names of the rings in their order.
    void setRings(const QStringList& names);

    /// A file or folder; invalid where it is not in the tree.
    QModelIndex indexOf(const QString& path) const;
    QModelIndex indexOfId(const QString& id) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    FileNode* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(FileNode* node) const;
    void insertAll(FileNodes::Inserts& inserts);
    void insertBelow(FileNode* parent, std::vector<std::unique_ptr<FileNode>>& fresh);
    void removeNode(FileNode* node);
    void tell(FileNode* node, const QList<int>& roles);
    static QString textOf(const FileNode& node);

    FileNodes m_nodes;
    QHash<QString, git::FileState> m_states;
    QSet<QString> m_unsaved;
    QHash<QString, FindingCount> m_findings;
};

/// The translated name of a group.
QString groupName(fleet::FileGroup group);

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::FileNodeKind)
Q_DECLARE_METATYPE(efa::fleet::FileGroup)
Q_DECLARE_METATYPE(efa::git::FileState)
