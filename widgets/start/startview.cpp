#include "widgets/start/startview.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/start/door.h"
#include "widgets/start/recentlist.h"
#include "widgets/start/sampleform.h"

#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int doorsWidth = 432;
constexpr int recentWidth = 660;
constexpr int columnGap = 48;
constexpr int topMargin = 72;
constexpr int markSide = 36;

class Mark final : public QWidget
{
  public:
    Mark() { setFixedSize(markSide, markSide); }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintGlyph(&painter, rect(), Glyph::Mark, Theme::of(this).color(Token::Accent));
    }
};

QWidget* column(QLayout* layout, int width)
{
    auto* frame = new QWidget;
    layout->setContentsMargins(0, 0, 0, 0);
    frame->setLayout(layout);
    frame->setMinimumWidth(width * 2 / 3);
    frame->setMaximumWidth(width);
    return frame;
}

} // namespace

StartView::StartView(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_errors(new ErrorPresenter)
    , m_open(new Door(Glyph::Folder, tr("Open folder"), tr("Any Git repository; opening writes nothing")))
    , m_sample(new Door(Glyph::Cluster, tr("Sample fleet"),
                        tr("36 clusters in the North Sea, as a real Git repository")))
    , m_tour(
          new Door(Glyph::Info, tr("Tour"), tr("Six steps through the sample fleet; leave it at any time")))
    , m_form(new SampleForm)
    , m_recent(new RecentList(clock))
    , m_columns(new QHBoxLayout)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_errors);
    page->addLayout(m_columns);
    m_columns->addStretch(1);
    // 432 and 660 where there is room; a narrower window takes from both.
    m_columns->addWidget(column(buildDoors(), doorsWidth), doorsWidth);
    auto* list = new QVBoxLayout;
    list->addWidget(m_recent);
    list->addStretch(1);
    m_columns->addWidget(column(list, recentWidth), recentWidth);
    m_columns->addStretch(1);
    m_form->hide();
    connect(m_open, &QAbstractButton::clicked, this, &StartView::openFolderRequested);
    connect(m_sample, &QAbstractButton::clicked, this, &StartView::sampleRequested);
    connect(m_tour, &QAbstractButton::clicked, this, &StartView::tourRequested);
    connect(m_recent, &RecentList::sampleRequested, this, &StartView::sampleRequested);
    connect(m_recent, &RecentList::openRequested, this, &StartView::openRequested);
    connect(m_recent, &RecentList::removeRequested, this, &StartView::removeRequested);
    connect(m_form, &SampleForm::left, this, &StartView::closeSampleForm);
    fit();
}

QLayout* StartView::buildTitle()
{
    auto* title = new QHBoxLayout;
    title->setContentsMargins(space::medium, space::tight, 0, 0);
    title->setSpacing(space::medium);
    title->addWidget(new Mark, 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(
        new Label(u"Edge Fleet Architect"_s, {.size = TextSize::Title, .emphasis = Emphasis::Strong}));
    auto* promise = new Label(tr("%1, nothing leaves this machine unless you ask").arg(u"" EFA_VERSION ""_s),
                              {.size = TextSize::Secondary, .color = Token::Secondary});
    promise->wrap();
    words->addWidget(promise);
    title->addLayout(words, 1);
    return title;
}

QLayout* StartView::buildDoors()
{
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addLayout(buildTitle());
    column->addSpacing(space::wide);
    column->addWidget(m_open);
    column->addWidget(m_sample);
    column->addWidget(m_form);
    column->addWidget(m_tour);
    column->addStretch(1);
    return column;
}

void StartView::setRecent(const QList<RecentFleet>& fleets)
{
    m_recent->setFleets(fleets);
}

void StartView::setOpenKeys(const QString& keys)
{
    m_open->setKeys(keys);
}

QWidget* StartView::focusEntry() const
{
    if (m_form->isVisibleTo(this))
        return m_form->focusEntry();
    QWidget* rows = m_recent->focusEntry();
    return rows ? rows : m_open;
}

void StartView::askForSample(const QString& proposal)
{
    if (!m_form->isVisibleTo(this)) {
        m_form->setFolder(proposal);
        m_form->showIdle();
        m_form->show();
    }
    m_form->focusEntry()->setFocus();
}

void StartView::closeSampleForm()
{
    const bool had = m_form->isAncestorOf(focusWidget());
    m_form->hide();
    if (had)
        m_sample->setFocus();
}

void StartView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StartView::fit()
{
    const int room = width() - 2 * space::large;
    m_columns->setSpacing(room >= doorsWidth + recentWidth + columnGap ? columnGap : space::wide);
    const int top = height() > 600 ? topMargin : space::wide;
    m_columns->setContentsMargins(space::large, top, space::large, space::wide);
    m_recent->setRoom(height() - top - space::wide);
}

void StartView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Token::Base));
}

} // namespace efa::widgets
