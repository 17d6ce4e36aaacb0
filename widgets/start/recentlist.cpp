#include "widgets/start/recentlist.h"

#include "base/clock.h"
#include "widgets/common/availability.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "widgets/start/recentdelegate.h"
#include "widgets/start/recentmodel.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QToolButton>

namespace efa::widgets {

namespace {

constexpr int headHeight = 44;
constexpr int filterWidth = 200;
constexpr int toolsWidth = 120;

/// Name or path.
class FleetFilter final : public QSortFilterProxyModel
{
  public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words)
    {
        m_words = words;
        invalidateFilter();
    }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const auto fleet =
            sourceModel()->index(row, 0, parent).data(RecentModel::FleetRole).value<RecentFleet>();
        return fleet.name.contains(m_words, Qt::CaseInsensitive) ||
               fleet.path.contains(m_words, Qt::CaseInsensitive) ||
               fleet.branch.contains(m_words, Qt::CaseInsensitive);
    }

  private:
    QString m_words;
};

} // namespace

RecentList::RecentList(const Clock& clock, QWidget* parent)
    : Surface(Token::Surface, Edge::Card, parent)
    , m_model(new RecentModel(this))
    , m_filtered(new FleetFilter(this))
    , m_filter(new SearchField(tr("Filter")))
    , m_rows(new QListView)
    , m_tools(new QWidget(m_rows->viewport()))
    , m_open(new QPushButton(tr("Open"), m_tools))
    , m_remove(makeIconButton(Glyph::Close, tr("Take this fleet off the list; its folder stays"), m_tools))
    , m_empty(new StatePanel)
    , m_foot(quietLabel())
    , m_openAction(new QAction(icon(Glyph::FolderOpen), tr("Open"), this))
    , m_removeAction(new QAction(icon(Glyph::Close), tr("Take off the list"), this))
    , m_copyAction(new QAction(icon(Glyph::Copy), tr("Copy path"), this))
{
    m_filtered->setSourceModel(m_model);
    m_rows->setModel(m_filtered);
    m_rows->setItemDelegate(new RecentDelegate(clock, toolsWidth, this));
    build();
    buildTools();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        static_cast<FleetFilter*>(m_filtered)->setWords(text);
        updateState();
    });
    connect(m_rows, &QListView::activated, this, &RecentList::openCurrent);
    connect(m_rows, &QWidget::customContextMenuRequested, this, &RecentList::showMenu);
    connect(m_empty, &StatePanel::actionTriggered, this, [this] {
        if (m_model->rowCount() == 0)
            emit sampleRequested();
        else
            m_filter->clear();
    });
    updateState();
}

void RecentList::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::large, 0, space::large, 0);
    auto* title = new Label(tr("Recent fleets"), {.size = TextSize::Section, .emphasis = Emphasis::Strong});
    head->addWidget(title, 1);
    m_filter->setFixedWidth(filterWidth);
    m_filter->setAccessibleName(tr("Filter recent fleets"));
    head->addWidget(m_filter);
    auto* headFrame = new QWidget;
    headFrame->setFixedHeight(headHeight);
    headFrame->setLayout(head);
    column->addWidget(headFrame);
    column->addWidget(new Hairline);
    m_rows->setAccessibleName(tr("Recent fleets"));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setMouseTracking(true);
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setContextMenuPolicy(Qt::CustomContextMenu);
    m_rows->installEventFilter(this);
    m_rows->viewport()->installEventFilter(this);
    column->addWidget(m_rows);
    column->addWidget(m_empty);
    column->addWidget(new Hairline);
    m_foot->setContentsMargins(space::large, 0, space::large, 0);
    m_foot->setFixedHeight(measure::touch);
    column->addWidget(m_foot);
}

void RecentList::buildTools()
{
    auto* line = new QHBoxLayout(m_tools);
    line->setContentsMargins(0, 0, space::large, 0);
    line->setSpacing(space::small);
    line->addStretch(1);
    line->addWidget(m_remove);
    line->addWidget(m_open);
    m_openAction->setToolTip(tr("Open this fleet"));
    m_open->setToolTip(tr("Open this fleet"));
    m_openAction->setShortcut(Qt::Key_Return);
    m_removeAction->setShortcut(Qt::Key_Delete);
    m_copyAction->setShortcut(QKeySequence::Copy);
    for (QAction* action : {m_openAction, m_removeAction, m_copyAction})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_rows->addActions({m_removeAction, m_copyAction});
    connect(m_open, &QAbstractButton::clicked, this, &RecentList::openCurrent);
    connect(m_openAction, &QAction::triggered, this, &RecentList::openCurrent);
    connect(m_remove, &QAbstractButton::clicked, this, &RecentList::removeCurrent);
    connect(m_removeAction, &QAction::triggered, this, &RecentList::removeCurrent);
    connect(m_copyAction, &QAction::triggered, this, &RecentList::copyCurrent);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecentList::placeTools);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &RecentList::updateState);
    connect(m_filtered, &QAbstractItemModel::dataChanged, this, &RecentList::placeTools);
    connect(m_rows->verticalScrollBar(), &QScrollBar::valueChanged, this, &RecentList::placeTools);
}

void RecentList::setFleets(const QList<RecentFleet>& fleets)
{
    const QString chosen = current().path;
    m_model->setFleets(fleets);
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex index = m_filtered->index(row, 0);
        if (index.data(RecentModel::PathRole).toString() == chosen)
            m_rows->setCurrentIndex(index);
    }
    updateState();
}

void RecentList::setRoom(int height)
{
    m_room = height;
    const int rowHeight = m_rows->sizeHintForRow(0);
    const int around = headHeight + measure::touch + 4;
    const int wanted = m_filtered->rowCount() * std::max(rowHeight, 1);
    m_rows->setFixedHeight(std::max(std::min(wanted, m_room - around), measure::touch));
}

QWidget* RecentList::focusEntry() const
{
    return m_filtered->rowCount() > 0 ? m_rows : nullptr;
}

void RecentList::updateState()
{
    const bool any = m_filtered->rowCount() > 0;
    const bool none = m_model->rowCount() == 0;
    m_rows->setVisible(any);
    m_empty->setVisible(!any);
    m_filter->setVisible(!none);
    if (none)
        m_empty->showEmpty(tr("No fleets yet"),
                           tr("Fleets that you open will be listed here. To look around first, write the "
                              "sample fleet: a real Git repository with 36 clusters."),
                           tr("Write the sample fleet"));
    else if (!any)
        m_empty->showEmpty(tr("No fleet has this in its name, path or branch"),
                           tr("There are %Ln recent fleets.", nullptr, m_model->rowCount()),
                           tr("Show all %Ln", nullptr, m_model->rowCount()));
    m_foot->setWords(none ? tr("Nothing is remembered but path, branch and date")
                          : tr("As last read, without asking any server"));
    if (any && !m_rows->currentIndex().isValid())
        m_rows->setCurrentIndex(m_filtered->index(0, 0));
    setRoom(m_room);
    placeTools();
}

void RecentList::placeTools()
{
    const QModelIndex index = m_rows->currentIndex();
    m_tools->setVisible(index.isValid());
    if (!index.isValid())
        return;
    const QRect row = m_rows->visualRect(index);
    m_tools->setGeometry(row.right() - toolsWidth - space::small, row.y(), toolsWidth + space::small + 1,
                         row.height() - 1);
    const bool missing = current().missing;
    const QString whyNot =
        missing ? tr("The folder is not there now. Connect its disk, or take it off the list.") : QString();
    setAvailable(m_open, whyNot);
    setAvailable(m_openAction, whyNot);
}

void RecentList::showMenu(const QPoint& place)
{
    if (!m_rows->indexAt(place).isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_openAction, m_removeAction, m_copyAction});
    menu->popup(m_rows->viewport()->mapToGlobal(place));
}

RecentFleet RecentList::current() const
{
    return m_rows->currentIndex().data(RecentModel::FleetRole).value<RecentFleet>();
}

void RecentList::openCurrent()
{
    const RecentFleet fleet = current();
    if (!fleet.path.isEmpty() && !fleet.missing)
        emit openRequested(fleet.path);
}

void RecentList::removeCurrent()
{
    const QString path = current().path;
    if (!path.isEmpty())
        emit removeRequested(path);
}

void RecentList::copyCurrent()
{
    QGuiApplication::clipboard()->setText(current().path);
}

bool RecentList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_rows->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &RecentList::placeTools, Qt::QueuedConnection);
    return Surface::eventFilter(watched, event);
}

} // namespace efa::widgets
