#include "widgets/changes/changedelegate.h"

#include "itemmodels/changesmodel.h"
#include "itemmodels/filetreemodel.h"
#include "widgets/common/changelook.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::ChangePart;
using itemmodels::ChangesModel;

namespace {

constexpr int letterWidth = 12;
constexpr int oneLine = int(Qt::AlignVCenter) | int(Qt::TextSingleLine);

ChangePart partOf(const QModelIndex& index)
{
    return index.data(ChangesModel::PartRole).value<ChangePart>();
}

/// Writes into the left of `place` and answers what is left of it.
QRect write(QPainter* painter, const QRect& place, const QFont& font, const QColor& color,
            const QString& text)
{
    const QFontMetrics metrics(font);
    const QString words = metrics.elidedText(text, Qt::ElideMiddle, place.width());
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(place, oneLine, words);
    return place.adjusted(metrics.horizontalAdvance(words) + space::iconToText, 0, 0, 0);
}

QString toolTipOf(const QModelIndex& index, ChangeBoxes boxes)
{
    const ChangeLook look = changeLook(index.data(ChangesModel::StateRole).value<git::FileState>());
    QStringList lines = {index.data(ChangesModel::PathRole).toString(), look.word};
    if (const QString old = index.data(ChangesModel::OldPathRole).toString(); !old.isEmpty())
        lines.append(ChangeDelegate::tr("before: %1").arg(old));
    if (boxes == ChangeBoxes::Shown && index.data(ChangesModel::OtherPartRole).toBool())
        lines.append(ChangeDelegate::tr("One part of this file's changes is to be committed, another part is "
                                        "left out."));
    return lines.join(u'\n');
}

} // namespace

ChangeDelegate::ChangeDelegate(ChangeBoxes boxes, QObject* parent)
    : QStyledItemDelegate(parent), m_boxes(boxes)
{
}

bool ChangeDelegate::hasHeading(const QModelIndex& index) const
{
    return m_boxes == ChangeBoxes::Shown &&
           (index.row() == 0 || partOf(index.siblingAtRow(index.row() - 1)) != partOf(index));
}

QRect ChangeDelegate::rowOf(const QRect& item, const QModelIndex& index) const
{
    return hasHeading(index) ? item.adjusted(0, measure::row, 0, 0) : item;
}

QRect ChangeDelegate::boxOf(const QRect& row, const QModelIndex& index) const
{
    if (m_boxes == ChangeBoxes::None)
        return {};
    const QRect place = rowOf(row, index);
    return {place.left() + space::small, place.top(), measure::checkBox + space::small, place.height()};
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    return {0, hasHeading(index) ? 2 * measure::row : measure::row};
}

void ChangeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    if (hasHeading(index))
        paintHeading(painter, QRect(option.rect.left(), option.rect.top(), option.rect.width(), measure::row),
                     option, index);
    QStyleOptionViewItem row(option);
    row.rect = rowOf(option.rect, index);
    paintRowOf(painter, row, index);
    painter->restore();
}

void ChangeDelegate::paintHeading(QPainter* painter, const QRect& place, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    const Theme& theme = Theme::of(option.palette);
    const bool chosen = partOf(index) == ChangePart::ToCommit;
    const auto* model = qobject_cast<const ChangesModel*>(index.model());
    const QString count = model ? QLocale().toString(model->countOf(partOf(index))) : QString();
    const QRect rest = write(painter, place.adjusted(space::medium, 0, -space::small, 0),
                             uiFont(TextSize::Body, Emphasis::Strong), theme.color(Token::Text),
                             chosen ? tr("To commit") : tr("Left out"));
    write(painter, rest, uiFont(TextSize::Secondary), theme.color(Token::Secondary), count);
}

void ChangeDelegate::paintRowOf(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paintRow(painter, option);
    QRect place = option.rect.adjusted(space::medium, 0, -space::small, 0);
    if (m_boxes == ChangeBoxes::Shown) {
        QStyleOption box(option);
        box.state = QStyle::State_Enabled;
        box.state.setFlag(QStyle::State_On, partOf(index) == ChangePart::ToCommit);
        box.rect = QRect(place.left(), place.top(), measure::checkBox, place.height());
        paintCheckBox(painter, box);
        place.setLeft(box.rect.right() + 1 + space::iconToText);
    }
    const ChangeLook look = changeLook(index.data(ChangesModel::StateRole).value<git::FileState>());
    painter->setFont(codeFont(Emphasis::Strong));
    painter->setPen(theme.color(look.color));
    painter->drawText(QRect(place.left(), place.top(), letterWidth, place.height()), oneLine, look.letter);
    place.setLeft(place.left() + letterWidth + space::iconToText);
    if (m_boxes == ChangeBoxes::Shown && index.data(ChangesModel::OtherPartRole).toBool()) {
        const QString partly = tr("partly");
        const QFont small = uiFont(TextSize::Secondary);
        painter->setFont(small);
        painter->setPen(theme.color(Token::Secondary));
        painter->drawText(place, oneLine | int(Qt::AlignRight), partly);
        place.setRight(place.right() - QFontMetrics(small).horizontalAdvance(partly) - space::small);
    }
    const QRect rest = write(painter, place, uiFont(), theme.color(Token::Text),
                             shown(index.data(Qt::DisplayRole).toString()));
    if (rest.width() > space::wide)
        write(painter, rest, uiFont(TextSize::Secondary), theme.color(Token::Secondary),
              shown(index.data(ChangesModel::FolderRole).toString()));
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
}

bool ChangeDelegate::editorEvent(QEvent* event, QAbstractItemModel* /*model*/,
                                 const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (mouse->button() != Qt::LeftButton || !boxOf(option.rect, index).contains(mouse->position().toPoint()))
        return false;
    if (event->type() == QEvent::MouseButtonRelease)
        emit boxClicked(index);
    return true;
}

bool ChangeDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                               const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), shownInToolTip(toolTipOf(index, m_boxes)), view->viewport());
    return true;
}

} // namespace efa::widgets
