#pragma once

#include "widgets/common/appearance.h"
#include "widgets/common/view.h"

#include <QObject>
#include <QPointer>

#include <array>

class QAction;
class QActionGroup;

namespace efa::app {

/// Every action that the window itself has, each once; menus, buttons and keys share them. The commands go to
/// the view in front and are as possible as it says.
class WindowActions final : public QObject
{
    Q_OBJECT

  public:
    explicit WindowActions(QObject* parent = nullptr);

    QAction* openFolder = nullptr;
    QAction* sampleFleet = nullptr;
    QAction* closeFleet = nullptr;
    QAction* quit = nullptr;
    QAction* start = nullptr;
    QAction* nextPane = nullptr;
    QAction* previousPane = nullptr;
    QAction* largerPanel = nullptr;
    QAction* smallerPanel = nullptr;
    QAction* refresh = nullptr;
    QAction* reviewFleet = nullptr;
    QAction* renderCharts = nullptr; ///< checked where helm may run for the open fleet
    QAction* jobs = nullptr;
    QAction* palette = nullptr;
    QAction* help = nullptr;
    QAction* tour = nullptr;
    QAction* shortcuts = nullptr;
    QAction* about = nullptr;
    QActionGroup* themes = nullptr;

    QAction* of(widgets::Command command) const { return m_commands[size_t(command)]; }
    /// The action that brings a view to the front.
    QAction* addView(int number, const QString& id, widgets::Glyph glyph, const QString& word);
    const QList<QAction*>& views() const { return m_views; }
    void setThemeMode(widgets::ThemeMode mode);

    /// Null and empty: Start.
    void setFront(widgets::View* view, const QString& id);
    /// Why nothing can be done to a fleet; empty where one is open.
    void setWhyNoFleet(const QString& whyNot);

  signals:
    void viewChosen(const QString& id);
    void themeChosen(efa::widgets::ThemeMode mode);

  private:
    QAction* make(const QString& text, const QString& toolTip, const QKeySequence& keys = {});
    QAction* makeCommand(widgets::Command command, const QString& text, const QString& toolTip,
                         const QList<QKeySequence>& keys);
    void makeCommands();
    void makeThemes();
    void update();

    std::array<QAction*, 10> m_commands = {};
    QActionGroup* m_fronts = nullptr;
    QList<QAction*> m_views;
    QPointer<widgets::View> m_front;
    QString m_frontId;
    QString m_whyNoFleet;
};

} // namespace efa::app
