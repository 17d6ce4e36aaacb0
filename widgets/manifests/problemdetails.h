#pragma once

#include "workspace/problem.h"

#include <QScrollArea>

#include <optional>

class QPushButton;

namespace efa::widgets {

class Label;

/// The chosen problem in full: what is wrong, why and how to mend it, and which clusters get it.
class ProblemDetails final : public QScrollArea
{
    Q_OBJECT

  public:
    explicit ProblemDetails(QWidget* parent = nullptr);

    void setProblem(const std::optional<workspace::Problem>& problem);
    QPushButton& waiveButton() const { return *m_waive; }
    QPushButton& correctButton() const { return *m_correct; }

  private:
    Label* m_rule;
    Label* m_text;
    Label* m_hint;
    Label* m_object;
    Label* m_clusters;
    QPushButton* m_correct;
    QPushButton* m_waive;
};

} // namespace efa::widgets
