#pragma once

#include <QWidget>

class QAbstractScrollArea;

namespace efa::widgets {

/// Fades what a scroll area shows, without keeping anybody from using it.
class Veil final : public QWidget
{
    Q_OBJECT

  public:
    explicit Veil(QAbstractScrollArea* area);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace efa::widgets
