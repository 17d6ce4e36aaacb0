#include "workspace/livevalidation.h"

#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSet>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace efa::workspace {

using namespace std::chrono_literals;
using validation::Finding;

namespace {

/// Keys that come together are answered together.
constexpr auto pause = 200ms;
/// Somebody who types a name or a number is in the middle of it that long.
constexpr auto handRests = 900ms;
/// Somebody who types without a pause still sees an answer, if an older one, this often.
constexpr qint64 longestWithoutAnswer = 600; // ms

} // namespace

LiveValidation::LiveValidation(const QString& root, OpenFiles& files, const Surveyor& surveyor, Jobs& jobs,
                               std::shared_ptr<kustomize::Memory> memory, const QString& remotes,
                               QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_files(files)
    , m_surveyor(surveyor)
    , m_jobs(jobs)
    , m_session(std::make_shared<ValidationSession>(std::move(memory), remotes))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &LiveValidation::start);
    m_rest.setSingleShot(true);
    m_rest.setInterval(handRests);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_edited.clear();
        tell();
    });
}

LiveValidation::~LiveValidation() = default;

void LiveValidation::refresh()
{
    if (!m_soon.isActive() && !isAnswered())
        m_soon.start();
}

/// The latest answer is about what there is now.
bool LiveValidation::isAnswered() const
{
    return m_answer && !m_running && m_question.disk == m_disk && m_question.survey == m_surveyor.survey() &&
           m_question.buffers == m_files.buffers();
}

/// Something is told only once the hand rests.
bool LiveValidation::isHeldBack() const
{
    return m_rest.isActive() && m_answer && m_findings.size() != m_answer->validation.findings.size();
}

void LiveValidation::textEdited(const QString& path)
{
    m_edited = path;
    m_rest.start();
    refresh();
}

void LiveValidation::diskChanged()
{
    ++m_disk;
    refresh();
}

std::optional<QByteArray> LiveValidation::judgedText(const QString& path) const
{
    const auto found = m_judged.constFind(path);
    return found == m_judged.constEnd() ? std::nullopt : std::optional(*found);
}

std::function<void(qint64, qint64)> LiveValidation::toldInThisThread()
{
    const auto tell = [self = QPointer(this)](qint64 done, qint64 total, const QString&) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, done, total] {
                if (self)
                    self->takeProgress(done, total);
            },
            Qt::QueuedConnection);
    };
    return [throttle = std::make_shared<Progress>(tell)](qint64 done, qint64 total) {
        throttle->report(done, total);
    };
}

void LiveValidation::start()
{
    if (m_running) {
        m_again = true;
        if (m_sinceAnswer.elapsed() < longestWithoutAnswer)
            m_future.cancel();
        return;
    }
    if (!m_surveyor.isComplete())
        return;
    m_asked.clear();
    const QStringList open = m_files.paths();
    for (const QString& path : open)
        m_asked.insert(path, m_files.find(path)->text);
    m_question = {.root = m_root,
                  .buffers = m_files.buffers(),
                  .disk = m_disk,
                  .survey = m_surveyor.survey(),
                  .today = QDate::currentDate(),
                  .workers = std::max(1, QThread::idealThreadCount() - 1),
                  .judged = toldInThisThread()};
    m_running = true;
    m_done = m_total = 0;
    m_sinceAnswer.start();
    m_future = m_jobs.run<ValidationAnswerPtr>(
        {.title = tr("Judge what the clusters get"), .listing = Listing::Slow},
        [session = m_session, question = m_question](Progress& progress) {
            return session->answer(question, progress);
        });
    whenDone(
        m_future, this, [this](const Result<ValidationAnswerPtr>& result) { take(result); },
        [this] { take(failure({.code = ErrorCode::Cancelled, .message = {}})); });
    Q_EMIT progressed();
}

void LiveValidation::takeProgress(qint64 done, qint64 total)
{
    if (!m_running)
        return;
    m_done = done;
    m_total = total;
    Q_EMIT progressed();
}

void LiveValidation::take(const Result<ValidationAnswerPtr>& result)
{
    m_running = false;
    if (result) {
        m_answer = *result;
        m_judged = m_asked;
        for (const QString& path : std::as_const(m_answer->unreadable)) {
            if (m_answer->judged.contains(path))
                m_judged.insert(path, m_answer->judged.value(path));
        }
        m_error.reset();
    } else {
        m_question = {}; // It has no answer: the next wish asks again.
        if (result.error().code != ErrorCode::Cancelled)
            m_error = result.error();
    }
    if (std::exchange(m_again, false))
        start();
    tell();
}

/// What was told before may be told on; what is new in another file than the one that is typed in may be
/// gone with the next key.
bool LiveValidation::mayBeTold(const Finding& finding) const
{
    return m_edited.isEmpty() || finding.place.file == m_edited;
}

void LiveValidation::tell()
{
    if (m_answer) {
        QSet<QString> told;
        for (const Finding& finding : std::as_const(m_findings))
            told.insert(finding.identity());
        std::vector<Finding> findings;
        std::ranges::copy_if(
            m_answer->validation.findings, std::back_inserter(findings),
            [&](const Finding& finding) { return mayBeTold(finding) || told.contains(finding.identity()); });
        m_findings = std::move(findings);
    }
    Q_EMIT changed();
}

} // namespace efa::workspace
