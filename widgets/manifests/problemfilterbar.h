#pragma once

#include "itemmodels/problemsmodel.h"

#include <QWidget>

#include <array>

class QToolButton;

namespace efa::widgets {

class SearchField;

/// Which problems are shown: words, and a switch for each severity with how many there are.
class ProblemFilterBar final : public QWidget
{
    Q_OBJECT

  public:
    explicit ProblemFilterBar(QWidget* parent = nullptr);

    itemmodels::ProblemFilter filter() const;
    /// Shows all again.
    void clear();
    void setCount(Severity severity, int count);

  signals:
    void changed();
    /// Escape was pressed in the empty field.
    void left();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();

    SearchField* m_words;
    std::array<QToolButton*, 3> m_severities = {};
};

} // namespace efa::widgets
