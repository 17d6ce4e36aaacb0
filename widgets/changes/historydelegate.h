#pragma once

#include <QStyledItemDelegate>

namespace efa {
class Clock;
}

namespace efa::widgets {

/// A commit in the history: the lines to its parents, branches and tags that point to it before its subject,
/// its age in short words.
class HistoryDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

  public:
    explicit HistoryDelegate(const Clock& clock, QObject* parent = nullptr);

    /// Pixels for so many lanes; those beyond the eighth are cut.
    static int graphWidth(int lanes);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    QString displayText(const QVariant& value, const QLocale& locale) const override;

  private:
    static void paintLanes(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index);

    const Clock& m_clock;
};

} // namespace efa::widgets
