#include "app/window/draftkeeper.h"

#include "app/window/fleetsession.h"
#include "app/window/settings.h"
#include "app/window/viewdeck.h"
#include "widgets/common/view.h"
#include "workspace/workspace.h"

#include <QTimer>

namespace efa::app {

namespace {
/// After the last key before a draft is kept.
constexpr int draftMs = 1500;
} // namespace

DraftKeeper::DraftKeeper(const FleetSession& session, Settings& settings, QObject* parent)
    : QObject(parent), m_session(session), m_settings(settings)
{
}

void DraftKeeper::follow(const ViewPlace& place)
{
    auto* timer = new QTimer(place.view);
    timer->setSingleShot(true);
    timer->setInterval(draftMs);
    connect(place.view, &widgets::View::draftChanged, timer, qOverload<>(&QTimer::start));
    connect(timer, &QTimer::timeout, this, [this, place] { keep(place); });
}

void DraftKeeper::keep(const ViewPlace& place)
{
    const workspace::Workspace* workspace = m_session.workspace();
    if (!workspace)
        return;
    m_settings.setViewState(workspace->root(), place.id, place.view->saveState());
    m_settings.flush();
}

} // namespace efa::app
