#pragma once

#include <QLineEdit>

namespace efa::widgets {

/// A line to search or filter with: glass in front, a cross to clear. Escape clears first, then leaves.
class SearchField final : public QLineEdit
{
    Q_OBJECT

  public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);

  signals:
    /// Escape was pressed in an empty field.
    void left();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace efa::widgets
