#pragma once

#include "workspace/jobs.h"

#include <QFrame>

class QVBoxLayout;

namespace efa::app {

/// The list of jobs: what runs, how far, with Cancel; what failed, and why.
class JobsPopup final : public QFrame
{
    Q_OBJECT

  public:
    explicit JobsPopup(QWidget* parent);

    void show(const QList<workspace::Jobs*>& sources);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Row;
    void rebuild(const QList<workspace::Jobs*>& sources);
    QWidget* makeRow(workspace::Jobs* jobs, const workspace::Job& job);
    void refreshRow(QWidget* row, const workspace::Job& job);

    QVBoxLayout* m_column;
    QStringList m_shape;
};

/// "38 s left", from how long it took so far; empty while that cannot be told.
QString timeLeft(const workspace::Job& job, const QDateTime& now);

} // namespace efa::app
