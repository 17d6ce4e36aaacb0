#pragma once

#include "base/place.h"
#include "base/result.h"
#include "widgets/common/view.h"
#include "yaml/changeset.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class EditorPage;
class EditorTabs;
class ErrorPresenter;
class StatePanel;

/// The open files in tabs. Files open and close in the workspace first; the panel follows.
class EditorPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit EditorPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    /// Opens a file, or brings its tab to the front; a place of line 0 leaves the caret where it is.
    void open(const Place& place);
    /// Closes a file; asks when it has unsaved text.
    void close(const QString& path);
    void save(const QString& path);
    void saveAll();
    EditorPage* front() const;
    QString frontPath() const;
    /// Opens a file, made where there is none, and changes its text as if it was typed: not saved, and undone
    /// in one step.
    using Edit = std::function<Result<yaml::ChangeSet>(const QByteArray& text)>;
    void change(const QString& path, const Edit& edit);
    /// Who wrote each line, in the page in front; or in none.
    void showBlame(bool shown);
    bool isSettled() const;
    QWidget* focusEntry() const;

    /// Why a command has no effect on the file in front; empty where it has.
    QString whyNot(Command command) const;
    void run(Command command);

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    void frontChanged();
    void commandsChanged();
    void settledChanged();
    /// The person wants to see the commit that wrote a line.
    void commitRequested(const efa::CommitId& commit);
    /// A text was changed by hand.
    void edited(const QString& path);

  private:
    void addPage(const QString& path);
    void removePage(const QString& path);
    void renamePage(const QString& from, const QString& to);
    void connectWorkspace();
    void showFront();
    void tellPages(void (EditorPage::*take)());
    EditorPage* pageOf(const QString& path) const;
    void finishSave(const QString& path, const Result<void>& result);
    void apply(const QString& path, const Edit& edit);
    void askAndClose(const QString& path);

    workspace::Workspace* m_workspace = nullptr;
    EditorTabs* m_tabs;
    ErrorPresenter* m_errors;
    QStackedWidget* m_pages;
    StatePanel* m_empty;
    QHash<QString, EditorPage*> m_byPath;
    QHash<QString, Place> m_opening;      ///< asked for, being read
    QHash<QString, QJsonObject> m_states; ///< to restore once open
    QHash<QString, Edit> m_edits;         ///< for files that are being opened
    QString m_wantedFront;
};

} // namespace efa::widgets
