#pragma once

#include "itemmodels/changesmodel.h"
#include "widgets/changes/changedelegate.h"

#include <QListView>

#include <optional>

namespace efa::widgets {

/// The changed files of the working folder or of a commit. The chosen file stays chosen when its row moves
/// from one part to the other.
class ChangeList final : public QListView
{
    Q_OBJECT

  public:
    explicit ChangeList(ChangeBoxes boxes, QWidget* parent = nullptr);

    void setFiles(const QList<git::StatusEntry>& files);
    const itemmodels::ChangesModel& changes() const { return *m_model; }
    /// The row whose difference is shown.
    std::optional<itemmodels::ChangeRow> current() const;
    QString currentPath() const;
    /// The current row where none is selected.
    QList<itemmodels::ChangeRow> selected() const;
    /// False where there is no such file.
    bool choose(const QString& path);
    /// Moves the selected files that are in the part of the current one to the other part.
    void toggle();
    void copyPaths() const;

  signals:
    void currentMoved();
    void toggleRequested(const QStringList& paths, efa::itemmodels::ChangePart from);
    /// Enter or a double click.
    void openRequested(const QString& path);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void chooseAgain(const QString& path, int row);
    void toggle(const QModelIndex& index);

    itemmodels::ChangesModel* m_model;
    ChangeDelegate* m_delegate;
    bool m_settingFiles = false;
};

} // namespace efa::widgets
