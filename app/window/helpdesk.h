#pragma once

#include <QObject>

class QMenuBar;

namespace efa::app {

class HelpDialog;
class ViewDeck;
class WindowActions;

/// Serves the Help menu: the page of the view in front, its shortcuts, and what the program is.
class HelpDesk final : public QObject
{
    Q_OBJECT

  public:
    HelpDesk(const WindowActions& actions, const ViewDeck& deck, const QMenuBar* menus, QWidget* window);

  private:
    void showHelp();
    void showShortcuts();

    const ViewDeck& m_deck;
    const QMenuBar* m_menus;
    QWidget* m_window;
    HelpDialog* m_help = nullptr; ///< made when first asked for
};

} // namespace efa::app
