#pragma once

#include <QToolButton>

namespace efa::app {

/// The fleet's name with a chevron; opens the menu of fleets.
class FleetButton final : public QToolButton
{
    Q_OBJECT

  public:
    explicit FleetButton(QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace efa::app
