#pragma once

#include <QStyledItemDelegate>

namespace efa::widgets {

/// Whether rows can be chosen for a commit.
enum class ChangeBoxes : uint8_t { Shown, None };

/// A changed file: check box, letter, name and folder. With boxes, the first row of each part has the part's
/// name above it.
class ChangeDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    explicit ChangeDelegate(ChangeBoxes boxes, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// Where the check box of a row stands, `row` being the whole item.
    QRect boxOf(const QRect& row, const QModelIndex& index) const;

  signals:
    void boxClicked(const QModelIndex& index);

  private:
    bool hasHeading(const QModelIndex& index) const;
    QRect rowOf(const QRect& item, const QModelIndex& index) const;
    static void paintHeading(QPainter* painter, const QRect& place, const QStyleOptionViewItem& option,
                             const QModelIndex& index);
    void paintRowOf(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    ChangeBoxes m_boxes;
};

} // namespace efa::widgets
