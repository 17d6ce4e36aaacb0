#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace efa::widgets {

class Label;

/// Asks for a path inside a panel. Hidden until asked; Enter says yes, Escape no.
class NameForm final : public QWidget
{
    Q_OBJECT

  public:
    explicit NameForm(QWidget* parent = nullptr);

    /// `proposal` is edited; the part after its last '/' up to the first '.' is selected.
    void ask(const QString& question, const QString& proposal, const QString& button);
    /// The answer could not be used: says why and keeps asking.
    void refuse(const QString& why);
    void close();

  signals:
    void answered(const QString& path);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void answer();

    Label* m_question;
    QLineEdit* m_name;
    Label* m_why;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace efa::widgets
