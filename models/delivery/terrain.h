#pragma once

#include "delivery/filefacts.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <map>
#include <vector>

namespace efa::delivery {

/// All that is known of a repository's files, to be looked up: folders, kustomizations and who includes whom.
/// Immutable once made.
class Terrain
{
  public:
    /// `files` are the facts of every YAML file; `paths` all files of the tree, sorted.
    Terrain(std::vector<FileFacts> files, const QStringList& paths);

    const std::vector<FileFacts>& files() const { return m_files; }
    bool hasFolder(const QString& path) const { return m_folders.contains(path); }
    bool hasFile(const QString& path) const { return m_paths.contains(path); }
    /// Whole paths of files that match, sorted.
    QStringList filesMatching(const QRegularExpression& pattern) const;
    /// The folders directly below one, sorted.
    QStringList foldersIn(const QString& folder) const;

    /// nullptr where the folder has none.
    const KustomizationFacts* kustomization(const QString& folder) const;
    /// Folders with a kustomization, sorted.
    const std::map<QString, const FileFacts*>& kustomizations() const { return m_kustomizations; }
    /// The folders whose kustomization includes this file or folder.
    QStringList usersOf(const QString& path) const { return m_users.value(path); }
    /// The outermost kustomizations that lead here by includes; the folder itself where nothing includes it.
    QStringList topsOf(const QString& path) const;

    /// Folders that are read when an agent applies a folder: itself, all below where there is no
    /// kustomization, and what those include, to the end.
    QSet<QString> reach(const QString& folder) const;
    /// All folders that clusters with these entries read: what agents' objects on the way order counts too.
    QSet<QString> deliveredFrom(const QStringList& entries) const;
    /// The outermost chart that a folder is or lies in; null where there is none.
    QString chartOf(const QString& folder) const;
    /// Whether a file holds objects that belong to no kustomization and no chart.
    bool isLoose(const FileFacts& file) const;
    /// Whether anything below a folder is a kustomization or an object of an agent.
    bool holdsDelivery(const QString& folder) const;

  private:
    std::vector<FileFacts> m_files;
    QSet<QString> m_paths;
    QSet<QString> m_folders;
    QHash<QString, QStringList> m_children;
    std::map<QString, const FileFacts*> m_kustomizations; ///< by folder
    QHash<QString, QStringList> m_users;
    QHash<QString, QStringList> m_ordered; ///< folder -> folders that agents' objects in it order
    QSet<QString> m_delivering;            ///< folders with deliveries in or below them
};

} // namespace efa::delivery
