#include "widgets/changes/historydelegate.h"

#include "base/clock.h"
#include "itemmodels/logmodel.h"
#include "widgets/changes/referencechips.h"
#include "widgets/common/age.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::LogModel;

namespace {

constexpr int cellPadding = 5;
constexpr int laneStep = 20;
constexpr int mostLanes = 8;
constexpr double lineWidth = 2;
constexpr double dotRadius = 4.5;

QColor laneColor(const Theme& theme, int lane)
{
    // Ring colours in an order in which neighbours differ.
    constexpr std::array rings = {1, 3, 4, 2};
    return lane == 0 ? theme.color(Token::Accent) : theme.ring(rings[size_t(lane - 1) % rings.size()]);
}

QPointF laneAt(const QRect& cell, int lane, double y)
{
    return {cell.left() + space::medium + dotRadius + 1 + lane * laneStep, y};
}

/// A line that changes lanes between two rows.
QPainterPath bend(const QPointF& from, const QPointF& to)
{
    QPainterPath path(from);
    const double half = (to.y() - from.y()) / 2;
    path.cubicTo(from + QPointF(0, half), to - QPointF(0, half), to);
    return path;
}

/// What the chips stand for, then the whole message.
QString toolTipOf(const QModelIndex& index)
{
    QStringList words;
    const auto references = index.data(LogModel::ReferencesRole).value<QList<git::Reference>>();
    for (const git::Reference& reference : references)
        words.append(LogModel::wordsOf(reference));
    if (!words.isEmpty())
        words.append(QString());
    words.append(index.data(LogModel::MessageRole).toString().trimmed());
    return words.join(u'\n');
}

} // namespace

HistoryDelegate::HistoryDelegate(const Clock& clock, QObject* parent)
    : QStyledItemDelegate(parent), m_clock(clock)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::row};
}

QString HistoryDelegate::displayText(const QVariant& value, const QLocale& /*locale*/) const
{
    const QDateTime when = value.toDateTime();
    return value.typeId() == QMetaType::QDateTime ? shortAge(when, m_clock.now()) : shown(value.toString());
}

int HistoryDelegate::graphWidth(int lanes)
{
    const int shown = std::clamp(lanes, 1, mostLanes);
    return space::medium + int(2 * (dotRadius + 1)) + (shown - 1) * laneStep + space::tight;
}

void HistoryDelegate::paintLanes(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    const Theme& theme = Theme::of(option.palette);
    const auto lanes = index.data(LogModel::LanesRole).value<itemmodels::LaneRow>();
    const QRect& cell = option.rect;
    const double top = cell.top();
    const double bottom = cell.bottom() + 1;
    const double middle = (top + bottom) / 2;
    const QPointF dot = laneAt(cell, lanes.lane, middle);
    painter->setClipRect(cell);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const auto draw = [&](int lane, const QPainterPath& path) {
        painter->setPen(QPen(laneColor(theme, lane), lineWidth));
        painter->drawPath(path);
    };
    for (const int lane : lanes.passing)
        draw(lane, bend(laneAt(cell, lane, top), laneAt(cell, lane, bottom)));
    for (const int lane : lanes.arriving)
        draw(lane, bend(laneAt(cell, lane, top), dot));
    for (const int lane : lanes.leaving)
        draw(lane, bend(dot, laneAt(cell, lane, bottom)));
    painter->setPen(QPen(laneColor(theme, lanes.lane), lineWidth));
    painter->setBrush(theme.color(option.state & QStyle::State_Selected ? Token::Selection : Token::Surface));
    painter->drawEllipse(dot, dotRadius, dotRadius);
}

void HistoryDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const int column = index.column();
    painter->save();
    paintRow(painter, option);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      theme.color(Token::Line));
    // In line with the header's words.
    QRect place = option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
    if (column == LogModel::GraphColumn) {
        paintLanes(painter, option, index);
        return painter->restore();
    }
    if (column == LogModel::MessageColumn) {
        if (option.viewItemPosition == QStyleOptionViewItem::Beginning)
            place.setLeft(option.rect.left() + space::medium);
        const auto references = index.data(LogModel::ReferencesRole).value<QList<git::Reference>>();
        place = paintReferences(painter, place, references, option);
    }
    const bool subject = column == LogModel::MessageColumn;
    const QFont font = column == LogModel::CommitColumn ? codeFont() : uiFont();
    const auto side = column == LogModel::WhenColumn ? Qt::AlignRight : Qt::AlignLeft;
    painter->setFont(font);
    painter->setPen(theme.color(subject ? Token::Text : Token::Secondary));
    const QString words = displayText(index.data(), {});
    painter->drawText(
        place, int(side) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
        QFontMetrics(font).elidedText(words, subject ? Qt::ElideRight : Qt::ElideMiddle, place.width()));
    painter->restore();
}

bool HistoryDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    QString words;
    switch (index.column()) {
    case LogModel::GraphColumn:
    case LogModel::MessageColumn:
        words = toolTipOf(index);
        break;
    case LogModel::WhenColumn:
        words = exactTime(index.data(LogModel::WhenRole).toDateTime());
        break;
    case LogModel::CommitColumn:
        words = index.data(LogModel::IdRole).toString();
        break;
    default:
        words = index.data().toString();
    }
    QToolTip::showText(event->globalPos(), shownInToolTip(words), view->viewport());
    return true;
}

} // namespace efa::widgets
