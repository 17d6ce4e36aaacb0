#pragma once

#include <QString>
#include <QWidget>

namespace efa::widgets {

/// A ring's mark with its name.
class RingBadge final : public QWidget
{
    Q_OBJECT

  public:
    explicit RingBadge(int order = 0, int rings = 0, const QString& word = {}, QWidget* parent = nullptr);

    void setRing(int order, int rings, const QString& word);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int m_order = 0;
    int m_rings = 0;
    QString m_word;
};

} // namespace efa::widgets
