#pragma once

#include <QStyledItemDelegate>

namespace efa::widgets {

/// One that can be rendered, in the list of the chooser: the end of its path, a dot where it renders the file
/// in front, and at the first of each section the section's name.
class OverlayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
};

} // namespace efa::widgets
