#include "widgets/changes/historyactions.h"

#include "widgets/common/availability.h"
#include "widgets/common/glyph.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

HistoryActions::HistoryActions(QAbstractItemView* list, Chosen chosen)
    : QObject(list)
    , m_list(list)
    , m_chosen(std::move(chosen))
    , m_copyId(new QAction(icon(Glyph::Copy), tr("Copy commit id"), list))
    , m_copyLine(new QAction(tr("Copy"), list))
    , m_revert(new QAction(icon(Glyph::Undo), tr("Take this commit back"), list))
{
    m_copyLine->setShortcut(QKeySequence::Copy);
    m_copyId->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    for (QAction* action : {m_copyId, m_copyLine, m_revert}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copyId, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyLine, &QAction::triggered, this, [this] { copy(true); });
    connect(m_revert, &QAction::triggered, this, [this] {
        if (whyNotRevert().isEmpty())
            emit revertRequested(m_chosen().constFirst());
    });
    showAvailability();
}

void HistoryActions::showAvailability()
{
    const QString whyNot = m_chosen().isEmpty() ? tr("No commit is chosen") : QString();
    setAvailable(m_copyId, whyNot);
    setAvailable(m_copyLine, whyNot);
    setAvailable(m_revert, whyNotRevert(), tr("Undo what it changed, as a change to be committed"));
}

QString HistoryActions::whyNotRevert() const
{
    const QList<git::Commit> commits = m_chosen();
    if (commits.isEmpty())
        return tr("No commit is chosen");
    return commits.size() > 1 ? tr("One commit is taken back at a time") : QString();
}

void HistoryActions::copy(bool whole) const
{
    QStringList lines;
    for (const git::Commit& commit : m_chosen())
        lines << (whole ? u"%1 %2 (%3, %4)"_s.arg(commit.id.text, commit.subject(), commit.author.name,
                                                  commit.author.when.toString(Qt::ISODate))
                        : commit.id.text);
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace efa::widgets
