#include "app/window/tour.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/quietlabel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {

constexpr int cardWidth = 360;
constexpr int cardHeight = 216;

QList<TourStep> allSteps()
{
    return {{.view = u"topology"_s,
             .title = Tour::tr("The fleet as a map"),
             .text = Tour::tr("Regions hold sites, sites hold clusters. Zoom with the wheel; choose at the "
                              "left below what the colours mean. Ctrl+T shows the same as a table.")},
            {.view = u"manifests"_s,
             .chosen = u"base/telemetry-agent/deployment.yaml"_s,
             .title = Tour::tr("A file and what it becomes"),
             .text = Tour::tr("The text stands in the middle. At the right is what a cluster gets of it, "
                              "rendered while you type.")},
            {.view = u"manifests"_s,
             .title = Tour::tr("What a change reaches"),
             .text = Tour::tr("Change a number in the text: the line at the bottom counts the clusters that "
                              "would get something else. A click on it lists them with their differences.")},
            {.view = u"changes"_s,
             .title = Tour::tr("One change, one commit"),
             .text = Tour::tr("What is saved stands here. Check what belongs together, say why, and commit. "
                              "The history of the sample is below.")},
            {.view = u"discovery"_s,
             .title = Tour::tr("Repositories of your own"),
             .text = Tour::tr("Open any folder: its clusters are found by the objects of Flux, Argo CD and "
                              "Rancher Fleet, and shown with the reason. Nothing is written unasked.")},
            {.view = u"topology"_s,
             .title = Tour::tr("Everything by typing"),
             .text = Tour::tr("Ctrl+K finds commands, clusters, files, resources and commits. F1 explains "
                              "the view, and ? shows its keys. That is all; the sample is yours to try.")}};
}

} // namespace

Tour::Tour(QWidget* window)
    : QFrame(window)
    , m_steps(allSteps())
    , m_count(quietLabel())
    , m_title(new Label({}, {.size = TextSize::Section, .emphasis = Emphasis::Strong}))
    , m_text(new Label)
    , m_leave(new QPushButton(tr("Leave the tour")))
    , m_back(new QPushButton(tr("Back")))
    , m_next(new QPushButton)
{
    hide();
    setAccessibleName(tr("Tour"));
    m_text->wrap();
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_leave->setToolTip(tr("Close this card; the tour is in the Help menu"));
    m_back->setToolTip(tr("Go to the step before"));
    setButtonRole(m_leave, ButtonRole::Quiet);
    setButtonRole(m_next, ButtonRole::Primary);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    column->setSpacing(space::small);
    column->addWidget(m_count);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    window->installEventFilter(this);
    connect(m_leave, &QAbstractButton::clicked, this, &Tour::leave);
    connect(m_back, &QAbstractButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] {
        if (m_step + 1 < m_steps.size())
            go(m_step + 1);
        else
            leave();
    });
}

void Tour::begin()
{
    place();
    show();
    raise();
    go(0);
}

void Tour::leave()
{
    if (!isRunning())
        return;
    hide();
    emit over();
}

void Tour::go(int step)
{
    m_step = step;
    const TourStep& now = m_steps.at(step);
    const bool last = step + 1 == m_steps.size();
    m_count->setWords(tr("Step %1 of %2").arg(step + 1).arg(m_steps.size()));
    m_title->setWords(now.title);
    m_text->setWords(now.text);
    m_next->setText(last ? tr("Done") : tr("Next"));
    m_next->setToolTip(last ? tr("Close this card") : tr("Go to the next step"));
    setAvailable(m_back, step > 0 ? QString() : tr("This is the first step"));
    emit stepReached(now);
    raise();
    m_next->setFocus();
}

void Tour::takeKeyboard()
{
    if (isRunning())
        m_next->setFocus();
}

/// Over the lower right corner of the views, where nothing stands that the steps talk about.
void Tour::place()
{
    const QSize room = parentWidget()->size();
    setGeometry(room.width() - cardWidth - space::wide,
                room.height() - cardHeight - measure::statusBar - space::wide, cardWidth, cardHeight);
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isRunning())
        place();
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void Tour::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintRounded(&painter, rect(), theme.color(Token::Raised), theme.color(Token::Control), measure::radius);
}

} // namespace efa::app
