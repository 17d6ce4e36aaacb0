#pragma once

#include "workspace/overlay.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class OverlayChooser;

/// Decides what is rendered: what the person chose, what is remembered from the last time, or what renders
/// the file in front. A folder that is a cluster's entry point stands for what the cluster gets.
class OverlayChoice final : public QObject
{
    Q_OBJECT

  public:
    explicit OverlayChoice(OverlayChooser& chooser, QObject* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    /// The file in front is another one: where what is chosen does not render it, something that does is.
    /// True where it is another file than before.
    bool followFile(const QString& path);
    const QString& file() const { return m_file; }

    /// False where there is no such thing.
    bool choose(const QString& folder);
    bool chooseCluster(const QString& cluster);
    bool hasAny() const { return !m_candidates.isEmpty(); }
    /// All that can be chosen is known.
    bool isComplete() const;

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    /// What can be chosen was read anew.
    void read();

  private:
    void takeCandidates();
    void takeRemembered();
    bool take(const workspace::Overlay* overlay);
    const workspace::Overlay* find(const workspace::RenderTarget& target) const;
    const workspace::Overlay* atFolder(const QString& folder) const;
    bool isReached(const QSet<QString>& folders);

    OverlayChooser& m_chooser;
    workspace::Workspace* m_workspace = nullptr;
    QList<workspace::Overlay> m_candidates;
    QString m_file; ///< in front
    std::optional<workspace::RenderTarget> m_remembered;
    bool m_undecided = false; ///< whether what is chosen renders the file is known once it is shown
};

} // namespace efa::widgets
