#include "app/window/headerbar.h"

#include "app/window/fleetbutton.h"
#include "app/window/jobsbutton.h"
#include "app/window/palettebutton.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/plaintext.h"

#include <QBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {

constexpr int leftMargin = 12;
constexpr int wordMargin = 20;

class BranchMark final : public QWidget
{
  public:
    BranchMark() { setFixedSize(measure::icon, measure::icon); }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintGlyph(&painter, rect(), Glyph::Changes, Theme::of(this).color(Token::Text));
    }
};

} // namespace

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent)
    , m_menu(new QMenu(this))
    , m_fleet(new FleetButton)
    , m_none(new Label({}, {.color = Token::Secondary}))
    , m_branchMark(new BranchMark)
    , m_branch(new Label)
    , m_counts(new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}))
    , m_palette(new PaletteButton)
    , m_jobs(new JobsButton)
{
    setFixedHeight(measure::header);
    m_fleet->setMenu(m_menu);
    m_fleet->setToolTip(tr("Go to another fleet"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(leftMargin, 0, space::large, 1);
    line->setSpacing(0);
    line->addWidget(m_fleet);
    m_none->setContentsMargins(wordMargin - leftMargin, 0, 0, 0);
    line->addWidget(m_none);
    line->addSpacing(space::wide);
    line->addWidget(m_branchMark);
    line->addSpacing(space::iconToText);
    line->addWidget(m_branch);
    line->addSpacing(space::small);
    line->addWidget(m_counts);
    line->addStretch(1);
    line->addWidget(m_palette, 2);
    line->addStretch(1);
    line->addWidget(m_jobs);
    showNoFleet();
}

void HeaderBar::showNoFleet()
{
    m_fleet->hide();
    m_none->setWords(tr("No fleet open"));
    m_none->show();
    hideBranch();
}

void HeaderBar::showOpening(const QString& name)
{
    showNoFleet();
    m_none->setWords(tr("Opening %1").arg(shown(name)));
}

void HeaderBar::showFleet(const QString& name, const QString& path)
{
    m_none->hide();
    m_fleet->setText(shown(name));
    m_fleet->setAccessibleName(tr("Fleet %1, go to another").arg(shown(name)));
    m_fleet->setToolTip(shownInToolTip(path));
    m_fleet->updateGeometry();
    m_fleet->show();
}

void HeaderBar::showBranch(const BranchFacts& facts)
{
    m_branchMark->show();
    m_branch->show();
    m_branch->setWords(facts.branch.isEmpty() ? tr("at %1, no branch").arg(facts.commit.left(8))
                                              : facts.branch);
    const bool counted = !facts.upstream.isEmpty();
    m_counts->setVisible(counted);
    m_counts->setWords(u"\u2191%1 \u2193%2"_s.arg(facts.ahead).arg(facts.behind));
    const QString ahead = tr("%Ln commits not pushed", nullptr, facts.ahead);
    const QString behind = tr("%Ln commits not here yet", nullptr, facts.behind);
    m_counts->setToolTip(
        shownInToolTip(tr("%1, %2 (%3, as last fetched)").arg(ahead, behind, facts.upstream)));
}

void HeaderBar::hideBranch()
{
    m_branchMark->hide();
    m_branch->hide();
    m_counts->hide();
}

void HeaderBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Base));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
}

} // namespace efa::app
