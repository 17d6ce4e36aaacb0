#pragma once

#include "base/place.h"

#include <QModelIndexList>
#include <QSet>
#include <QWidget>

class QAction;
class QModelIndex;
class QStackedWidget;
class QTreeView;

namespace efa::itemmodels {
class ImpactModel;
}
namespace efa::workspace {
class LiveImpact;
}

namespace efa::widgets {

class Banner;
class StatePanel;

/// Which clusters get what from the uncommitted changes: groups of clusters that change in the same way, each
/// unfolds to what changes and to its clusters.
class ImpactPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ImpactPanel(QWidget* parent = nullptr);

    /// Borrowed; nullptr where no fleet is open.
    void setImpact(const workspace::LiveImpact* impact);
    /// Says that what a cluster gets cannot be shown.
    void tellNotShown(const QString& cluster);

    QTreeView& tree() const { return *m_tree; }
    bool isSettled() const;

  signals:
    /// The person wants to see what that cluster gets.
    void clusterRequested(const QString& cluster);
    void placeRequested(const efa::Place& place);
    void settledChanged();
    /// How many clusters change, and what is to be said about them.
    void told(int clusters, const QString& sentence);

  private:
    void build();
    void connectTree();
    void take();
    void showBody();
    void showWarning();
    void showAvailability();
    void follow(const QModelIndex& index);
    void unfold(const QModelIndex& index);
    void unfoldFresh(const QModelIndex& parent, int first, int last);
    void copy();
    QModelIndexList chosen() const;
    QString sentence() const;

    const workspace::LiveImpact* m_impact = nullptr;
    itemmodels::ImpactModel* m_model;
    Banner* m_warning;
    Banner* m_notShown;
    QStackedWidget* m_body;
    QTreeView* m_tree;
    StatePanel* m_state;
    QAction* m_show;
    QAction* m_copy;
    QSet<QString> m_unfolded; ///< things that stay so when a partial answer does not have them yet
};

} // namespace efa::widgets
