#pragma once

#include "widgets/common/glyph.h"

#include <QAbstractButton>

namespace efa::widgets {

/// One way in: picture, name, one sentence, and the keys that do the same.
class Door final : public QAbstractButton
{
    Q_OBJECT

  public:
    Door(Glyph glyph, const QString& name, const QString& sentence, QWidget* parent = nullptr);

    /// Shown at the right; the action that has them belongs to the window.
    void setKeys(const QString& keys);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Glyph m_glyph;
    QString m_sentence;
    QString m_keys;
};

} // namespace efa::widgets
