#pragma once

#include <QStyledItemDelegate>

namespace efa::widgets {
class Theme;
}

namespace efa::app {

/// Keys in a small box at the right end of a place; answers where the box begins.
int paintKeys(QPainter* painter, const QRect& place, const QString& keys, const widgets::Theme& theme);

/// A row of the palette: what it is, its words with the typed letters strong, where it belongs or why it
/// cannot be done now, and its keys.
class PaletteDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace efa::app
