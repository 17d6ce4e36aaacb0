#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QPushButton;

namespace efa::widgets {
class Label;
}

namespace efa::app {

/// One step of the tour: where it stands and what is to be seen there.
struct TourStep
{
    QString view;
    QString chosen = {}; ///< cluster or file to choose there; empty: nothing
    QString title;
    QString text;
};

/// A card over the window that leads through the sample fleet in six steps. Leaves with Escape or its button
/// at any time and changes nothing on the way.
class Tour final : public QFrame
{
    Q_OBJECT

  public:
    static constexpr int steps = 6;

    explicit Tour(QWidget* window);

    void begin();
    void leave();
    /// The button that leads on has the keyboard again.
    void takeKeyboard();
    bool isRunning() const { return isVisible(); }
    int step() const { return m_step; }

  signals:
    void stepReached(const efa::app::TourStep& step);
    void over();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void go(int step);
    void place();

    QList<TourStep> m_steps;
    int m_step = 0;
    widgets::Label* m_count;
    widgets::Label* m_title;
    widgets::Label* m_text;
    QPushButton* m_leave;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace efa::app
