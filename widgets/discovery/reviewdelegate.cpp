#include "widgets/discovery/reviewdelegate.h"

#include "itemmodels/leftoutmodel.h"
#include "itemmodels/reviewmodel.h"
#include "widgets/common/badge.h"
#include "widgets/common/elidedpath.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using delivery::Confidence;
using itemmodels::LeftOutModel;
using itemmodels::LeftOutRow;
using itemmodels::ReviewModel;

namespace {

constexpr int glyphSide = 14;
constexpr int halfGlyph = glyphSide / 2;
constexpr int oneLine = int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

struct CellLook
{
    Token color = Token::Text;
    Emphasis emphasis = Emphasis::Normal;
    bool code = false;
    bool path = false; ///< whole folders go from the left where there is no room
};

/// The row's ground and line; answers where its content stands.
QRect beginCell(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Theme& theme = Theme::of(option.palette);
    paintRow(painter, option);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      theme.color(Token::Line));
    return option.rect.adjusted(index.column() == 0 ? space::medium : space::tight + 1, 0, -space::small, -1);
}

void writeCell(QPainter* painter, const QStyleOptionViewItem& option, const QRect& place,
               const QString& foreign, const CellLook& look)
{
    const QFont font = look.code ? codeFont(look.emphasis) : uiFont(TextSize::Body, look.emphasis);
    const QFontMetrics metrics(font);
    const QString words = look.path ? elidedPath(shown(foreign), metrics, place.width())
                                    : metrics.elidedText(shown(foreign), Qt::ElideRight, place.width());
    painter->setFont(font);
    painter->setPen(Theme::of(option.palette).color(look.color));
    painter->drawText(place, oneLine, words);
}

/// Paints a glyph at the left and answers what is left of the place.
QRect paintMark(QPainter* painter, const QRect& place, Glyph glyph, const QColor& color)
{
    const QRectF mark(place.left(), place.center().y() + 1 - halfGlyph, glyphSide, glyphSide);
    paintGlyph(painter, mark, glyph, color);
    return place.adjusted(glyphSide + space::badgeIconToText, 0, 0, 0);
}

QRect paintConfidence(QPainter* painter, const QRect& place, Confidence confidence, const Theme& theme)
{
    switch (confidence) {
    case Confidence::Certain:
        return paintMark(painter, place, Glyph::Tick, theme.color(Token::Healthy));
    case Confidence::Likely:
        return paintMark(painter, place, Glyph::Dot, theme.color(Token::Secondary));
    case Confidence::Guessed:
        break;
    }
    return paintMark(painter, place, Glyph::Warning, theme.color(Token::Drifted));
}

CellLook lookOf(const QModelIndex& index)
{
    const int column = index.column();
    const bool corrected = index.data(ReviewModel::CorrectedRole).toBool();
    const bool main = column == ReviewModel::NameColumn;
    const bool editable = ReviewModel::kindOf(column).has_value();
    return {.color = corrected ? Token::Accent : (main || editable ? Token::Text : Token::Secondary),
            .emphasis = corrected ? Emphasis::Strong : Emphasis::Normal,
            .code = column == ReviewModel::EntryColumn,
            .path = column == ReviewModel::EntryColumn};
}

} // namespace

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::row};
}

void ReviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    QRect place = beginCell(painter, option, index);
    QString text = index.data().toString();
    CellLook look = lookOf(index);
    const QString hub =
        index.column() == ReviewModel::EntryColumn ? index.data(ReviewModel::HubRole).toString() : QString();
    const int order = index.data(ReviewModel::RingOrderRole).toInt();
    if (index.column() == ReviewModel::RingColumn && order > 0) {
        const QRect mark(place.left(), place.center().y() - measure::ringMark / 2 + 1, measure::ringMark,
                         measure::ringMark);
        paintRingMark(painter, mark, order, index.data(ReviewModel::RingsRole).toInt(), theme);
        place.setLeft(mark.right() + 1 + space::iconToText);
    } else if (index.column() == ReviewModel::ConfidenceColumn) {
        place = paintConfidence(painter, place, index.data(ReviewModel::ConfidenceRole).value<Confidence>(),
                                theme);
    } else if (!hub.isEmpty()) {
        // The words are in the tool tip: the folder's end tells most.
        place = paintMark(painter, place, Glyph::Remote, theme.color(Token::Secondary));
        text = hub;
    }
    if (text.isEmpty() && look.color == Token::Text)
        look.color = Token::Secondary;
    writeCell(painter, option, place, text.isEmpty() ? u"–"_s : text, look);
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

QWidget* ReviewDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& /*option*/,
                                      const QModelIndex& index) const
{
    auto* editor = new QLineEdit(parent);
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    const auto kind = ReviewModel::kindOf(index.column());
    if (const QStringList names = kind ? m_known.value(*kind) : QStringList(); !names.isEmpty()) {
        auto* completer = new QCompleter(names, editor);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        editor->setCompleter(completer);
    }
    return editor;
}

void ReviewDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex& /*index*/) const
{
    editor->setGeometry(option.rect);
}

bool ReviewDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                               const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    QStringList lines = {index.data().toString()};
    if (index.data(ReviewModel::CorrectedRole).toBool()) {
        const QString found = index.data(ReviewModel::FoundRole).toString();
        lines << (found.isEmpty() ? tr("found: nothing") : tr("found: %1").arg(found));
    }
    QToolTip::showText(event->globalPos(), shownInToolTip(lines.join(u'\n').trimmed()), view->viewport());
    return true;
}

QSize LeftOutDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::row};
}

void LeftOutDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    QRect place = beginCell(painter, option, index);
    const bool path = index.column() == LeftOutModel::PathColumn;
    const auto kind = index.data(LeftOutModel::KindRole).value<LeftOutRow::Kind>();
    if (index.column() == LeftOutModel::ReasonColumn && kind == LeftOutRow::Kind::Unreadable)
        place = paintMark(painter, place, Glyph::Warning, theme.color(Token::Drifted));
    writeCell(painter, option, place, index.data().toString(),
              {.color = index.column() == LeftOutModel::HintColumn ? Token::Secondary : Token::Text,
               .code = path,
               .path = path});
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

bool LeftOutDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), shownInToolTip(index.data().toString()), view->viewport());
    return true;
}

} // namespace efa::widgets
