#include "app/window/shortcutsdialog.h"

#include "widgets/common/searchfield.h"
#include "widgets/common/theme.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {

constexpr QSize dialogSize(560, 560);
constexpr int keysWidth = 160;

QString plainText(const QAction* action)
{
    QString text = action->text();
    return text.remove(u'&').remove(u" …"_s);
}

QString keysOf(const QAction* action)
{
    QStringList keys;
    for (const QKeySequence& sequence : action->shortcuts())
        keys << sequence.toString(QKeySequence::NativeText);
    return keys.join(u", "_s);
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QMenuBar* menus, const QString& view,
                                 const QList<QAction*>& viewActions, QWidget* parent)
    : QDialog(parent), m_table(new QTableWidget(0, 3))
{
    setWindowTitle(tr("Shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(dialogSize);
    auto* field = new SearchField(tr("Filter"));
    connect(field, &QLineEdit::textChanged, this, &ShortcutsDialog::filter);
    connect(field, &SearchField::left, this, &QDialog::reject);
    m_table->setAccessibleName(tr("Shortcuts"));
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Keys"), tr("Where")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(measure::row);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setColumnWidth(1, keysWidth);
    const auto titles = menus->actions();
    for (const QAction* title : titles)
        add(plainText(title), title->menu()->actions());
    add(view, viewActions);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::large, space::large);
    column->addWidget(field);
    column->addWidget(m_table);
}

void ShortcutsDialog::add(const QString& where, const QList<QAction*>& actions)
{
    for (const QAction* action : actions) {
        if (action->shortcut().isEmpty() || !action->isVisible())
            continue;
        const int row = m_table->rowCount();
        m_table->insertRow(row);
        m_table->setItem(row, 0, new QTableWidgetItem(plainText(action)));
        m_table->setItem(row, 1, new QTableWidgetItem(keysOf(action)));
        m_table->setItem(row, 2, new QTableWidgetItem(where));
    }
}

void ShortcutsDialog::filter(const QString& text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool found = false;
        for (int column = 0; column < m_table->columnCount(); ++column)
            found = found || m_table->item(row, column)->text().contains(text, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !found);
    }
}

} // namespace efa::app
