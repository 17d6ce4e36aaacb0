#pragma once

#include <QAbstractButton>

namespace efa::app {

/// Looks like the field that it opens: a glass, what can be found, and the keys at the right.
class PaletteButton final : public QAbstractButton
{
    Q_OBJECT

  public:
    explicit PaletteButton(QWidget* parent = nullptr);

    void setKeys(const QString& keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_keys;
};

} // namespace efa::app
