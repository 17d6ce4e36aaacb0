#include "widgets/manifests/filedelegate.h"

#include "base/diagnostic.h"
#include "itemmodels/filetreemodel.h"
#include "widgets/common/badge.h"
#include "widgets/common/changelook.h"
#include "widgets/common/glyph.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"
#include "widgets/manifests/filetree.h"

#include <QLocale>
#include <QPainter>

namespace efa::widgets {

namespace {

using Model = itemmodels::FileTreeModel;
constexpr int dotSide = 7;
constexpr int letterWidth = 16;

Glyph groupGlyph(fleet::FileGroup group)
{
    switch (group) {
    case fleet::FileGroup::Base:
        return Glyph::Base;
    case fleet::FileGroup::Components:
        return Glyph::Component;
    case fleet::FileGroup::Rings:
        return Glyph::Rings;
    case fleet::FileGroup::Sites:
        return Glyph::Site;
    case fleet::FileGroup::Clusters:
        return Glyph::Cluster;
    case fleet::FileGroup::Other:
        break;
    }
    return Glyph::File;
}

/// Paints one row from both ends towards the middle.
class RowPainter
{
  public:
    RowPainter(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
        : m_painter(painter)
        , m_index(index)
        , m_theme(Theme::of(option.palette))
        , m_area(option.rect.adjusted(space::tight, 0, -space::medium, 0))
        , m_kind(index.data(Model::KindRole).value<Model::NodeKind>())
    {
    }

    void paint()
    {
        paintIcon();
        paintState();
        paintFindings(Model::WarningsRole, Severity::Warning);
        paintFindings(Model::ErrorsRole, Severity::Error);
        paintName();
    }

  private:
    QRect takeLeft(int width, int gap)
    {
        const QRect taken(m_area.left(), m_area.top(), width, m_area.height());
        m_area.setLeft(m_area.left() + width + gap);
        return taken;
    }
    QRect takeRight(int width, int gap)
    {
        const QRect taken(m_area.right() + 1 - width, m_area.top(), width, m_area.height());
        m_area.setRight(m_area.right() - width - gap);
        return taken;
    }

    void paintIcon()
    {
        const QRect column = takeLeft(measure::icon, space::iconToText);
        const QRect box(column.left(), column.center().y() - measure::icon / 2 + 1, measure::icon,
                        measure::icon);
        if (const int ring = m_index.data(Model::RingRole).toInt(); ring > 0) {
            const int inset = (measure::icon - measure::ringMark) / 2;
            paintRingMark(m_painter, box.adjusted(inset, inset, -inset, -inset), ring,
                          m_index.data(Model::RingsRole).toInt(), m_theme);
            return;
        }
        const Glyph glyph = m_kind == Model::NodeKind::Group
                                ? groupGlyph(m_index.data(Model::GroupRole).value<fleet::FileGroup>())
                                : (m_kind == Model::NodeKind::Folder ? Glyph::Folder : Glyph::File);
        paintGlyph(m_painter, box, glyph, m_theme.color(Token::Secondary));
    }

    void paintState()
    {
        if (m_kind == Model::NodeKind::Group) {
            const QString count = QLocale().toString(m_index.data(Model::CountRole).toInt());
            write(count, uiFont(TextSize::Secondary), Token::Secondary);
            return;
        }
        const auto state = m_index.data(Model::StateRole).value<git::FileState>();
        if (state == git::FileState::Unchanged)
            return;
        const ChangeLook look = changeLook(state);
        m_painter->setFont(codeFont(Emphasis::Strong));
        m_painter->setPen(m_theme.color(look.color));
        m_painter->drawText(takeRight(letterWidth, space::tight), Qt::AlignRight | Qt::AlignVCenter,
                            look.letter);
    }

    void write(const QString& text, const QFont& font, Token color)
    {
        m_painter->setFont(font);
        m_painter->setPen(m_theme.color(color));
        const int width = QFontMetrics(font).horizontalAdvance(text);
        m_painter->drawText(takeRight(width, space::small), Qt::AlignRight | Qt::AlignVCenter, text);
    }

    void paintFindings(int role, Severity severity)
    {
        const int count = m_index.data(role).toInt();
        if (count == 0)
            return;
        const bool error = severity == Severity::Error;
        const Token token = error ? Token::Degraded : Token::Drifted;
        write(QLocale().toString(count), uiFont(TextSize::Secondary), token);
        m_area.setRight(m_area.right() + space::small - space::tight);
        const QRect column = takeRight(14, space::small);
        paintGlyph(m_painter, QRectF(column.left(), column.center().y() - 6, 14, 14),
                   error ? Glyph::Error : Glyph::Warning, m_theme.color(token));
    }

    void paintName()
    {
        const bool unsaved = m_index.data(Model::UnsavedRole).toBool();
        const QFont font =
            uiFont(TextSize::Body, m_kind == Model::NodeKind::Group ? Emphasis::Strong : Emphasis::Normal);
        const QFontMetrics metrics(font);
        const int room = m_area.width() - (unsaved ? dotSide + space::iconToText : 0);
        const QString name = metrics.elidedText(shown(m_index.data().toString()), Qt::ElideMiddle, room);
        m_painter->setFont(font);
        m_painter->setPen(m_theme.color(Token::Text));
        const int width = metrics.horizontalAdvance(name);
        m_painter->drawText(takeLeft(width, space::iconToText),
                            int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine), name);
        if (!unsaved)
            return;
        m_painter->setRenderHint(QPainter::Antialiasing);
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(m_theme.color(Token::Accent));
        m_painter->drawEllipse(
            QRectF(m_area.left(), m_area.center().y() - dotSide / 2.0 + 1, dotSide, dotSide));
    }

    QPainter* m_painter;
    const QModelIndex& m_index;
    const Theme& m_theme;
    QRect m_area;
    Model::NodeKind m_kind;
};

} // namespace

QSize FileDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::treeRow};
}

void FileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    // The arrow to the left reaches as far into this cell as it is moved from the edge.
    QStyleOptionViewItem row = option;
    row.rect.setLeft(row.rect.left() + FileTree::rowInset);
    painter->save();
    paintRow(painter, row);
    RowPainter(painter, row, index).paint();
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, row);
    painter->restore();
}

} // namespace efa::widgets
