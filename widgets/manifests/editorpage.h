#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"

#include <QJsonObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QSpinBox;

namespace efa::workspace {
class Workspace;
struct LineChange;
struct OpenFile;
} // namespace efa::workspace

namespace efa::widgets {

class Banner;
class BlameLine;
class FindBar;
class Label;
class TextEditor;
class ThreeWayPanel;

/// One file in the middle: where it stands, what there is to say about it, and its text.
class EditorPage final : public QWidget
{
    Q_OBJECT

  public:
    /// The file is open in the workspace.
    EditorPage(const QString& path, workspace::Workspace& workspace, QWidget* parent = nullptr);

    const QString& path() const { return m_path; }
    void setPath(const QString& path);
    TextEditor& editor() const { return *m_editor; }
    FindBar& findBar() const { return *m_find; }

    /// Text again as it is in the workspace: after reading the disk or being renamed.
    void takeText();
    /// Read-only and banners as the file's state says.
    void takeState();
    void takeProblems();
    /// Who renders this file.
    void takeReach();
    /// HEAD is another one: the change bar follows.
    void readHead();
    /// Who wrote each line; turned off at first.
    BlameLine& blame() const { return *m_blame; }
    /// Opens a field for a line number.
    void askForLine();
    /// The change bar is that of the text, and so is who wrote its lines.
    bool isSettled() const;

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    void edited();
    /// Where the caret stands or whether undo is possible changed.
    void commandsChanged();
    void settledChanged();
    /// The person wants to see the commit that wrote a line.
    void commitRequested(const efa::CommitId& commit);

  private:
    void build();
    void showPath();
    void showLimit(const workspace::OpenFile& file);
    void act();
    void showThreeWays();
    void leaveThreeWays();
    void compareSoon();
    void compare();
    void showChanges(const QList<workspace::LineChange>& changes, const std::optional<CommitId>& from);
    void goToAskedLine();

    QString m_path;
    workspace::Workspace& m_workspace;
    Label* m_place;
    Label* m_reach;
    Banner* m_banner;
    FindBar* m_find;
    QWidget* m_lineForm;
    QSpinBox* m_line;
    TextEditor* m_editor;
    BlameLine* m_blame;
    QPointer<ThreeWayPanel> m_threeWays; ///< in place of the editor while it is there
    QTimer m_compareSoon;
    QByteArray m_headText;
    std::optional<CommitId> m_headCommit; ///< whose text that is
    bool m_inHead = false;
    bool m_compared = false;
};

} // namespace efa::widgets
