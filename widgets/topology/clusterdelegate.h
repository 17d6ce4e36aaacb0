#pragma once

#include <QStyledItemDelegate>

namespace efa::widgets {

/// Rows of the table of clusters: names strong, rings with their mark, foreign text as plain text.
class ClusterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// How many rings there are, which their colours depend on.
    void setRings(int rings) { m_rings = rings; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

  private:
    int m_rings = 0;
};

} // namespace efa::widgets
