#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace efa::widgets {

class Label;

/// Asks for a ring, site or region of several clusters, above the table. Escape leaves it.
class ValueForm final : public QWidget
{
    Q_OBJECT

  public:
    explicit ValueForm(QWidget* parent = nullptr);

    /// `known` are offered while typing; `value` is what stands there first.
    void ask(const QString& question, const QString& value, const QStringList& known);
    void close();

  signals:
    void answered(const QString& value);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    Label* m_question;
    QLineEdit* m_value;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace efa::widgets
