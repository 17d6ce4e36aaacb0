#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"
#include "workspace/overlay.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <memory>

namespace efa::workspace {

/// What one kustomization file says about other files, read without rendering.
struct KustomizationLinks
{
    QString folder;
    QString file; ///< its own path
    bool component = false;
    QStringList components; ///< those of the targets that it lists as components
    QStringList targets;    ///< files and folders below the root that it names, cleaned; not all need exist

    friend bool operator==(const KustomizationLinks&, const KustomizationLinks&) = default;
};

/// Reads the links of one kustomization text; a text that is not YAML has none.
KustomizationLinks readLinks(const QString& path, const QByteArray& text);
/// Whether a path ends in one of the three names of a kustomization file.
bool isKustomizationFile(const QString& path);

/// Which kustomization uses which file: immutable, shared between the window and jobs.
class Survey
{
  public:
    Survey() = default;
    explicit Survey(QHash<QString, KustomizationLinks> byFolder);

    const QHash<QString, KustomizationLinks>& kustomizations() const { return m_byFolder; }
    /// Every candidate, in the order of the chooser.
    const QList<Overlay>& overlays() const { return m_overlays; }
    bool isOverlay(const QString& folder) const { return m_byFolder.contains(folder); }
    /// What the kustomizations say about their folders, for fleet::placeOf().
    const fleet::KnownFolders& folders() const { return m_folders; }

    /// The folders whose rendering reads this file, itself or through others, in the order of the chooser.
    QList<Overlay> reaching(const QString& path) const;
    /// Every file that a kustomization reads, kustomization files included.
    QStringList reachedFiles() const;

  private:
    void readFolders();

    QHash<QString, KustomizationLinks> m_byFolder;
    fleet::KnownFolders m_folders;
    QHash<QString, QStringList> m_usersOf; ///< target -> folders that name it
    QList<Overlay> m_overlays;
};

} // namespace efa::workspace
