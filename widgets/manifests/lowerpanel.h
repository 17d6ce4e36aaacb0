#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace efa::widgets {

class CountPill;
class Label;

/// What stands below the texts: several pages of which one is in front, chosen by tabs with a count each; the
/// line of the tabs says a few words about the page in front.
class LowerPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit LowerPanel(QWidget* parent = nullptr);

    /// Pages are counted from 0 in the order of the calls. `keys` are shown in the tooltip of the tab.
    void addPage(QWidget* page, const QString& title, const QKeySequence& keys);
    void addFoldButton(QToolButton* button);

    void setCount(int page, int count);
    void setNote(int page, const QString& note);

    int front() const;
    /// Gives the keyboard to the page in front, or to its tab while there is nothing to choose in it.
    void takeFocus(Qt::FocusReason reason);
    void setFront(int page);
    /// Checkable, checked while the page is in front of an open panel; for the View menu.
    QAction* action(int page) const { return m_actions.at(page); }
    /// Whether the panel is folded, so that the actions are true.
    void showFolded(bool folded);

  signals:
    /// The person wants to see or no longer see the page in front.
    void foldRequested(bool folded);
    void frontChanged();

  private:
    void showActions();
    void ask(int page, bool open);

    QTabBar* m_tabs;
    Label* m_note;
    QHBoxLayout* m_line;
    QStackedWidget* m_body;
    QList<QAction*> m_actions;
    QList<CountPill*> m_counts;
    QStringList m_notes;
    bool m_folded = false;
};

} // namespace efa::widgets
