#include "app/window/tourguide.h"

#include "app/window/appcontext.h"
#include "app/window/startdesk.h"
#include "app/window/viewdeck.h"
#include "widgets/common/view.h"
#include "workspace/filelist.h"
#include "workspace/openfiles.h"
#include "workspace/workspace.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {
/// Every sample fleet has it, and the tour shows it.
const QString sampleFile = u"base/telemetry-agent/deployment.yaml"_s;
} // namespace

TourGuide::TourGuide(AppContext& context, ViewDeck& deck, StartDesk& desk, QWidget* window)
    : QObject(window), m_context(context), m_deck(deck), m_desk(desk), m_tour(new Tour(window))
{
    FleetSession& session = context.session();
    // After the window has shown what the fleet looked like when it was left.
    connect(
        &session, &FleetSession::opened, this,
        [this] {
            const workspace::Workspace* opened = m_context.session().workspace();
            const bool isSample = opened && !m_sample.isEmpty() && opened->root() == m_sample;
            if (std::exchange(m_waiting, false) && isSample)
                m_tour->begin();
        },
        Qt::QueuedConnection);
    connect(&context.sample(), &SampleWriting::written, this,
            [this](const QString& folder) { m_sample = QFileInfo(folder).canonicalFilePath(); });
    connect(&session, &FleetSession::aboutToClose, m_tour, &Tour::leave);
    connect(m_tour, &Tour::stepReached, this, &TourGuide::show);
}

void TourGuide::begin()
{
    const workspace::Workspace* open = m_context.session().workspace();
    if (open && open->files().contains(sampleFile))
        return m_tour->begin();
    m_waiting = true;
    emit viewRequested({});
    m_desk.askForSample();
}

void TourGuide::show(const TourStep& step)
{
    emit viewRequested(step.view);
    if (step.chosen.isEmpty() || !m_deck.front())
        return;
    // A file takes the keyboard when it has been read; the tour goes on with the same key.
    disconnect(m_opening);
    if (workspace::Workspace* open = m_context.session().workspace())
        m_opening = connect(
            &open->openFiles(), &workspace::OpenFiles::opened, this,
            [this] {
                disconnect(m_opening);
                m_tour->takeKeyboard();
            },
            Qt::QueuedConnection);
    // In a fleet that is not the sample there is nothing of that name, and the view stands as it was.
    m_deck.front()->select(step.chosen);
}

} // namespace efa::app
