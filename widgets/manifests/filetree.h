#pragma once

#include <QSet>
#include <QTreeView>

namespace efa::widgets {

/// The tree view of the files: one column, folded state by id, tooltips with the whole path and its state.
class FileTree final : public QTreeView
{
    Q_OBJECT

  public:
    /// How far arrows and rows stand from the left edge, so that the ground of a row still reaches it,
    /// pixels.
    static constexpr int rowInset = 6;

    explicit FileTree(QWidget* parent = nullptr);

    QSet<QString> expandedIds() const;

  protected:
    bool viewportEvent(QEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;

  private:
    void showToolTip(const QHelpEvent& help);

    QPersistentModelIndex m_hovered;
};

} // namespace efa::widgets
