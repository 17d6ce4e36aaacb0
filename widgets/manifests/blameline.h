#pragma once

#include "base/result.h"
#include "git/blame.h"
#include "workspace/linediff.h"

#include <QFuture>
#include <QWidget>

#include <optional>

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class CodeView;
class Label;
class LineNotes;
class LinkButton;

/// Below a text: the commit that wrote the line of the caret. In a column beside the text: author and day of
/// all lines. Both are there, or neither.
class BlameLine final : public QWidget
{
    Q_OBJECT

  public:
    BlameLine(CodeView& text, workspace::Workspace& workspace, QWidget* parent = nullptr);
    ~BlameLine() override;

    /// HEAD or the name of the open file is another one.
    void readHead(const QString& path);
    /// How the text differs from the file of that commit; nothing where there is none yet.
    void setChanges(const QList<workspace::LineChange>& changes, const std::optional<CommitId>& from);
    void setOn(bool on);
    bool isOn() const { return m_state != State::Off; }

    bool isSettled() const { return !isVisible() || !isReading(); }
    QString words() const;
    const LineNotes& column() const { return *m_notes; }
    /// Of the caret's line; nothing where it is not committed or nobody was asked.
    const git::Commit* commit() const;
    /// Why there is none; empty where there is.
    QString whyNoCommit() const;

  signals:
    void commitRequested(const efa::CommitId& commit);
    /// isSettled() or commit() changed.
    void changed();

  protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum class State { Off, Asking, Known, Failed };

    /// Answer and differences are not of the same commit yet.
    bool isReading() const;

    void ask();
    void set(State state);
    void fail(const QString& reason);
    void take(const Result<git::Blame>& blame, const std::optional<CommitId>& of);
    void showColumn();
    int nameRoom() const; ///< characters
    void showLine();
    const git::Commit* commitOf(int line) const;
    QString tipOf(int line) const;

    CodeView& m_text;
    workspace::Workspace& m_workspace;
    QString m_path;
    LineNotes* m_notes;
    Label* m_words;
    LinkButton* m_show;
    QFuture<Result<git::Blame>> m_answer;
    quint64 m_round = 0;
    State m_state = State::Off;
    QString m_reason;       ///< why it failed
    bool m_isStale = false; ///< to be asked again when somebody looks
    git::Blame m_blame;
    std::optional<CommitId> m_blamed; ///< the commit that it is about
    QList<workspace::LineChange> m_changes;
    std::optional<CommitId> m_changedFrom;
    int m_nameRoom = 0;
    QList<qsizetype> m_runs; ///< of the lines of the text
};

} // namespace efa::widgets
