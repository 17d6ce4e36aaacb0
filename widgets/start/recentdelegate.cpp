#include "widgets/start/recentdelegate.h"

#include "widgets/common/age.h"
#include "widgets/common/glyph.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"
#include "widgets/start/recentmodel.h"

#include <QDir>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int rowHeight = 68;

QString homely(const QString& path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u"~"_s + path.mid(home.size()) : path;
}

/// Writes one line, shortened in the middle, and answers how wide it became.
int write(QPainter* painter, const QRect& place, const QFont& font, const QColor& color, const QString& text,
          Qt::Alignment side = Qt::AlignLeft, Qt::TextElideMode elide = Qt::ElideMiddle)
{
    painter->setFont(font);
    painter->setPen(color);
    const QFontMetrics metrics(font);
    const QString words = metrics.elidedText(text, elide, place.width());
    painter->drawText(place, int(side | Qt::AlignVCenter) | int(Qt::TextSingleLine), words);
    return metrics.horizontalAdvance(words);
}

} // namespace

RecentDelegate::RecentDelegate(const Clock& clock, int toolsWidth, QObject* parent)
    : QStyledItemDelegate(parent), m_clock(clock), m_toolsWidth(toolsWidth)
{
}

QSize RecentDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, rowHeight};
}

void RecentDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto fleet = index.data(RecentModel::FleetRole).value<RecentFleet>();
    painter->save();
    paintRow(painter, option);
    if (index.row() + 1 < index.model()->rowCount())
        painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                          theme.color(Token::Line));
    const QColor quiet = theme.color(Token::Secondary);
    const QRect area = option.rect.adjusted(space::large, 0, -space::large - m_toolsWidth, 0);
    const QRect above(area.x(), area.y() + 14, area.width(), lineHeight(TextSize::Section));
    const QRect below(area.x(), area.y() + 36, area.width(), lineHeight(TextSize::Secondary));
    const QString when = RecentModel::tr("opened %1").arg(wordedAge(fleet.opened, m_clock.now()));
    int right = write(painter, below, uiFont(TextSize::Secondary), quiet, when, Qt::AlignRight);
    write(painter, below.adjusted(0, 0, -right - space::large, 0), codeFont(), quiet,
          shown(homely(fleet.path)));
    right = 0;
    if (fleet.missing) {
        right = write(painter, above, uiFont(), quiet, RecentModel::tr("Folder is not there now"),
                      Qt::AlignRight);
        const QRectF mark(above.right() - right - space::iconToText - measure::icon, above.y() + 2,
                          measure::icon, measure::icon);
        paintGlyph(painter, mark, Glyph::Warning, quiet);
        right += measure::icon + space::iconToText;
    }
    const QRect words = above.adjusted(0, 0, -right - space::large, 0);
    const QColor ink = fleet.missing ? quiet : theme.color(Token::Text);
    const int name =
        write(painter, words, uiFont(TextSize::Section, Emphasis::Strong), ink, shown(fleet.name));
    const QRect rest = words.adjusted(name + space::small, 0, 0, 0);
    if (rest.width() > space::huge)
        write(painter, rest, uiFont(TextSize::Secondary), quiet, fleetFacts(fleet), Qt::AlignLeft,
              Qt::ElideRight);
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

} // namespace efa::widgets
