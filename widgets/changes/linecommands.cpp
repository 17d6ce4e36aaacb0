#include "widgets/changes/linecommands.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/glyph.h"

#include <QAction>
#include <QPushButton>

namespace efa::widgets {

LineCommands::LineCommands(QObject* parent)
    : QObject(parent)
    , m_move(new QAction(icon(Glyph::Tick), tr("Add this change to the commit"), this))
    , m_discard(new QAction(icon(Glyph::Undo), tr("Discard this change …"), this))
{
    m_move->setShortcut(Qt::Key_Space);
    m_discard->setShortcut(Qt::Key_Delete);
    for (QAction* action : {m_move, m_discard})
        action->setShortcutContext(Qt::WidgetShortcut);
    connect(m_move, &QAction::triggered, this, &LineCommands::moveTriggered);
    connect(m_discard, &QAction::triggered, this, &LineCommands::discardTriggered);
}

QPushButton* LineCommands::makeMoveButton()
{
    m_moveButton = new QPushButton;
    setButtonRole(m_moveButton, ButtonRole::Quiet);
    // A click leaves the keyboard with the lines.
    m_moveButton->setFocusPolicy(Qt::TabFocus);
    connect(m_moveButton, &QAbstractButton::clicked, m_move, &QAction::trigger);
    return m_moveButton;
}

void LineCommands::show(const Facts& facts)
{
    const bool out = facts.moves == LineMoves::OutOfCommit;
    if (facts.hasSelection) {
        m_move->setText(out ? tr("Leave the selected lines out of the commit")
                            : tr("Add the selected lines to the commit"));
        m_discard->setText(tr("Discard the selected lines …"));
        m_moveButton->setText(out ? tr("Leave lines out") : tr("Add lines"));
    } else {
        m_move->setText(out ? tr("Leave this change out of the commit")
                            : tr("Add this change to the commit"));
        m_discard->setText(tr("Discard this change …"));
        m_moveButton->setText(out ? tr("Leave change out") : tr("Add change"));
    }
    m_moveButton->setVisible(facts.moves != LineMoves::None);
    setAvailable(m_move, facts.whyNotMove);
    setAvailable(m_moveButton, facts.whyNotMove, tr("%1 (Space)").arg(m_move->text()));
    setAvailable(m_discard, facts.whyNotDiscard,
                 tr("Put them back to what is in the next commit or the last one"));
}

} // namespace efa::widgets
