#include "app/window/screenshot.h"

#include "app/window/appcontext.h"
#include "app/window/mainwindow.h"
#include "app/window/viewdeck.h"
#include "git/repository.h"
#include "widgets/common/view.h"
#include "workspace/whendone.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

constexpr int tickMs = 15;
constexpr qint64 longestMs = 120'000;

} // namespace

std::unique_ptr<Clock> pictureClock(const QString& repository)
{
    QDateTime when(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
    if (const auto opened = git::Repository::open(repository)) {
        if (const auto log = opened->log({}, 1, Progress()); log && !log->isEmpty())
            when = log->first().committer.when.toUTC();
    }
    return std::make_unique<FixedClock>(when);
}

Screenshot::Screenshot(AppContext& context, MainWindow& window, ScreenshotOrder order, QObject* parent)
    : QObject(parent), m_context(context), m_window(window), m_order(std::move(order))
{
    m_ticks.setInterval(tickMs);
    connect(&m_ticks, &QTimer::timeout, this, &Screenshot::look);
    connect(&context.session(), &FleetSession::failed, this, [this](const Error& error) { end(error); });
}

void Screenshot::begin()
{
    m_spent.start();
    m_window.resize(m_order.size);
    m_window.show();
    if (m_order.view == u"start")
        return beginStart();
    if (!m_window.deck().view(m_order.view))
        return end(Error{.code = ErrorCode::Invalid,
                         .message = tr("There is no view %1.").arg(m_order.view),
                         .hint = tr("There are start, topology, manifests, changes and discovery.")});
    connect(&m_context.session(), &FleetSession::opened, this, [this] { m_ticks.start(); });
    m_window.openFleet(m_order.repository);
}

void Screenshot::beginStart()
{
    // The start page knows the repository as one that was open before.
    workspace::whenDone(workspace::Workspace::inspect(m_order.repository), this,
                        [this](const Result<workspace::Opened>& opened) {
                            if (!opened)
                                return end(opened.error());
                            m_context.settings().remember({.path = opened->root,
                                                           .name = opened->name(),
                                                           .branch = opened->head.branch,
                                                           .ahead = opened->head.ahead,
                                                           .opened = m_context.clock().now()});
                            m_window.closeFleet();
                            m_window.refreshStart();
                            m_ticks.start();
                        });
}

void Screenshot::arrange()
{
    m_arranged = true;
    m_window.showView(m_order.view);
    widgets::View* view = m_window.deck().front();
    if (m_order.select.isEmpty() || !view)
        return;
    if (!view->select(m_order.select))
        end(Error{.code = ErrorCode::NotFound,
                  .message = tr("%1 shows nothing that is called %2.").arg(m_order.view, m_order.select),
                  .hint = tr("Name a cluster, or a file or folder relative to the repository.")});
}

void Screenshot::look()
{
    if (m_spent.elapsed() > longestMs)
        return end(Error{.code = ErrorCode::Internal,
                         .message = tr("The view was not complete after %1 s.").arg(longestMs / 1000),
                         .hint = tr("Please report this with the repository.")});
    if (!m_window.isSettled()) {
        m_last = {};
        return;
    }
    if (!m_arranged)
        return arrange();
    // Two looks that see the same: nothing was still on its way.
    const QImage now = m_window.grab().toImage();
    if (now != m_last) {
        m_last = now;
        return;
    }
    if (!now.save(m_order.output, "PNG"))
        return end(Error{.code = ErrorCode::Io,
                         .message = tr("%1 could not be written.").arg(m_order.output),
                         .hint = tr("Check that its folder is there and may be written.")});
    end({});
}

void Screenshot::end(const std::optional<Error>& error)
{
    if (m_over)
        return;
    m_over = true;
    m_ticks.stop();
    if (error)
        emit failed(*error);
    else
        emit kept();
}

} // namespace efa::app
