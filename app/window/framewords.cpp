#include "app/window/framewords.h"

#include "app/window/fleetfacts.h"
#include "app/window/fleetsession.h"
#include "app/window/headerbar.h"
#include "app/window/statusline.h"
#include "app/window/viewdeck.h"
#include "widgets/common/plaintext.h"
#include "widgets/manifests/manifestsview.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

QString whyNoFleet()
{
    return FrameWords::tr("No fleet is open; open a folder first");
}

FrameWords::FrameWords(const FrameParts& parts, QObject* parent)
    : QObject(parent), m_parts(parts)
{
    const auto showAll = [this] {
        showHeader();
        showStatus();
    };
    connect(&parts.session, &FleetSession::openingChanged, this, showAll);
    connect(&parts.facts, &FleetFacts::changed, this, showAll);
    connect(&parts.deck, &ViewDeck::frontChanged, this, &FrameWords::showStatus);
    connect(&parts.status, &StatusLine::clicked, this, &FrameWords::follow);
}

void FrameWords::setManifests(ManifestsView* view)
{
    m_manifests = view;
    connect(view, &ManifestsView::lowerChanged, this, &FrameWords::showStatus);
}

void FrameWords::showHeader()
{
    const workspace::Workspace* workspace = m_parts.session.workspace();
    emit titleChanged(workspace ? tr("%1 - Edge Fleet Architect").arg(shown(workspace->name()))
                                : u"Edge Fleet Architect"_s);
    HeaderBar& header = m_parts.header;
    if (!workspace) {
        if (m_parts.session.isOpening())
            header.showOpening(QFileInfo(m_parts.session.opening()).fileName());
        else
            header.showNoFleet();
        return;
    }
    header.showFleet(workspace->name(), workspace->root());
    if (m_parts.facts.isUnderGit())
        header.showBranch(m_parts.facts.branch());
    else
        header.hideBranch();
}

void FrameWords::showStatus()
{
    StatusFacts facts = m_parts.facts.status();
    facts.opening = m_parts.session.opening();
    m_parts.status.show(statusSentence(facts),
                        facts.errors > 0 ? tr("Go to the problems")
                                         : tr("Show which clusters get what from the changes"),
                        whySentenceIsNoDoor());
}

QString FrameWords::whySentenceIsNoDoor() const
{
    const StatusFacts facts = m_parts.facts.status();
    if (!facts.open || !m_manifests)
        return whyNoFleet();
    if (facts.errors > 0)
        return isShownAlready() ? tr("The problems are shown already") : QString();
    if (facts.changed == 0 && facts.unsaved == 0)
        return tr("Nothing changed since the last commit");
    return isShownAlready() ? tr("What the changes do is shown already") : QString();
}

bool FrameWords::isShownAlready() const
{
    if (m_parts.deck.front() != m_manifests)
        return false;
    return m_parts.facts.status().errors > 0 ? m_manifests->showsProblems() : m_manifests->showsImpact();
}

void FrameWords::follow()
{
    const bool wrong = m_parts.facts.status().errors > 0;
    emit viewRequested(u"manifests"_s);
    if (wrong)
        m_manifests->showProblems();
    else
        m_manifests->showImpact();
}

} // namespace efa::app
