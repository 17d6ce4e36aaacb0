#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>

namespace efa::widgets {

class CodeView;

/// Words in a column left of the line numbers of a text. Lines count from 1.
class LineNotes final : public QObject
{
    Q_OBJECT

  public:
    explicit LineNotes(CodeView& view);

    /// Words of at most so many characters, by line; they stay with their lines while the text is edited.
    void showNotes(const QHash<int, QString>& words, int characters);
    /// The column goes away.
    void hideNotes();
    /// The words beside a line; empty where it has none.
    QString noteOf(int line) const;
    /// What a tooltip in the column says of a line.
    void setTip(std::function<QString(int line)> tip);

  signals:
    /// In the column.
    void clicked(int line);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void dress();

    CodeView& m_view;
    std::function<QString(int line)> m_tip;
    int m_hovered = 0;
    bool m_shown = false;
};

} // namespace efa::widgets
