#pragma once

#include "base/clock.h"

#include <QStyledItemDelegate>

namespace efa::widgets {

/// Paints a recent fleet: name, facts and path at the left, when it was open or that it is gone at the right.
class RecentDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    /// `toolsWidth` pixels at the right stay free for the row's buttons.
    RecentDelegate(const Clock& clock, int toolsWidth, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

  private:
    const Clock& m_clock;
    int m_toolsWidth;
};

} // namespace efa::widgets
