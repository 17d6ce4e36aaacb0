#include "widgets/common/banner.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"

#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace efa::widgets {

namespace {
constexpr int glyphColumn = space::medium + measure::icon + space::small;
}

Token severityToken(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Token::Degraded;
    case Severity::Warning:
        return Token::Drifted;
    case Severity::Hint:
        break;
    }
    return Token::Updating;
}

Glyph severityGlyph(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Glyph::Error;
    case Severity::Warning:
        return Glyph::Warning;
    case Severity::Hint:
        break;
    }
    return Glyph::Info;
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Banner::tr("Error");
    case Severity::Warning:
        return Banner::tr("Warning");
    case Severity::Hint:
        break;
    }
    return Banner::tr("Hint");
}

Banner::Banner(QWidget* parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout)
    , m_lead(new Label({}, {.emphasis = Emphasis::Strong}))
    , m_text(new Label)
    , m_action(new LinkButton({}, Emphasis::Strong))
    , m_unfold(new QToolButton)
    , m_close(new QToolButton)
    , m_detail(new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_line);
    buildLine();
    column->addWidget(m_detail);
    m_text->wrap();
    m_detail->wrap();
    m_detail->setContentsMargins(glyphColumn, 0, space::medium, space::small);
    m_detail->hide();
    connect(m_action, &QAbstractButton::clicked, this, &Banner::actionTriggered);
    connect(m_unfold, &QAbstractButton::toggled, this, [this](bool open) { foldDetail(!open); });
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    setClosable(false);
    hide();
}

void Banner::buildLine()
{
    m_line->setContentsMargins(glyphColumn, space::tight, space::small, space::tight);
    m_line->setSpacing(space::iconToText);
    m_line->addWidget(m_lead);
    m_line->addWidget(m_text, 1);
    m_unfold->setCheckable(true);
    m_unfold->setText(tr("Raw text"));
    m_unfold->setIcon(icon(Glyph::ChevronRight));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_unfold->setToolTip(tr("Show what the library or system said, word for word"));
    m_close->setIcon(icon(Glyph::Close));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    m_line->addWidget(m_unfold);
    m_line->addWidget(m_action);
    m_line->addSpacing(space::tight);
    m_line->addWidget(m_close);
}

void Banner::setNarrow()
{
    m_line->removeWidget(m_unfold);
    m_line->removeWidget(m_action);
    m_line->setContentsMargins(glyphColumn, space::small, space::small, space::tight);
    auto* steps = new QHBoxLayout;
    steps->setContentsMargins(glyphColumn, 0, space::medium, space::tight);
    steps->addWidget(m_action);
    steps->addStretch(1);
    steps->addWidget(m_unfold);
    static_cast<QVBoxLayout*>(layout())->insertLayout(1, steps);
}

void Banner::setWords(const BannerWords& words)
{
    m_words = words;
    m_lead->setWords(words.lead);
    m_lead->setVisible(!words.lead.isEmpty());
    m_text->setWords(words.text);
    m_action->setText(words.action);
    m_action->setVisible(!words.action.isEmpty());
    m_detail->setWords(words.detail);
    m_unfold->setVisible(!words.detail.isEmpty());
    m_unfold->setChecked(false);
    foldDetail(true);
    setMinimumHeight(measure::banner);
    setAccessibleName(severityWord(words.severity));
    setAccessibleDescription(words.lead + u' ' + words.text);
    setVisible(true);
    update();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::foldDetail(bool folded)
{
    m_detail->setVisible(!folded && !m_words.detail.isEmpty());
    m_unfold->setIcon(icon(folded ? Glyph::ChevronRight : Glyph::ChevronDown));
}

void Banner::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const Token token = severityToken(m_words.severity);
    painter.fillRect(rect(), theme.ground(token));
    const QRectF place(space::medium, double(measure::banner - measure::icon) / 2, measure::icon,
                       measure::icon);
    paintGlyph(&painter, place, severityGlyph(m_words.severity), theme.color(token));
}

} // namespace efa::widgets
