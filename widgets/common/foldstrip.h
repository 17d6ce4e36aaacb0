#pragma once

#include <QAbstractButton>

namespace efa::widgets {

/// What is left of a folded panel: a strip of 28 with a chevron and the panel's name; a click unfolds it.
class FoldStrip final : public QAbstractButton
{
    Q_OBJECT

  public:
    FoldStrip(const QString& title, Qt::Edge edge, QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Qt::Edge m_edge;
};

} // namespace efa::widgets
