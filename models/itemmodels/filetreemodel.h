#pragma once

#include "fleet/filegroup.h"
#include "git/repository.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>
#include <unordered_map>
#include <vector>

namespace efa::itemmodels {

/// How many findings of each severity a file has.
struct FindingCount
{
    int errors = 0;
    int warnings = 0;

    friend bool operator==(const FindingCount&, const FindingCount&) = default;
};

/// The files of a repository, grouped by what they are for. Folders come before files, rings in their order,
/// groups without files are left out. Paths are relative to the repository's root.
class FileTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

  public:
    enum class NodeKind { Group, Folder, File };
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
    ~FileTreeModel() override;

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
    struct Node;
    /// New children by the parent that views know already.
    using Inserts = std::unordered_map<Node*, std::vector<std::unique_ptr<Node>>>;

    static QString idOf(fleet::FileGroup group, const QString& folder);
    static bool comesBefore(const Node& a, const Node& b);
    Node* nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(Node* node) const;
    static int rowOf(const Node* node);

    void plan(const QString& path, Inserts& inserts);
    Node* folderFor(fleet::FileGroup group, const QString& root, const QString& folder, Inserts& inserts);
    Node* adopt(std::unique_ptr<Node> child, Node* parent, Inserts& inserts);
    void insertAll(Inserts& inserts);
    static void attach(Node& node);
    void insertBelow(Node* parent, std::vector<std::unique_ptr<Node>>& fresh);
    void removeNode(Node* node);
    void forget(Node* node);
    void addFindings(Node* file, const FindingCount& findings);
    void tell(Node* node, const QList<int>& roles);
    QString textOf(const Node& node) const;
    int ringOf(const Node& node, const Node& parent) const;

    std::unique_ptr<Node> m_top;
    QHash<QString, Node*> m_files;   ///< by path
    QHash<QString, Node*> m_folders; ///< by id
    fleet::KnownFolders m_known;
    QHash<QString, git::FileState> m_states;
    QSet<QString> m_unsaved;
    QHash<QString, FindingCount> m_findings;
    QStringList m_rings;
};

/// The translated name of a group.
QString groupName(fleet::FileGroup group);

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::FileTreeModel::NodeKind)
Q_DECLARE_METATYPE(efa::fleet::FileGroup)
Q_DECLARE_METATYPE(efa::git::FileState)
