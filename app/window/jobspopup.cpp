#include "app/window/jobspopup.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/surface.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;
using workspace::Job;
using workspace::Jobs;
using workspace::JobState;

namespace {

constexpr int popupWidth = 380;
constexpr int minutesFrom = 90;

QString outcome(const Job& job)
{
    switch (job.state) {
    case JobState::Running:
        return {};
    case JobState::Done:
        return JobsPopup::tr("Done in %1 s").arg(double(job.tookMs) / 1000, 0, 'f', 1);
    case JobState::Cancelled:
        return JobsPopup::tr("Cancelled");
    case JobState::Failed:
        break;
    }
    return job.error ? errorSentences(*job.error) : JobsPopup::tr("Failed");
}

} // namespace

QString timeLeft(const Job& job, const QDateTime& now)
{
    const qint64 spent = job.begun.msecsTo(now);
    if (job.total <= 0 || job.done <= 0 || spent < 500)
        return {};
    const qint64 seconds = spent * (job.total - job.done) / job.done / 1000;
    if (seconds < minutesFrom)
        return JobsPopup::tr("%1 s left").arg(std::max<qint64>(seconds, 1));
    return JobsPopup::tr("%1 min left").arg((seconds + 30) / 60);
}

JobsPopup::JobsPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_column(new QVBoxLayout(this))
{
    setFixedWidth(popupWidth);
    setAccessibleName(tr("Jobs"));
    m_column->setContentsMargins(space::large, space::medium, space::large, space::medium);
    m_column->setSpacing(space::small);
}

void JobsPopup::show(const QList<Jobs*>& sources)
{
    QStringList shape;
    for (const Jobs* jobs : sources) {
        // Buttons speak to their source: one that is gone may not stay in them.
        shape << QString::number(quintptr(jobs));
        for (const Job& job : jobs->visible())
            shape << u"%1/%2"_s.arg(job.id).arg(int(job.state));
    }
    if (shape != m_shape || m_column->count() == 0) {
        m_shape = shape;
        rebuild(sources);
        return;
    }
    for (const Jobs* jobs : sources)
        for (const Job& job : jobs->visible())
            if (auto* row = findChild<QWidget*>(u"job%1/%2"_s.arg(quintptr(jobs)).arg(job.id)))
                refreshRow(row, job);
}

void JobsPopup::rebuild(const QList<Jobs*>& sources)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_column->addWidget(new Label(tr("Jobs"), {.emphasis = Emphasis::Strong}));
    bool any = false;
    bool over = false;
    for (Jobs* jobs : sources) {
        for (const Job& job : jobs->visible()) {
            m_column->addWidget(new Hairline);
            m_column->addWidget(makeRow(jobs, job));
            any = true;
            over = over || job.state != JobState::Running;
        }
    }
    if (!any)
        m_column->addWidget(new Label(tr("Work that takes over a second is listed here, and what failed."),
                                      {.size = TextSize::Secondary, .color = Token::Secondary}));
    if (over) {
        auto* clear = new LinkButton(tr("Clear what is over"));
        connect(clear, &QAbstractButton::clicked, this, [sources] {
            for (Jobs* jobs : sources)
                jobs->clearFinished();
        });
        m_column->addWidget(clear);
    }
    adjustSize();
}

QWidget* JobsPopup::makeRow(Jobs* jobs, const Job& job)
{
    auto* row = new QWidget;
    row->setObjectName(u"job%1/%2"_s.arg(quintptr(jobs)).arg(job.id));
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::tight);
    auto* line = new QHBoxLayout;
    line->addWidget(new Label(job.title), 1);
    const bool running = job.state == JobState::Running;
    if (running) {
        auto* cancel = new LinkButton(tr("Cancel"));
        cancel->setAccessibleName(tr("Cancel %1").arg(job.title));
        connect(cancel, &QAbstractButton::clicked, jobs, [jobs, id = job.id] { jobs->cancel(id); });
        line->addWidget(cancel);
    }
    column->addLayout(line);
    if (running) {
        auto* bar = new QProgressBar;
        bar->setTextVisible(false);
        bar->setFixedHeight(measure::bar);
        column->addWidget(bar);
    }
    const Token color = job.state == JobState::Failed ? Token::Degraded : Token::Secondary;
    auto* note = new Label({}, {.size = TextSize::Secondary, .color = color});
    note->wrap();
    column->addWidget(note);
    refreshRow(row, job);
    return row;
}

void JobsPopup::refreshRow(QWidget* row, const Job& job)
{
    if (auto* bar = row->findChild<QProgressBar*>()) {
        bar->setRange(0, job.total > 0 ? 100 : 0);
        bar->setValue(job.total > 0 ? int(job.done * 100 / job.total) : 0);
    }
    const auto labels = row->findChildren<Label*>();
    QStringList words{outcome(job)};
    if (job.state == JobState::Running)
        words = {job.step, timeLeft(job, QDateTime::currentDateTimeUtc())};
    words.removeAll(QString());
    labels.last()->setWords(words.join(u", "_s));
}

void JobsPopup::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    paintRounded(&painter, rect(), theme.color(Token::Raised), theme.color(Token::Line), 0);
}

} // namespace efa::app
