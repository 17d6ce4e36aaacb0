#include "widgets/discovery/reviewhead.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/plaintext.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr qint64 second = 1000;

LabelLook quiet()
{
    return {.size = TextSize::Secondary, .color = Token::Secondary};
}

/// A repository is read in far less than a second unless it is large.
QString tookWords(qint64 milliseconds)
{
    if (milliseconds < second)
        return ReviewHead::tr("read in under 1 s");
    return ReviewHead::tr("read in %1 s")
        .arg(QLocale().toString(double(milliseconds) / double(second), 'f', 1));
}

QString adoptWords(const AdoptionOffer& offer)
{
    if (offer.files.isEmpty())
        return ReviewHead::tr("Write topology/");
    const QString files = QLocale().toString(offer.files.size());
    if (offer.folders.size() == 1) {
        const QString start = offer.folders.first().isEmpty() ? QString() : offer.folders.first() + u'/';
        return ReviewHead::tr("Write %2topology/ with %n cluster(s) in %1 files", nullptr, offer.clusters)
            .arg(files, shown(start));
    }
    return ReviewHead::tr("Write %2 topologies with %n cluster(s) in %1 files", nullptr, offer.clusters)
        .arg(files, QLocale().toString(offer.folders.size()));
}

QString adoptToolTip(const AdoptionOffer& offer)
{
    constexpr qsizetype most = 12;
    QStringList lines = offer.files.first(std::min(most, offer.files.size()));
    if (offer.files.size() > most)
        lines << ReviewHead::tr("and %n more", nullptr, int(offer.files.size() - most));
    lines << ReviewHead::tr("Nothing else is touched, and undo removes exactly these files.");
    return shownInToolTip(lines.join(u'\n'));
}

} // namespace

ReviewHead::ReviewHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new Label({}, {.size = TextSize::Section, .emphasis = Emphasis::Strong}))
    , m_rings(new Label({}, quiet()))
    , m_sites(new Label({}, quiet()))
    , m_leftOut(new LinkButton)
    , m_took(new Label({}, quiet()))
    , m_leave(new QPushButton(tr("Close")))
    , m_adopt(new QPushButton)
{
    setFixedHeight(measure::titleLine);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::medium, 0, space::medium, 1);
    line->setSpacing(space::large);
    m_leftOut->setFont(uiFont(TextSize::Secondary));
    m_leftOut->setToolTip(tr("Go to what is not placed"));
    for (QWidget* widget :
         {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_rings), static_cast<QWidget*>(m_sites),
          static_cast<QWidget*>(m_leftOut), static_cast<QWidget*>(m_took)})
        line->addWidget(widget);
    line->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_leave);
    buttons->addWidget(m_adopt);
    line->addLayout(buttons);
    setButtonRole(m_leave, ButtonRole::Quiet);
    setButtonRole(m_adopt, ButtonRole::Primary);
    m_leave->setToolTip(tr("Leave the review; nothing is written, and corrections stay"));
    connect(m_leave, &QAbstractButton::clicked, this, &ReviewHead::leaveWished);
    connect(m_adopt, &QAbstractButton::clicked, this, &ReviewHead::adoptWished);
    connect(m_leftOut, &QAbstractButton::clicked, this, &ReviewHead::leftOutWished);
    setOffer({});
}

void ReviewHead::showReading(const QString& repository)
{
    m_title->setWords(tr("Clusters of %1").arg(repository));
    for (QWidget* widget : {static_cast<QWidget*>(m_rings), static_cast<QWidget*>(m_sites),
                            static_cast<QWidget*>(m_leftOut), static_cast<QWidget*>(m_took)})
        widget->hide();
}

void ReviewHead::setFacts(const ReviewFacts& facts)
{
    m_title->setWords(facts.adopted ? tr("%Ln cluster(s) in the topology", nullptr, facts.clusters)
                                    : tr("%Ln cluster(s) found", nullptr, facts.clusters));
    m_title->setToolTip(shownInToolTip(facts.repository));
    m_rings->setWords(tr("%Ln ring(s)", nullptr, facts.rings));
    m_sites->setWords(tr("%Ln site(s)", nullptr, facts.sites));
    m_leftOut->setText(tr("%Ln not placed", nullptr, facts.leftOut));
    m_took->setWords(tookWords(facts.tookMs));
    m_rings->setVisible(facts.clusters > 0);
    m_sites->setVisible(facts.clusters > 0);
    m_leftOut->setVisible(facts.leftOut > 0);
    m_leftOut->updateGeometry();
    m_took->show();
}

void ReviewHead::setOffer(const AdoptionOffer& offer)
{
    m_adopt->setText(adoptWords(offer));
    setAvailable(m_adopt, offer.whyNot, adoptToolTip(offer));
}

void ReviewHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
}

} // namespace efa::widgets
