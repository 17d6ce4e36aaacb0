#pragma once

#include "base/result.h"

#include <QList>
#include <QObject>
#include <QString>

class QAction;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class NameForm;

/// What can be done with the file or folder chosen in the tree. Each action is off with its reason while it
/// would have no effect.
class FileCommands final : public QObject
{
    Q_OBJECT

  public:
    enum class Choice { Nothing, Folder, File };

    FileCommands(NameForm& form, QWidget& shortcutsIn);

    void setWorkspace(workspace::Workspace* workspace);
    /// What is chosen; `path` relative to the root, empty for a group.
    void setChosen(Choice choice, const QString& path);
    /// In the order of the context menu, null for a line between.
    const QList<QAction*>& actions() const { return m_order; }
    QAction* undoAction() const { return m_undo; }

  signals:
    void openRequested(const QString& path);
    void previewRequested(const QString& folder);
    void historyRequested(const QString& path);
    void made(const QString& path);
    void removed(const QString& path);
    void failed(const efa::Error& error);

  private:
    QAction* add(const QString& text, const QKeySequence& keys, void (FileCommands::*run)());
    void refresh();
    QString folderOfChoice() const;
    QString whyNoPreview() const;
    QString whyNoHistory() const;
    void open();
    void preview();
    void showHistory();
    void copyPath();
    void create();
    void rename();
    void remove();
    void undo();
    void answer(const QString& path);
    void finishAsking(const Result<void>& result, const QString& path);

    enum class Question { None, Create, Rename };
    NameForm& m_form;
    QWidget& m_widget;
    workspace::Workspace* m_workspace = nullptr;
    Choice m_choice = Choice::Nothing;
    QString m_path;
    Question m_question = Question::None;
    QString m_asked; ///< what is being renamed
    QAction* m_open = nullptr;
    QAction* m_preview = nullptr;
    QAction* m_history = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_create = nullptr;
    QAction* m_rename = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_undo = nullptr;
    QList<QAction*> m_order;
};

} // namespace efa::widgets
