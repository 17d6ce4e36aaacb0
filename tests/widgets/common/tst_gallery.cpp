// Shows every shared widget in both themes. With EFA_PICTURES=<folder> the picture is kept to be looked at.
#include "tests/support/registry.h"
#include "widgets/common/appearance.h"
#include "widgets/common/availability.h"
#include "widgets/common/badge.h"
#include "widgets/common/banner.h"
#include "widgets/common/codeview.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/findbar.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;

namespace {

QLayout* row(std::initializer_list<QWidget*> widgets)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(space::small);
    for (QWidget* widget : widgets)
        line->addWidget(widget);
    line->addStretch(1);
    return line;
}

QPushButton* button(const QString& text, ButtonRole role = ButtonRole::Usual)
{
    auto* made = new QPushButton(text);
    setButtonRole(made, role);
    return made;
}

QLayout* buttons()
{
    auto* disabled = button(u"Disabled"_s);
    setAvailable(disabled, u"Nothing is staged"_s);
    auto* pressed = button(u"Pressed"_s);
    pressed->setDown(true);
    auto* withIcon = button(u"Refresh"_s);
    withIcon->setIcon(icon(Glyph::Refresh));
    return row({button(u"Commit"_s, ButtonRole::Primary), button(u"Show files"_s),
                button(u"Quiet"_s, ButtonRole::Quiet), pressed, disabled,
                button(u"Delete 3 files"_s, ButtonRole::Danger), withIcon,
                makeIconButton(Glyph::More, u"More"_s)});
}

QLayout* inputs()
{
    auto* wrong = new QLineEdit(u"256MI"_s);
    setInvalid(wrong, true);
    auto* combo = new QComboBox;
    combo->addItems({u"broad"_s, u"early"_s});
    auto* choice = new SegmentedSwitch;
    choice->addSegment(0, u"Result"_s);
    choice->addSegment(1, u"Diff to HEAD"_s);
    choice->addSegment(2, u"Diff to …"_s);
    return row({new SearchField(u"Filter"_s), new QLineEdit(u"dogger-a12"_s), wrong, combo, choice});
}

QLayout* marks()
{
    auto* checked = new QCheckBox(u"Checked"_s);
    checked->setChecked(true);
    auto* partly = new QCheckBox(u"Partly"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* chosen = new QRadioButton(u"Chosen"_s);
    chosen->setChecked(true);
    auto* pill = new CountPill;
    pill->setText(u"4,812"_s);
    return row({checked, new QCheckBox(u"Not"_s), partly, chosen, new QRadioButton(u"Not"_s), pill,
                new Badge({Token::Healthy, Glyph::Tick, u"Healthy"_s}),
                new Badge({Token::Degraded, Glyph::Close, u"Degraded"_s}),
                new Badge({Token::Drifted, Glyph::Warning, u"Drifted"_s})});
}

QLayout* states()
{
    auto* line = new QHBoxLayout;
    auto* empty = new StatePanel;
    empty->showEmpty(u"No findings"_s, u"Problems of this file and of what it reaches will be listed here."_s,
                     u"Check whole fleet"_s);
    auto* busy = new StatePanel;
    busy->showBusy(u"Rendering 5,000"_s, StatePanel::Stop::Offered);
    busy->setProgress(62, 100, u"0.8 s left"_s);
    auto* failed = new StatePanel;
    failed->showError(u"The hub did not answer"_s,
                      {.code = ErrorCode::Network,
                       .message = u"States are as of 19:02."_s,
                       .hint = u"Clusters are not affected."_s,
                       .detail = u"timeout"_s},
                      u"Try again"_s);
    for (QWidget* panel : {empty, busy, failed})
        line->addWidget(panel, 1);
    return line;
}

QWidget* code()
{
    auto* view = new CodeView;
    view->setAccessibleName(u"Example"_s);
    view->setLanguage(CodeLanguage::Yaml);
    view->setFixedHeight(220);
    view->showText(u"apiVersion: apps/v1\nkind: Deployment # was 192Mi\nmetadata:\n  name: telemetry-agent\n"
                   "  labels:\n    app.kubernetes.io/name: telemetry\nspec:\n  replicas: 1\n"
                   "  template: { cpu: 50m, memory: 128Mi }\n  text: \"a string\"\n"_s);
    view->setMarks({{.line = 8, .column = 13, .severity = Severity::Error, .text = u"wrong"_s},
                    {.line = 4, .column = 9, .severity = Severity::Warning, .text = u"doubtful"_s}});
    view->setChangedLines({9});
    view->setLitLines({6});
    return view;
}

void fill(QWidget* side)
{
    auto* column = new QVBoxLayout(side);
    column->addWidget(new Label(u"Buttons"_s, {.emphasis = Emphasis::Strong}));
    column->addLayout(buttons());
    column->addLayout(inputs());
    column->addLayout(marks());
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        auto* banner = new Banner;
        banner->setWords({.severity = severity,
                          .lead = u"Push was rejected."_s,
                          .text = u"main moved by 2 commits. Your commits are safe."_s,
                          .action = u"Fetch and compare"_s,
                          .detail = u"raw"_s});
        column->addWidget(banner);
    }
    column->addLayout(states());
    auto* head = new PanelHead(u"Files"_s);
    head->setCount(u"3"_s);
    head->addWidget(makeIconButton(Glyph::Filter, u"Filter"_s));
    head->addWidget(makeIconButton(Glyph::ChevronLeft, u"Fold"_s));
    column->addWidget(head);
    auto* view = code();
    auto* find = new FindBar;
    find->setTarget(qobject_cast<CodeView*>(view));
    find->openReplace();
    column->addWidget(find);
    column->addWidget(view);
    column->addStretch(1);
}

} // namespace

class tst_gallery final : public QObject
{
    Q_OBJECT

  private slots:
    void showsEveryWidgetInBothThemes()
    {
        const Appearance appearance(*qApp, ThemeMode::Light);
        QWidget window;
        auto* line = new QHBoxLayout(&window);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(0);
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            auto* side = new QWidget;
            side->setPalette(Theme::with(scheme).palette());
            side->setAutoFillBackground(true);
            fill(side);
            line->addWidget(side);
        }
        window.resize(1680, 900);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage picture = window.grab().toImage();
        QCOMPARE(picture.pixelColor(2, 2), Theme::with(Scheme::Light).color(Token::Base));
        QCOMPARE(picture.pixelColor(1678, 2), Theme::with(Scheme::Dark).color(Token::Base));
        const QString folder = qEnvironmentVariable("EFA_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(u"gallery.png"_s)));
    }
};

EFA_TEST(tst_gallery)
#include "tst_gallery.moc"
