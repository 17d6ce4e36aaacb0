#pragma once

#include "base/place.h"
#include "base/result.h"
#include "workspace/lineorigin.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace efa::workspace {
class Preview;
}

namespace efa::widgets {

class CodeView;
class Label;

/// Below a rendered result: which file and step gave the line under the mouse, or else the line of the caret.
/// F12, Enter or a click with Ctrl in the result leads there.
class OriginLine final : public QWidget
{
    Q_OBJECT

  public:
    explicit OriginLine(CodeView& result, QWidget* parent = nullptr);

    /// nullptr: nothing to ask.
    void setPreview(workspace::Preview* preview);
    /// The words that are shown.
    QString words() const;

  signals:
    void placeRequested(const efa::Place& place);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    /// What to do with an answer.
    enum class Use { Show, GoThere };

    int wantedLine() const;
    void askSoon();
    void ask(int line, Use use);
    void take(const Result<workspace::LineOrigin>& origin, Use use);
    void clear();

    CodeView& m_result;
    QPointer<workspace::Preview> m_preview;
    Label* m_words;
    QTimer m_soon;
    QFuture<Result<workspace::LineOrigin>> m_asked;
    int m_hovered = 0; ///< from 1; 0: none
    quint64 m_round = 0;
};

} // namespace efa::widgets
