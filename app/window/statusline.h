#pragma once

#include "app/window/statussentence.h"

#include <QTimer>
#include <QWidget>

class QAbstractButton;

namespace efa {
class Clock;
}
namespace efa::widgets {
class Label;
}

namespace efa::app {

/// The line at the foot: the sentence, which is the door to what it speaks of, and the time.
class StatusLine final : public QWidget
{
    Q_OBJECT

  public:
    explicit StatusLine(const Clock& clock, QWidget* parent = nullptr);

    /// `whyNot` empty: a click leads somewhere, as `toolTip` says.
    void show(const StatusSentence& sentence, const QString& toolTip, const QString& whyNot);
    QString text() const;

  signals:
    void clicked();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void showTime();

    const Clock& m_clock;
    QAbstractButton* m_sentence;
    widgets::Label* m_time;
    QTimer m_timer;
};

} // namespace efa::app
