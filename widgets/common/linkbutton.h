#pragma once

#include "widgets/common/theme.h"

#include <QAbstractButton>

namespace efa::widgets {

/// A word that does something: accent text, underlined under the mouse and the keyboard.
class LinkButton final : public QAbstractButton
{
    Q_OBJECT

  public:
    explicit LinkButton(const QString& text = {}, Emphasis emphasis = Emphasis::Normal,
                        QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace efa::widgets
