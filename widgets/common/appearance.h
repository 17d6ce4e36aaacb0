#pragma once

#include "widgets/common/theme.h"

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;

namespace efa::widgets {

enum class ThemeMode : uint8_t { System, Light, Dark };

/// Dresses the application: style, palette, fonts and the focus ring. One object lives as long as the
/// application's windows.
class Appearance final : public QObject
{
    Q_OBJECT

  public:
    explicit Appearance(QApplication& application, ThemeMode mode = ThemeMode::System);
    ~Appearance() override;

    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    Scheme scheme() const;

  signals:
    void modeChanged(efa::widgets::ThemeMode mode);

  private:
    void apply();
    void followFocus(QWidget* now);

    QApplication& m_application;
    ThemeMode m_mode;
    Scheme m_system;
    QPointer<QFocusFrame> m_ring;
};

} // namespace efa::widgets
