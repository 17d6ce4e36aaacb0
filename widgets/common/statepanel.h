#pragma once

#include "base/error.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QToolButton;

namespace efa::widgets {

class Label;
class LinkButton;
class Surface;

/// What stands where content will be: nothing there yet, work under way, or an error. Always says what it
/// means and offers the next step.
class StatePanel final : public QWidget
{
    Q_OBJECT

  public:
    enum class State : uint8_t { Empty, Busy, Failed };

    explicit StatePanel(QWidget* parent = nullptr);

    State state() const { return m_state; }

    /// `action` is the one step that fills it; none where it is empty.
    void showEmpty(const QString& title, const QString& text, const QString& action = {});
    /// A skeleton and, where `total` is known, how far; `cancellable` offers to stop.
    enum class Stop : uint8_t { None, Offered };
    void showBusy(const QString& title, Stop stop = Stop::None);
    void setProgress(qint64 done, qint64 total, const QString& step);
    void showError(const QString& title, const Error& error, const QString& action = {});

  signals:
    void actionTriggered();
    void cancelRequested();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void build(Surface* card);
    void arrange(State state, const QString& title, const QString& text);
    void foldDetail(bool folded);

    State m_state = State::Empty;
    QWidget* m_glyph;
    Label* m_title;
    Label* m_percent;
    Label* m_text;
    QProgressBar* m_bar;
    QWidget* m_skeleton;
    Label* m_step;
    QPushButton* m_action;
    LinkButton* m_cancel;
    QToolButton* m_unfold;
    Label* m_detail;
};

} // namespace efa::widgets
