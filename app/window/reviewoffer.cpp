#include "app/window/reviewoffer.h"

#include "widgets/common/banner.h"
#include "workspace/foundfleets.h"
#include "workspace/workspace.h"

#include <QVBoxLayout>

namespace efa::app {

using workspace::FoundFleets;

ReviewOffer::ReviewOffer(QWidget* parent)
    : QWidget(parent), m_banner(new widgets::Banner)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_banner->setClosable(true);
    connect(m_banner, &widgets::Banner::actionTriggered, this, &ReviewOffer::reviewRequested);
    connect(m_banner, &widgets::Banner::closed, this, [this] {
        m_closed = true;
        refresh();
    });
    hide();
}

void ReviewOffer::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->foundFleets().disconnect(this);
    m_workspace = workspace;
    m_closed = false;
    if (workspace)
        connect(&workspace->foundFleets(), &FoundFleets::changed, this, &ReviewOffer::refresh);
    refresh();
}

void ReviewOffer::setWanted(bool wanted)
{
    m_wanted = wanted;
    refresh();
}

void ReviewOffer::refresh()
{
    const FoundFleets* found = m_workspace ? &m_workspace->foundFleets() : nullptr;
    const bool offered =
        found && m_wanted && !m_closed && !found->hasTopology() && found->state() == FoundFleets::State::Read;
    const qsizetype clusters = offered ? found->unadopted() : 0;
    if (clusters > 0 && clusters != m_shown)
        m_banner->setWords(
            {.severity = Severity::Hint,
             .text = tr("%Ln cluster(s) found in this repository, not adopted yet.", nullptr, int(clusters)),
             .action = tr("Review")});
    m_shown = clusters;
    m_banner->setVisible(clusters > 0);
    setVisible(clusters > 0);
}

} // namespace efa::app
