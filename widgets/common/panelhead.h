#pragma once

#include "widgets/common/glyph.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QToolButton;

namespace efa::widgets {

class CountPill;
class Label;

/// The first line of a panel, 36 high with a line below: title, count, and quiet buttons at the right.
class PanelHead final : public QWidget
{
    Q_OBJECT

  public:
    explicit PanelHead(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setCount(const QString& count);
    /// A few quiet words beside the title.
    void setNote(const QString& note);
    /// A button that runs the action and follows its state, icon and tooltip.
    QToolButton* addAction(QAction* action);
    /// Any widget, at the right.
    void addWidget(QWidget* widget);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QHBoxLayout* m_line;
    Label* m_title;
    CountPill* m_count;
    Label* m_note;
};

/// A tool button of 28 pixels with an icon only; `name` is its tooltip and accessible name.
QToolButton* makeIconButton(Glyph glyph, const QString& name, QWidget* parent = nullptr);
/// The same for an action.
QToolButton* makeActionButton(QAction* action, QWidget* parent = nullptr);

} // namespace efa::widgets
