#pragma once

#include "fleet/filegroup.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <unordered_map>
#include <vector>

namespace efa::itemmodels {

enum class FileNodeKind { Group, Folder, File };

/// How many findings of each severity a file has.
struct FindingCount
{
    int errors = 0;
    int warnings = 0;

    friend bool operator==(const FindingCount&, const FindingCount&) = default;
};

/// A group, folder or file in the tree of a repository.
struct FileNode
{
    FileNode* parent = nullptr;
    QString name;
    QString path;
    FileNodeKind kind = FileNodeKind::File;
    fleet::FileGroup group = fleet::FileGroup::Other;
    int ring = 0;          ///< place of a ring's folder in the order of rings, from 1
    bool attached = false; ///< views know it
    FindingCount findings; ///< of everything below
    std::vector<std::unique_ptr<FileNode>> children;

    /// Groups in their order, folders before files, rings in their order, then by name; the path makes it
    /// strict.
    static bool comesBefore(const FileNode& a, const FileNode& b);

    QString id() const;
    int row() const;
    /// With everything below.
    void attach();
    /// To a file and all above it.
    void addFindings(const FindingCount& more);
};

/// The files of a repository as nodes below the groups that they belong to. It tells nobody of changes.
class FileNodes
{
  public:
    /// New children by the parent that views know already.
    using Inserts = std::unordered_map<FileNode*, std::vector<std::unique_ptr<FileNode>>>;

    FileNodes();

    FileNode* top() const { return m_top.get(); }
    FileNode* file(const QString& path) const { return m_files.value(path); }
    /// A file or folder.
    FileNode* at(const QString& path) const;
    FileNode* withId(const QString& id) const;
    FileNode* rings() const;
    int ringCount() const { return int(m_rings.size()); }

    /// Makes the nodes of one path and answers that of the file. What hangs below a node that views know goes
    /// to `inserts`, the rest grows unseen.
    FileNode* add(const QString& path, Inserts& inserts);
    void remove(FileNode* node);
    void clear();

    /// Answers the files that belong to another group now; they have to be removed and added.
    QStringList setKnownFolders(const fleet::KnownFolders& folders);
    /// Whether they are other ones.
    bool setRingNames(const QStringList& names);
    void orderRings();

  private:
    static QString idOf(fleet::FileGroup group, const QString& folder);
    friend struct FileNode;

    FileNode* folderFor(fleet::FileGroup group, const QString& root, const QString& folder, Inserts& inserts);
    static FileNode* adopt(std::unique_ptr<FileNode> child, FileNode* parent, Inserts& inserts);
    void forget(FileNode* node);
    int ringOf(const FileNode& node, const FileNode& parent) const;

    std::unique_ptr<FileNode> m_top;
    QHash<QString, FileNode*> m_files;   ///< by path
    QHash<QString, FileNode*> m_folders; ///< by id
    fleet::KnownFolders m_known;
    QStringList m_rings;
};

} // namespace efa::itemmodels
