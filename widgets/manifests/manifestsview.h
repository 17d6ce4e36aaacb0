#pragma once

#include "widgets/common/view.h"

namespace efa::widgets {

class EditorPanel;
class FilePanel;
class FoldCommands;
class ImpactPanel;
class LowerPanel;
class PanelSplitter;
class PreviewPanel;
class ProblemsPanel;

/// The manifests: files, their text, what they render to, and what is wrong.
class ManifestsView final : public View
{
    Q_OBJECT

  public:
    explicit ManifestsView(QWidget* parent = nullptr);

    QString title() const override;
    Glyph glyph() const override;
    void setWorkspace(workspace::Workspace* workspace) override;
    QString whyNot(Command command) const override;
    void run(Command command) override;
    QList<QAction*> menuActions(MenuPlace menu) const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    QWidget* focusEntry() override;
    bool isSettled() const override;
    bool select(const QString& name) override;
    bool openPlace(const Place& place) override;

    EditorPanel& editors() const { return *m_editors; }
    PreviewPanel& preview() const { return *m_preview; }
    FilePanel& files() const { return *m_files; }
    ProblemsPanel& problems() const { return *m_problems; }
    ImpactPanel& impact() const { return *m_impact; }
    /// Brings a page of the lower panel into sight, with the keyboard in it: what is wrong, or what the
    /// changes do to the clusters.
    void showProblems();
    void showImpact();
    /// That page is in sight while this view is.
    bool showsProblems() const;
    bool showsImpact() const;

  signals:
    /// showsProblems() or showsImpact() changed.
    void lowerChanged();

  private:
    void makeHistoryAction();
    void makeBlameActions();
    void showBlame();
    void arrange();
    void connectPanels();
    void connectLower();
    void showCluster(const QString& cluster);

    workspace::Workspace* m_workspace = nullptr;
    FilePanel* m_files;
    EditorPanel* m_editors;
    PreviewPanel* m_preview;
    ProblemsPanel* m_problems;
    ImpactPanel* m_impact;
    LowerPanel* m_lower;
    PanelSplitter* m_columns;
    PanelSplitter* m_rows;
    QAction* m_history;
    QAction* m_blame;
    QAction* m_blameCommit;
    FoldCommands* m_folds;
};

} // namespace efa::widgets
