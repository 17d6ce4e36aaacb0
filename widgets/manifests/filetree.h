#pragma once

#include <QSet>
#include <QTreeView>

namespace efa::widgets {

/// The tree view of the files: one column, folded state by id, tooltips with the whole path and its state.
class FileTree final : public QTreeView
{
    Q_OBJECT

  public:
    explicit FileTree(QWidget* parent = nullptr);

    QSet<QString> expandedIds() const;

  protected:
    bool viewportEvent(QEvent* event) override;
};

} // namespace efa::widgets
