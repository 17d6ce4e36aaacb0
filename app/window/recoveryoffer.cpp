#include "app/window/recoveryoffer.h"

#include "widgets/common/banner.h"
#include "widgets/common/plaintext.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/recovery.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace efa::app {

using workspace::OpenFiles;

namespace {
constexpr int mostNamed = 3;
}

RecoveryOffer::RecoveryOffer(QWidget* parent)
    : QWidget(parent), m_banner(new widgets::Banner)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_banner);
    m_banner->setClosable(true);
    connect(m_banner, &widgets::Banner::actionTriggered, this, [this] { emit openRequested(m_offered); });
    connect(m_banner, &widgets::Banner::closed, this, [this] {
        m_left.clear();
        refresh();
    });
    hide();
}

void RecoveryOffer::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->openFiles().disconnect(this);
    m_workspace = workspace;
    m_left.clear();
    refresh();
    if (!workspace)
        return;
    connect(&workspace->openFiles(), &OpenFiles::opened, this, &RecoveryOffer::refresh);
    const auto look = workspace->jobs().run<QStringList>(
        {.title = tr("Look for unsaved text"), .listing = workspace::Listing::Slow},
        [folder = workspace->recovery().folder()](Progress&) -> Result<QStringList> {
            return folder->leftBehind();
        });
    workspace::whenDone(look, this, [this, asked = m_workspace](const Result<QStringList>& left) {
        if (!left || asked != m_workspace)
            return;
        m_left = *left;
        refresh();
    });
}

void RecoveryOffer::refresh()
{
    QStringList offered = m_left;
    if (m_workspace) {
        // An open file has its text already and says so itself.
        offered.removeIf([this](const QString& path) { return m_workspace->openFiles().find(path); });
    }
    if (!offered.isEmpty() && offered != m_offered) {
        QStringList names;
        for (const QString& path : offered.first(std::min<qsizetype>(offered.size(), mostNamed)))
            names.append(widgets::shown(path));
        if (offered.size() > mostNamed)
            names.append(u"\u2026"_s);
        m_banner->setWords({.severity = Severity::Warning,
                            .lead = tr("%Ln text(s) not saved.", nullptr, int(offered.size())),
                            .text = tr("The program ended without saving: %1.").arg(names.join(u", "_s)),
                            .action = tr("Open them")});
    }
    m_offered = offered;
    m_banner->setVisible(!offered.isEmpty());
    setVisible(!offered.isEmpty());
}

} // namespace efa::app
