#include "widgets/manifests/impactdelegate.h"

#include "itemmodels/impactmodel.h"
#include "widgets/common/badge.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <optional>

namespace efa::widgets {

namespace {

using Model = itemmodels::ImpactModel;
using Kind = itemmodels::ImpactRowKind;
constexpr int glyphSide = 14;
constexpr int valuePadding = 3;
/// A tooltip with more letters is read by nobody.
constexpr qsizetype longestToolTip = 2000;

/// Where the glyph of a column stands: a little below the middle, as the letters do.
QRectF glyphIn(const QRect& column)
{
    const int top = column.center().y() - glyphSide / 2 + 1;
    return QRectF(column.left(), top, glyphSide, glyphSide);
}

std::optional<Glyph> glyphOf(Kind kind)
{
    switch (kind) {
    case Kind::Group:
        return Glyph::Compare;
    case Kind::Added:
        return Glyph::Plus;
    case Kind::Removed:
        return Glyph::Minus;
    case Kind::Unknown:
        return Glyph::Error;
    case Kind::Held:
    case Kind::Partly:
        return Glyph::Info;
    default:
        return {};
    }
}

Token signToken(QChar sign)
{
    if (sign == u'+')
        return Token::Healthy;
    return sign == u'-' ? Token::Degraded : Token::Updating;
}

/// Paints one cell from its left end.
class CellPainter
{
  public:
    CellPainter(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        : m_painter(painter)
        , m_index(index)
        , m_theme(Theme::of(option.palette))
        , m_area(option.rect.adjusted(space::tight, 0, -space::small, 0))
        , m_kind(index.data(Model::KindRole).value<Kind>())
    {
    }

    void paint()
    {
        if (m_index.column() == Model::TextColumn) {
            paintMark();
            paintText();
        } else if (m_kind == Kind::Field) {
            paintValues();
        } else {
            paintNote();
        }
    }

  private:
    QRect takeLeft(int width, int gap)
    {
        const QRect taken(m_area.left(), m_area.top(), width, m_area.height());
        m_area.setLeft(m_area.left() + width + gap);
        return taken;
    }

    void paintMark()
    {
        const QChar sign = m_index.data(Model::SignRole).toChar();
        if (!sign.isNull()) {
            m_painter->setFont(codeFont(Emphasis::Strong));
            m_painter->setPen(m_theme.color(signToken(sign)));
            m_painter->drawText(takeLeft(glyphSide, space::tight), Qt::AlignCenter, QString(sign));
        } else if (const int ring = m_index.data(Model::RingRole).toInt(); ring > 0) {
            QRect box(0, 0, measure::ringMark, measure::ringMark);
            box.moveCenter(takeLeft(measure::ringMark, space::iconToText).center());
            paintRingMark(m_painter, box, ring, m_index.data(Model::RingsRole).toInt(), m_theme);
        } else if (const auto glyph = glyphOf(m_kind)) {
            const QRect column = takeLeft(glyphSide, space::iconToText);
            paintGlyph(m_painter, glyphIn(column), *glyph,
                       m_theme.color(m_kind == Kind::Unknown ? Token::Degraded : Token::Secondary));
        }
    }

    void paintText()
    {
        const bool strong = m_kind == Kind::Group || m_kind == Kind::Unknown;
        const bool branch = m_kind == Kind::Changes || m_kind == Kind::Clusters;
        const bool field = m_kind == Kind::Field;
        write(m_index.data().toString(),
              field ? codeFont() : uiFont(TextSize::Body, strong ? Emphasis::Strong : Emphasis::Normal),
              branch ? Token::Secondary : Token::Text, field ? Qt::ElideLeft : Qt::ElideRight);
    }

    void paintNote()
    {
        const QString words = m_index.data().toString();
        const bool danger = m_index.data(Model::DangerRole).toBool();
        if (words.isEmpty())
            return;
        if (danger) {
            const QRect column = takeLeft(glyphSide, space::iconToText);
            paintGlyph(m_painter, glyphIn(column), Glyph::Warning, m_theme.color(Token::Degraded));
        }
        const Token quiet = m_kind == Kind::Change ? Token::Text : Token::Secondary;
        write(words, uiFont(), danger ? Token::Degraded : quiet, Qt::ElideRight);
    }

    void write(const QString& text, const QFont& font, Token color, Qt::TextElideMode elide)
    {
        const QString words = QFontMetrics(font).elidedText(shown(text), elide, m_area.width());
        m_painter->setFont(font);
        m_painter->setPen(m_theme.color(color));
        m_painter->drawText(m_area, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine), words);
    }

    /// Both get half of the room when they need more.
    void paintValues()
    {
        const QVariant before = m_index.data(Model::BeforeRole);
        const QVariant after = m_index.data(Model::AfterRole);
        // Cut they may look the same: then it is said how they differ.
        if (before == after)
            return write(m_index.data().toString(), codeFont(), Token::Text, Qt::ElideRight);
        const QFontMetrics metrics(codeFont());
        const int arrow = metrics.horizontalAdvance(u'→');
        const int room = (m_area.width() - arrow - 2 * space::small) / 2;
        if (before.isValid())
            paintValue(before.toString(), Token::DiffRemovedWord, room);
        if (before.isValid() && after.isValid())
            write(takeLeft(arrow, space::small), QStringLiteral("→"), Token::Secondary);
        if (after.isValid())
            paintValue(after.toString(), Token::DiffAddedWord, before.isValid() ? room : m_area.width());
    }

    void write(const QRect& place, const QString& text, Token color)
    {
        m_painter->setFont(codeFont());
        m_painter->setPen(m_theme.color(color));
        m_painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine), text);
    }

    void paintValue(const QString& value, Token ground, int room)
    {
        const QFontMetrics metrics(codeFont());
        const QString words = metrics.elidedText(shown(value), Qt::ElideRight, room - 2 * valuePadding);
        const QRect place = takeLeft(metrics.horizontalAdvance(words) + 2 * valuePadding, space::small);
        paintRounded(m_painter, place.adjusted(0, 3, 0, -3), m_theme.color(ground), QColor(),
                     measure::smallRadius);
        write(place.adjusted(valuePadding, 0, 0, 0), words, Token::Text);
    }

    QPainter* m_painter;
    const QModelIndex& m_index;
    const Theme& m_theme;
    QRect m_area;
    Kind m_kind;
};

} // namespace

QSize ImpactDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::treeRow};
}

void ImpactDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    paintRow(painter, option);
    CellPainter(painter, option, index).paint();
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

bool ImpactDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                               const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    QString line = index.data(Model::LineRole).toString();
    if (line.size() > longestToolTip)
        line = line.first(longestToolTip) + QChar(0x2026);
    QToolTip::showText(event->globalPos(), shownInToolTip(line), view->viewport());
    return true;
}

} // namespace efa::widgets
