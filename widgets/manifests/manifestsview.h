#pragma once

#include "widgets/common/view.h"

namespace efa::widgets {

class EditorPanel;
class FilePanel;
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

  private:
    void arrange();
    void connectPanels();

    workspace::Workspace* m_workspace = nullptr;
    FilePanel* m_files;
    EditorPanel* m_editors;
    PreviewPanel* m_preview;
    ProblemsPanel* m_problems;
    PanelSplitter* m_columns;
    PanelSplitter* m_rows;
};

} // namespace efa::widgets
