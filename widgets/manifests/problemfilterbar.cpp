#include "widgets/manifests/problemfilterbar.h"

#include "widgets/common/banner.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/searchfield.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace efa::widgets {

namespace {

constexpr int wordsWidth = 260;
constexpr int glyphSide = 14;
constexpr std::array severities = {Severity::Error, Severity::Warning, Severity::Hint};

QString countWords(Severity severity, int count)
{
    switch (severity) {
    case Severity::Error:
        return ProblemFilterBar::tr("%Ln error(s)", nullptr, count);
    case Severity::Warning:
        return ProblemFilterBar::tr("%Ln warning(s)", nullptr, count);
    case Severity::Hint:
        break;
    }
    return ProblemFilterBar::tr("%Ln hint(s)", nullptr, count);
}

QIcon glyphIcon(Glyph glyph, const QColor& color)
{
    QPixmap pixmap(2 * glyphSide, 2 * glyphSide);
    pixmap.fill(Qt::transparent);
    pixmap.setDevicePixelRatio(2);
    QPainter painter(&pixmap);
    paintGlyph(&painter, QRectF(0, 0, glyphSide, glyphSide), glyph, color);
    return pixmap;
}

} // namespace

ProblemFilterBar::ProblemFilterBar(QWidget* parent)
    : QWidget(parent), m_words(new SearchField(tr("Filter by words, file, rule or cluster")))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(space::medium, space::tight, space::medium, space::tight);
    line->setSpacing(space::small);
    m_words->setAccessibleName(tr("Filter problems"));
    m_words->setFixedWidth(wordsWidth);
    line->addWidget(m_words);
    for (size_t at = 0; at < severities.size(); ++at) {
        auto* button = new QToolButton;
        button->setCheckable(true);
        button->setChecked(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({glyphSide, glyphSide});
        setBordered(button, true);
        connect(button, &QAbstractButton::toggled, this, &ProblemFilterBar::changed);
        m_severities[at] = button;
        setCount(severities[at], 0);
        line->addWidget(button);
    }
    line->addStretch(1);
    connect(m_words, &QLineEdit::textChanged, this, &ProblemFilterBar::changed);
    connect(m_words, &SearchField::left, this, &ProblemFilterBar::left);
    dress();
}

void ProblemFilterBar::dress()
{
    const Theme& theme = Theme::of(this);
    for (size_t at = 0; at < severities.size(); ++at)
        m_severities[at]->setIcon(
            glyphIcon(severityGlyph(severities[at]), theme.color(severityToken(severities[at]))));
}

void ProblemFilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        dress();
}

itemmodels::ProblemFilter ProblemFilterBar::filter() const
{
    return {.words = m_words->text(),
            .errors = m_severities[0]->isChecked(),
            .warnings = m_severities[1]->isChecked(),
            .hints = m_severities[2]->isChecked()};
}

void ProblemFilterBar::clear()
{
    m_words->clear();
    for (QToolButton* button : m_severities)
        button->setChecked(true);
}

void ProblemFilterBar::setCount(Severity severity, int count)
{
    for (size_t at = 0; at < severities.size(); ++at) {
        if (severities[at] != severity)
            continue;
        const QString words = countWords(severity, count);
        m_severities[at]->setText(words);
        m_severities[at]->setToolTip(tr("Show or hide: %1").arg(words));
    }
}

} // namespace efa::widgets
