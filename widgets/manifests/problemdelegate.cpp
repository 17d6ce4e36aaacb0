#include "widgets/manifests/problemdelegate.h"

#include "itemmodels/problemsmodel.h"
#include "widgets/common/banner.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace efa::widgets {

using itemmodels::ProblemsModel;

namespace {
constexpr int glyphSide = 14;
constexpr int halfGlyph = glyphSide / 2;
} // namespace

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::row};
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    painter->save();
    paintRow(painter, option);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      theme.color(Token::Line));
    if (index.column() == ProblemsModel::SeverityColumn) {
        const auto severity = index.data(ProblemsModel::SeverityRole).value<Severity>();
        const QRectF mark(option.rect.left() + space::large, option.rect.center().y() + 1 - halfGlyph,
                          glyphSide, glyphSide);
        paintGlyph(painter, mark, severityGlyph(severity), theme.color(severityToken(severity)));
        painter->restore();
        return;
    }
    const bool finding = index.column() == ProblemsModel::FindingColumn;
    const QRect words = option.rect.adjusted(space::tight, 0, -space::small, 0);
    const QFont font = finding ? uiFont() : codeFont();
    painter->setFont(font);
    painter->setPen(theme.color(finding ? Token::Text : Token::Secondary));
    const auto elide = finding ? Qt::ElideRight : Qt::ElideMiddle;
    painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                      QFontMetrics(font).elidedText(shown(index.data().toString()), elide, words.width()));
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

bool ProblemDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    QStringList lines = {index.data().toString()};
    if (const QString hint = index.data(ProblemsModel::HintRole).toString(); !hint.isEmpty())
        lines.append(hint);
    QToolTip::showText(event->globalPos(), shownInToolTip(lines.join(u'\n')), view->viewport());
    return true;
}

} // namespace efa::widgets
