#include "widgets/manifests/problemdetails.h"

#include "widgets/common/banner.h"
#include "widgets/common/label.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace efa::widgets {

namespace {

/// Names beyond these are only counted.
constexpr int mostNamed = 24;

QString clusterWords(const QStringList& clusters)
{
    if (clusters.isEmpty())
        return {};
    const QString names =
        clusters.first(std::min<qsizetype>(clusters.size(), mostNamed)).join(QStringLiteral(", "));
    const int more = int(clusters.size()) - mostNamed;
    if (more <= 0)
        return ProblemDetails::tr("Clusters that get it: %1").arg(names);
    return ProblemDetails::tr("Clusters that get it: %1 and %Ln more", nullptr, more).arg(names);
}

void setOrHide(Label* label, const QString& words)
{
    label->setWords(shown(words));
    label->setVisible(!words.isEmpty());
}

} // namespace

ProblemDetails::ProblemDetails(QWidget* parent)
    : QScrollArea(parent)
    , m_rule(new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}))
    , m_text(new Label({}, {.emphasis = Emphasis::Strong}))
    , m_hint(new Label)
    , m_object(quietLabel())
    , m_clusters(quietLabel())
    , m_correct(new QPushButton)
    , m_waive(new QPushButton(tr("Waive …")))
{
    m_waive->setToolTip(tr("Write down why it may stay, and until when"));
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(space::medium, space::small, space::medium, space::small);
    column->setSpacing(space::tight);
    for (Label* label : {m_text, m_hint, m_object, m_clusters, m_rule}) {
        label->wrap();
        column->addWidget(label);
    }
    // What can be done stands above long lists of clusters.
    auto* steps = new QHBoxLayout;
    steps->setContentsMargins(0, space::tight, 0, space::tight);
    steps->setSpacing(space::small);
    steps->addWidget(m_correct);
    steps->addWidget(m_waive);
    steps->addStretch(1);
    column->insertLayout(column->indexOf(m_object), steps);
    column->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Details of the problem"));
    setProblem({});
}

void ProblemDetails::setProblem(const std::optional<workspace::Problem>& problem)
{
    m_waive->setVisible(problem && problem->isJudged);
    m_correct->setVisible(problem && !problem->correction.isEmpty());
    if (!problem) {
        setOrHide(m_text, {});
        setOrHide(m_hint, tr("Choose a problem: why it is one and how to mend it stands here."));
        for (Label* label : {m_object, m_clusters, m_rule})
            setOrHide(label, {});
        return;
    }
    const QString right = shown(problem->correction.to);
    m_correct->setText(tr("Write %1").arg(QString(right).replace(u'&', QStringLiteral("&&"))));
    m_correct->setToolTip(tr("Put %1 in the place of %2 in %3; Undo takes it back")
                              .arg(right, shown(problem->correction.from), shown(problem->place.file)));
    setOrHide(m_text, problem->text);
    setOrHide(m_hint, problem->hint);
    setOrHide(m_object, problem->object.isEmpty() ? QString() : tr("In the object %1").arg(problem->object));
    setOrHide(m_clusters, clusterWords(problem->clusters));
    setOrHide(m_rule, tr("%1, rule %2", "severity, id").arg(severityWord(problem->severity), problem->rule));
}

} // namespace efa::widgets
