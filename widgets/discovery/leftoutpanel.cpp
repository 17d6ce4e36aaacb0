#include "widgets/discovery/leftoutpanel.h"

#include "itemmodels/leftoutmodel.h"
#include "widgets/common/availability.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/statepanel.h"
#include "widgets/discovery/reviewdelegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace efa::widgets {

using delivery::Correction;
using itemmodels::LeftOutModel;
using itemmodels::LeftOutRow;

namespace {
constexpr int pathWidth = 280;
constexpr int hintWidth = 420;
} // namespace

LeftOutPanel::LeftOutPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new LeftOutModel(this))
    , m_head(new PanelHead(tr("Not placed")))
    , m_table(new QTreeView)
    , m_empty(new StatePanel)
    , m_body(new QStackedLayout)
    , m_takeBack(add(tr("Take back"), QKeySequence::Delete, &LeftOutPanel::takeBack))
    , m_open(add(tr("Open in Manifests"), {}, &LeftOutPanel::open))
    , m_copy(add(tr("Copy as text"), QKeySequence::Copy, &LeftOutPanel::copy))
{
    build();
    connect(m_table, &QTreeView::activated, m_open, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LeftOutPanel::refresh);
    refresh();
}

QAction* LeftOutPanel::add(const QString& word, const QKeySequence& keys, void (LeftOutPanel::*run)())
{
    auto* action = new QAction(word, m_table);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_table->addAction(action);
    return action;
}

void LeftOutPanel::build()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LeftOutDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAccessibleName(tr("Not placed"));
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(LeftOutModel::PathColumn, QHeaderView::Interactive);
    header->setSectionResizeMode(LeftOutModel::ReasonColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(LeftOutModel::HintColumn, QHeaderView::Interactive);
    header->resizeSection(LeftOutModel::PathColumn, pathWidth);
    header->resizeSection(LeftOutModel::HintColumn, hintWidth);
    m_head->addAction(m_takeBack);
    m_empty->showEmpty(tr("Everything was placed"),
                       tr("Folders and objects that lead to no cluster are listed here with the reason, and "
                          "files that cannot be read."));
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_body, 1);
    setFocusProxy(m_table);
}

void LeftOutPanel::setValues(const delivery::Reviewed& reviewed)
{
    m_model->setValues(reviewed);
    m_head->setCount(QLocale().toString(count()));
    m_body->setCurrentWidget(count() > 0 ? static_cast<QWidget*>(m_table) : m_empty);
    refresh();
}

void LeftOutPanel::setWhyFixed(const QString& whyFixed)
{
    m_whyFixed = whyFixed;
    refresh();
}

QStringList LeftOutPanel::dismissed() const
{
    QStringList ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        const LeftOutRow& chosen = m_model->at(row.row());
        if (chosen.kind == LeftOutRow::Kind::Dismissed)
            ids << chosen.cluster;
    }
    return ids;
}

void LeftOutPanel::refresh()
{
    const bool any = m_table->selectionModel()->hasSelection();
    const QString nothing = any ? QString() : tr("Choose something in the list first.");
    QString whyNot = m_whyFixed;
    if (whyNot.isEmpty() && dismissed().isEmpty())
        whyNot = tr("Only what you said to be no cluster can be taken back; choose it in the list first.");
    setAvailable(m_takeBack, whyNot, tr("Say that the chosen ones are clusters after all (Del)"));
    setAvailable(m_open, nothing, tr("Open this file in Manifests"));
    setAvailable(m_copy, nothing, tr("Copy the chosen rows as text"));
}

void LeftOutPanel::takeBack()
{
    emit correctionWished({.kind = Correction::Kind::TakeBack, .clusters = dismissed(), .value = {}});
}

void LeftOutPanel::open()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid())
        return;
    const Place& place = m_model->at(index.row()).place;
    emit openRequested(place.file, place.line);
}

void LeftOutPanel::copy()
{
    QList<int> rows;
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen)
        rows << index.row();
    std::ranges::sort(rows);
    QGuiApplication::clipboard()->setText(m_model->textOf(rows));
}

void LeftOutPanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

QWidget* LeftOutPanel::focusEntry() const
{
    return m_table;
}

int LeftOutPanel::count() const
{
    return m_model->rowCount();
}

} // namespace efa::widgets
