#include "widgets/common/appearance.h"

#include "widgets/common/themestyle.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QToolTip>

namespace efa::widgets {

namespace {

bool wantsRing(const QWidget* widget)
{
    if (widget->property("efaOwnFocus").toBool())
        return false;
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        return edit->hasFrame();
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) ||
           qobject_cast<const QPlainTextEdit*>(widget);
}

} // namespace

Appearance::Appearance(QApplication& application, ThemeMode mode)
    : m_application(application), m_mode(mode), m_system(Theme::of(QApplication::palette()).scheme())
{
    QApplication::setStyle(new ThemeStyle);
    QApplication::setFont(uiFont());
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, false);
    QApplication::setEffectEnabled(Qt::UI_AnimateCombo, false);
    QApplication::setEffectEnabled(Qt::UI_AnimateTooltip, false);
    apply();
    connect(&m_application, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { followFocus(now); });
}

Appearance::~Appearance()
{
    delete m_ring;
}

Scheme Appearance::scheme() const
{
    switch (m_mode) {
    case ThemeMode::Light:
        return Scheme::Light;
    case ThemeMode::Dark:
        return Scheme::Dark;
    case ThemeMode::System:
        break;
    }
    return m_system;
}

void Appearance::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
    emit modeChanged(mode);
}

void Appearance::apply()
{
    const QPalette palette = Theme::with(scheme()).palette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(uiFont(TextSize::Secondary));
}

void Appearance::followFocus(QWidget* now)
{
    // The frame becomes a child of the focused widget's surroundings and may have died with them.
    if (!m_ring)
        m_ring = new QFocusFrame;
    m_ring->setWidget(now && wantsRing(now) ? now : nullptr);
}

} // namespace efa::widgets
