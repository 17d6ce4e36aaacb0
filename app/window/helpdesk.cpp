#include "app/window/helpdesk.h"

#include "app/window/aboutdialog.h"
#include "app/window/helpdialog.h"
#include "app/window/shortcutsdialog.h"
#include "app/window/viewdeck.h"
#include "app/window/windowactions.h"

#include <QAction>

namespace efa::app {

HelpDesk::HelpDesk(const WindowActions& actions, const ViewDeck& deck, const QMenuBar* menus, QWidget* window)
    : QObject(window), m_deck(deck), m_menus(menus), m_window(window)
{
    connect(actions.help, &QAction::triggered, this, &HelpDesk::showHelp);
    connect(actions.shortcuts, &QAction::triggered, this, &HelpDesk::showShortcuts);
    connect(actions.about, &QAction::triggered, this, [this] { (new AboutDialog(m_window))->open(); });
}

void HelpDesk::showHelp()
{
    //: The language of the help's pages, which is the name of their folder.
    const QString language = tr("en");
    if (!m_help)
        m_help = new HelpDialog(HelpBook(language), m_window);
    m_help->showPage(m_deck.frontId());
}

void HelpDesk::showShortcuts()
{
    const widgets::View* front = m_deck.front();
    const QList<QAction*> own = front ? front->actions() : QList<QAction*>();
    (new ShortcutsDialog(m_menus, front ? front->title() : QString(), own, m_window))->open();
}

} // namespace efa::app
