#include "app/window/windowactions.h"

#include "widgets/common/availability.h"

#include <QAction>
#include <QActionGroup>

namespace efa::app {

using namespace widgets;

WindowActions::WindowActions(QObject* parent)
    : QObject(parent)
    , openFolder(make(tr("&Open folder …"), tr("Open a repository or folder; opening writes nothing"),
                      QKeySequence::Open))
    , sampleFleet(make(tr("Sample &fleet …"), tr("Write the sample fleet as a Git repository and open it")))
    , closeFleet(make(tr("&Close fleet"), tr("Close this fleet and go to Start")))
    , quit(make(tr("&Quit"), tr("Close the window and end"), QKeySequence::Quit))
    , start(make(tr("&Start"), tr("Go to the start page; the fleet stays open"), Qt::CTRL | Qt::Key_Home))
    , nextPane(make(tr("&Next panel"), tr("Move the keyboard to the next panel"), Qt::Key_F6))
    , previousPane(
          make(tr("&Previous panel"), tr("Move the keyboard to the panel before"), Qt::SHIFT | Qt::Key_F6))
    , largerPanel(make(tr("&Larger panel"), tr("Give the panel with the keyboard more room")))
    , smallerPanel(make(tr("S&maller panel"), tr("Give the panel with the keyboard less room"),
                        Qt::CTRL | Qt::ALT | Qt::Key_Minus))
    , refresh(make(tr("&Refresh"), tr("Look at the disk and at Git again"), Qt::Key_F5))
    , reviewFleet(make(tr("&Review fleet …"),
                       tr("Look through the clusters that were found here; nothing is written")))
    , renderCharts(make(tr("Render charts with &helm"),
                        tr("Run the helm of this machine on charts that lie in this repository or in Helm's "
                           "cache, without network")))
    , jobs(make(tr("&Jobs"), tr("Show the list of jobs"), Qt::CTRL | Qt::Key_J))
    , palette(make(tr("&Go to anything …"), tr("Find a command, a cluster, a file, a resource or a commit"),
                   Qt::CTRL | Qt::Key_K))
    , help(make(tr("&Help"), tr("Explain this view"), QKeySequence::HelpContents))
    , tour(make(tr("&Tour …"), tr("Six steps through the sample fleet; leave it at any time")))
    , shortcuts(make(tr("&Shortcuts"), tr("Show all shortcuts"), Qt::Key_Question))
    , about(make(tr("&About Edge Fleet Architect"), tr("Show versions and licence")))
{
    openFolder->setIcon(icon(Glyph::Folder));
    sampleFleet->setIcon(icon(Glyph::Cluster));
    refresh->setIcon(icon(Glyph::Refresh));
    // Plus is on a shifted key for some.
    largerPanel->setShortcuts({Qt::CTRL | Qt::ALT | Qt::Key_Plus, Qt::CTRL | Qt::ALT | Qt::Key_Equal});
    renderCharts->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    m_fronts = new QActionGroup(this);
    start->setCheckable(true);
    m_fronts->addAction(start);
    makeCommands();
    makeThemes();
}

QAction* WindowActions::make(const QString& text, const QString& toolTip, const QKeySequence& keys)
{
    auto* action = new QAction(text, this);
    action->setToolTip(toolTip);
    action->setShortcut(keys);
    return action;
}

QAction* WindowActions::makeCommand(Command command, const QString& text, const QString& toolTip,
                                    const QList<QKeySequence>& keys)
{
    auto* action = make(text, toolTip);
    action->setShortcuts(keys);
    m_commands[size_t(command)] = action;
    connect(action, &QAction::triggered, this, [this, command] {
        if (m_front && m_front->whyNot(command).isEmpty())
            m_front->run(command);
    });
    return action;
}

void WindowActions::makeCommands()
{
    makeCommand(Command::Save, tr("&Save"), tr("Write this file"), {QKeySequence::Save})
        ->setIcon(icon(Glyph::Save));
    makeCommand(Command::SaveAll, tr("Save &all"), tr("Write every file with unsaved changes"),
                {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    makeCommand(Command::CloseTab, tr("Close &tab"), tr("Close this file"), {Qt::CTRL | Qt::Key_W});
    makeCommand(Command::Undo, tr("&Undo"), tr("Take the last change back"), {QKeySequence::Undo})
        ->setIcon(icon(Glyph::Undo));
    makeCommand(Command::Redo, tr("&Redo"), tr("Make the change again"),
                {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y})
        ->setIcon(icon(Glyph::Redo));
    makeCommand(Command::Find, tr("&Find …"), tr("Find in this text"), {QKeySequence::Find})
        ->setIcon(icon(Glyph::Search));
    makeCommand(Command::FindNext, tr("Find &next"), tr("Go to the next one found"), {Qt::Key_F3});
    makeCommand(Command::FindPrevious, tr("Find &previous"), tr("Go to the one found before"),
                {Qt::SHIFT | Qt::Key_F3});
    makeCommand(Command::Replace, tr("R&eplace …"), tr("Find and replace in this text"),
                {Qt::CTRL | Qt::Key_H});
    makeCommand(Command::GoToLine, tr("&Go to line …"), tr("Go to a line of this text"),
                {Qt::CTRL | Qt::Key_G});
    update();
}

void WindowActions::makeThemes()
{
    themes = new QActionGroup(this);
    const auto add = [this](ThemeMode mode, const QString& word, const QString& toolTip) {
        QAction* action = make(word, toolTip);
        action->setCheckable(true);
        action->setData(int(mode));
        themes->addAction(action);
    };
    add(ThemeMode::System, tr("As the &system"), tr("Light or dark as the system was at the start"));
    add(ThemeMode::Light, tr("&Light"), tr("Light theme"));
    add(ThemeMode::Dark, tr("&Dark"), tr("Dark theme"));
    connect(themes, &QActionGroup::triggered, this,
            [this](QAction* action) { emit themeChosen(ThemeMode(action->data().toInt())); });
}

void WindowActions::setThemeMode(ThemeMode mode)
{
    const auto actions = themes->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toInt() == int(mode));
}

QAction* WindowActions::addView(int number, const QString& id, Glyph glyph, const QString& word)
{
    QAction* action =
        make(word, tr("Go to %1").arg(word), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
    action->setIcon(icon(glyph));
    action->setData(id);
    action->setCheckable(true);
    m_fronts->addAction(action);
    connect(action, &QAction::triggered, this, [this, id] { emit viewChosen(id); });
    m_views << action;
    update();
    return action;
}

void WindowActions::setFront(View* view, const QString& id)
{
    const auto fronts = m_fronts->actions();
    for (QAction* action : fronts)
        action->setChecked(action->data().toString() == id);
    if (m_front)
        disconnect(m_front, &View::commandsChanged, this, nullptr);
    m_front = view;
    m_frontId = id;
    if (view)
        connect(view, &View::commandsChanged, this, &WindowActions::update);
    update();
}

void WindowActions::setWhyNoFleet(const QString& whyNot)
{
    m_whyNoFleet = whyNot;
    update();
}

void WindowActions::update()
{
    for (size_t index = 0; index < m_commands.size(); ++index) {
        QString whyNot = m_whyNoFleet;
        if (whyNot.isEmpty())
            whyNot =
                m_front ? m_front->whyNot(Command(index)) : tr("This acts on a file; go to Manifests first");
        if (m_commands[index])
            setAvailable(m_commands[index], whyNot);
    }
    for (QAction* action : std::as_const(m_views))
        setAvailable(action, m_whyNoFleet);
    for (QAction* action : {closeFleet, refresh, renderCharts})
        setAvailable(action, m_whyNoFleet);
    const bool reviewed = m_frontId == u"discovery";
    setAvailable(reviewFleet, reviewed ? tr("The review is in front already") : m_whyNoFleet);
}

} // namespace efa::app
