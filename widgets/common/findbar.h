#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QToolButton;

namespace efa::widgets {

class CodeView;
class Label;
class SearchField;

/// Find and, where the text may be edited, replace: one or two lines above a text. Enter finds the next,
/// Shift+Enter the one before, Escape closes and gives the keyboard back.
class FindBar final : public QWidget
{
    Q_OBJECT

  public:
    explicit FindBar(QWidget* parent = nullptr);

    /// The text that is searched; null closes the bar.
    void setTarget(CodeView* view);
    void openFind();
    void openReplace();
    void close();
    /// Why there is no next one to go to; empty where there is.
    QString whyNoNext() const;
    void findNext();
    void findPrevious();

  signals:
    /// Opened, closed, other text searched for: whether there is a next one may have changed.
    void changed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    enum class Direction : uint8_t { Forward, Backward };

    void build();
    void open();
    void search();
    void step(Direction direction);
    void showCount();
    void replaceOne();
    void replaceAll();
    void updateButtons();
    void clearFound();

    QPointer<CodeView> m_view;
    SearchField* m_needle;
    Label* m_count;
    QToolButton* m_case;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
    QWidget* m_replaceLine;
    QLineEdit* m_replacement;
    QToolButton* m_replaceOne;
    QToolButton* m_replaceAll;
    QList<QPair<int, int>> m_found;
    bool m_replacing = false;
};

} // namespace efa::widgets
