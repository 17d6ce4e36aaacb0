#pragma once

#include <QStyledItemDelegate>

namespace efa::widgets {

/// A row of the file tree: icon or ring mark, name, unsaved dot, findings, state letter or count.
class FileDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace efa::widgets
