#pragma once

#include "validation/settings.h"
#include "workspace/problem.h"

#include <QScrollArea>

#include <optional>

class QLineEdit;
class QPushButton;

namespace efa::widgets {

class Label;
class SegmentedSwitch;

/// Asks why a finding may stay, for what and until when, and shows the lines that will be written.
class WaiverForm final : public QScrollArea
{
    Q_OBJECT

  public:
    explicit WaiverForm(QWidget* parent = nullptr);

    void ask(const workspace::Problem& problem);

  signals:
    void answered(const efa::validation::Waiver& waiver);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    /// Nothing while the day is none.
    std::optional<validation::Waiver> waiver() const;
    void showAnswer();
    void answer();

    workspace::Problem m_problem;
    Label* m_title;
    QLineEdit* m_reason;
    SegmentedSwitch* m_scope;
    QLineEdit* m_until;
    Label* m_lines;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace efa::widgets
