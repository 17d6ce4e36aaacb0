#pragma once

#include <QPointer>
#include <QToolButton>

namespace efa::workspace {
class Jobs;
}

namespace efa::app {

class JobsPopup;

/// How many jobs run or failed; opens the list of them.
class JobsButton final : public QToolButton
{
    Q_OBJECT

  public:
    explicit JobsButton(QWidget* parent = nullptr);

    /// Lists whose jobs are shown together; each must be removed before it goes.
    void addSource(workspace::Jobs* jobs);
    void removeSource(workspace::Jobs* jobs);
    void openList();

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh();

    QList<workspace::Jobs*> m_sources;
    QPointer<JobsPopup> m_popup;
    int m_running = 0;
    int m_failed = 0;
    int m_percent = -1;
};

} // namespace efa::app
