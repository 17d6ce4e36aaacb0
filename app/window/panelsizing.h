#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>

class QWidget;

namespace efa::widgets {
class PanelSplitter;
}

namespace efa::app {

/// Makes the panel that has the keyboard larger and smaller.
class PanelSizing final : public QObject
{
    Q_OBJECT

  public:
    PanelSizing(QAction* larger, QAction* smaller, QWidget* window);

  private:
    void follow(QWidget* focus);
    void resize(int by);
    void update();

    QPointer<QAction> m_larger; // they go before the last focus does
    QPointer<QAction> m_smaller;
    QWidget* m_window;
    QPointer<QWidget> m_focus;
    QPointer<widgets::PanelSplitter> m_splitter; ///< around it
};

} // namespace efa::app
