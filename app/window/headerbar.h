#pragma once

#include <QWidget>

class QMenu;
class QToolButton;

namespace efa::widgets {
class Label;
}

namespace efa::app {

class JobsButton;
class PaletteButton;

/// Where HEAD stands, as the header shows it.
struct BranchFacts
{
    QString branch; ///< empty: detached, then `commit` is shown
    QString commit;
    QString upstream; ///< empty: none, then no counts are shown
    int ahead = 0;
    int behind = 0;
};

/// The line above the views: fleet with the menu of others, branch, jobs.
class HeaderBar final : public QWidget
{
    Q_OBJECT

  public:
    explicit HeaderBar(QWidget* parent = nullptr);

    void showNoFleet();
    void showOpening(const QString& name);
    void showFleet(const QString& name, const QString& path);
    void showBranch(const BranchFacts& facts);
    void hideBranch();

    QMenu* fleetMenu() const { return m_menu; }
    PaletteButton* finder() const { return m_palette; }
    JobsButton* jobs() const { return m_jobs; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QMenu* m_menu;
    QToolButton* m_fleet;
    widgets::Label* m_none;
    QWidget* m_branchMark;
    widgets::Label* m_branch;
    widgets::Label* m_counts;
    PaletteButton* m_palette;
    JobsButton* m_jobs;
};

} // namespace efa::app
