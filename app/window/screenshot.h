#pragma once

#include "app/window/windowarguments.h"
#include "base/clock.h"

#include <QElapsedTimer>
#include <QImage>
#include <QObject>
#include <QTimer>

#include <memory>

namespace efa::app {

class AppContext;
class MainWindow;

/// Shows one view of a repository off the screen, waits until it is complete, and keeps the picture.
class Screenshot final : public QObject
{
    Q_OBJECT

  public:
    Screenshot(AppContext& context, MainWindow& window, ScreenshotOrder order, QObject* parent = nullptr);

    /// kept() or failed() follows.
    void begin();

  signals:
    void kept();
    void failed(const efa::Error& error);

  private:
    void beginStart();
    void arrange();
    void look();
    void end(const std::optional<Error>& error);

    AppContext& m_context;
    MainWindow& m_window;
    ScreenshotOrder m_order;
    QTimer m_ticks;
    QElapsedTimer m_spent;
    QImage m_last;
    bool m_arranged = false;
    bool m_over = false;
};

/// The clock of pictures: always the date of the repository's last commit, so that the same repository gives
/// the same pixels.
std::unique_ptr<Clock> pictureClock(const QString& repository);

} // namespace efa::app
