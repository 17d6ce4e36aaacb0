#pragma once

#include "base/error.h"
#include "widgets/common/view.h"

class QStackedWidget;

namespace efa::widgets {

class ClusterPage;
class ErrorPresenter;
class MapPanel;
class StatePanel;

/// The fleet: where its clusters stand, what tells them apart, and what one of them gets.
class TopologyView final : public View
{
    Q_OBJECT

  public:
    explicit TopologyView(QWidget* parent = nullptr);

    QString title() const override;
    Glyph glyph() const override;
    void setWorkspace(workspace::Workspace* workspace) override;
    QString whyNot(Command command) const override;
    void run(Command command) override;
    QList<QAction*> menuActions(MenuPlace menu) const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    QWidget* focusEntry() override;
    bool isSettled() const override;
    /// A cluster's name chooses it on the map, its entry folder opens its page.
    bool select(const QString& name) override;

    MapPanel& panel() const { return *m_panel; }
    ClusterPage& page() const { return *m_page; }
    StatePanel& state() const { return *m_state; }

  private:
    void arrange();
    void bringToFront(QWidget* page);
    void followMap();
    void showState();
    void showMap();
    void openCluster(const QString& name);
    void leaveCluster();
    void openFile(const Place& place);
    void makeFirstCluster();
    void exportAs(const QString& kind);
    void write(const QString& path, const QString& kind);

    workspace::Workspace* m_workspace = nullptr;
    ErrorPresenter* m_errors;
    QStackedWidget* m_pages;
    StatePanel* m_state;
    MapPanel* m_panel;
    ClusterPage* m_page;
    QString m_wantedCluster; ///< whose page was open last time
};

} // namespace efa::widgets
