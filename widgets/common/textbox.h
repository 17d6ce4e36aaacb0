#pragma once

#include <QPlainTextEdit>

namespace efa::widgets {

/// Several lines to type in, with the border, the distances and the focus ring of a one-line input. Tab
/// leaves it.
class TextBox final : public QPlainTextEdit
{
    Q_OBJECT

  public:
    explicit TextBox(const QString& placeholder, QWidget* parent = nullptr);

  protected:
    bool event(QEvent* event) override;
};

} // namespace efa::widgets
