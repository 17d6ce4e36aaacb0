#include "app/window/startdesk.h"

#include "app/window/appcontext.h"
#include "widgets/start/sampleform.h"
#include "widgets/start/startview.h"
#include "workspace/whendone.h"

#include <QFileInfo>

namespace efa::app {

using widgets::RecentFleet;
using widgets::SampleForm;
using widgets::StartView;

StartDesk::StartDesk(AppContext& context, StartView& view, QObject* parent)
    : QObject(parent), m_context(context), m_view(view)
{
    connect(&view, &StartView::sampleRequested, this, &StartDesk::askForSample);
    connect(&view, &StartView::removeRequested, this, &StartDesk::forget);
    connect(&view, &StartView::openRequested, this, &StartDesk::openRequested);
    connectSample();
}

void StartDesk::connectSample()
{
    SampleForm& form = m_view.sampleForm();
    SampleWriting& sample = m_context.sample();
    connect(&form, &SampleForm::folderChanged, &sample, &SampleWriting::examine);
    connect(&form, &SampleForm::writeRequested, &sample, &SampleWriting::start);
    connect(&form, &SampleForm::cancelRequested, &sample, &SampleWriting::cancel);
    connect(&sample, &SampleWriting::examined, &form, [&form](const QString& folder, const QString& whyNot) {
        if (folder == form.folder())
            form.setVerdict(whyNot);
    });
    connect(&sample, &SampleWriting::started, &form, [&form] { form.showRunning(0, 0, {}); });
    connect(&sample, &SampleWriting::progressed, &form, &SampleForm::showRunning);
    connect(&sample, &SampleWriting::failed, &form, &SampleForm::showFailed);
    connect(&sample, &SampleWriting::cancelled, &form, &SampleForm::showIdle);
    connect(&sample, &SampleWriting::written, this, [this, &form](const QString& folder) {
        form.showIdle();
        m_view.closeSampleForm();
        emit openRequested(folder);
    });
}

void StartDesk::askForSample()
{
    m_view.askForSample(SampleWriting::proposal());
}

void StartDesk::forget(const QString& path)
{
    m_context.settings().forget(path);
    refresh();
}

void StartDesk::refresh()
{
    QList<RecentFleet> fleets = m_context.settings().recentFleets();
    for (RecentFleet& fleet : fleets)
        for (const RecentFleet& known : std::as_const(m_fleets))
            if (known.path == fleet.path)
                fleet.missing = known.missing;
    show(fleets);
    const quint64 round = ++m_round;
    // A folder may lie on a network disk that does not answer.
    const auto looked = m_context.jobs().run<QList<RecentFleet>>(
        {.title = tr("Look for recent fleets")}, [fleets](Progress&) mutable -> Result<QList<RecentFleet>> {
            for (RecentFleet& fleet : fleets)
                fleet.missing = !QFileInfo(fleet.path).isDir();
            return fleets;
        });
    workspace::whenDone(looked, this, [this, round](const Result<QList<RecentFleet>>& found) {
        if (found && round == m_round)
            show(*found);
    });
}

void StartDesk::show(const QList<RecentFleet>& fleets)
{
    m_fleets = fleets;
    m_view.setRecent(fleets);
    emit fleetsChanged();
}

} // namespace efa::app
