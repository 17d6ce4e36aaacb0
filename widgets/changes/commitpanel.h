#pragma once

#include "base/error.h"
#include "base/ids.h"
#include "git/records.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class Banner;
class Label;
class PanelHead;
class TextBox;

/// The message of the next commit and the button that makes it.
class CommitPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit CommitPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    void addFoldButton(QToolButton* button);
    QAction* commitAction() const { return m_action; }
    /// The message as it would be committed.
    QString message() const;
    QString subject() const;
    QString body() const;
    void setDraft(const QString& subject, const QString& body);
    /// The commit in whose place the next one is put; none: it is put on HEAD.
    const std::optional<CommitId>& amended() const { return m_amended; }
    /// Amends HEAD, if it is that commit, with the draft as it stands.
    void restoreAmending(const QString& id);
    bool isCommitting() const { return m_committing; }

  signals:
    void failed(const efa::Error& error, const std::function<void()>& again);
    void committed(const QString& id);
    void settledChanged();
    /// The message was changed by hand or by a commit.
    void draftChanged();

  protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void build();
    QWidget* buildMessage();
    void setAmending(bool amending);
    void takeOldMessage();
    void leaveAmending();
    void showNow();
    void showMerge();
    void showAmending();
    void showAuthor();
    void showUnsaved();
    static QString wordsOf(git::SignatureFormat format);
    QString whyNot() const;
    QString whyNotAmend() const;
    QString actionWords() const;
    void commit();

    workspace::Workspace* m_workspace = nullptr;
    bool m_committing = false;
    std::optional<CommitId> m_amended;
    QString m_ownSubject; ///< what was written before a commit was to be amended
    QString m_ownBody;
    PanelHead* m_head;
    QLineEdit* m_subject;
    TextBox* m_body;
    QCheckBox* m_amend;
    Label* m_length;
    Banner* m_noAuthor;
    Label* m_merge;
    Label* m_pushed;
    Label* m_author;
    Label* m_unsaved;
    Label* m_done;
    QAction* m_action;
    QPushButton* m_button;
};

} // namespace efa::widgets
