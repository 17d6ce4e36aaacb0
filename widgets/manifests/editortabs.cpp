#include "widgets/manifests/editortabs.h"

#include "widgets/common/glyph.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"

#include <QHash>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int markSide = 14;
constexpr int dotSide = 8;
constexpr int widest = 240;
constexpr int padding = space::medium;

} // namespace

EditorTabs::EditorTabs(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideMiddle);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(measure::panelHead);
    setAccessibleName(tr("Open files"));
}

int EditorTabs::addFile(const QString& path)
{
    const int tab = addTab(QString());
    setTabData(tab, QVariantList{path, false});
    nameTabs();
    return tab;
}

void EditorTabs::setPath(int tab, const QString& path)
{
    setTabData(tab, QVariantList{path, isUnsaved(tab)});
    nameTabs();
}

QString EditorTabs::pathAt(int tab) const
{
    return tabData(tab).toList().value(0).toString();
}

int EditorTabs::tabOf(const QString& path) const
{
    for (int tab = 0; tab < count(); ++tab) {
        if (pathAt(tab) == path)
            return tab;
    }
    return -1;
}

bool EditorTabs::isUnsaved(int tab) const
{
    return tabData(tab).toList().value(1).toBool();
}

void EditorTabs::setUnsaved(int tab, bool unsaved)
{
    if (tab < 0 || isUnsaved(tab) == unsaved)
        return;
    setTabData(tab, QVariantList{pathAt(tab), unsaved});
    nameTabs();
    update();
}

/// Two files of the same name show their folder too.
void EditorTabs::nameTabs()
{
    QHash<QString, int> uses;
    for (int tab = 0; tab < count(); ++tab)
        ++uses[pathAt(tab).section(u'/', -1)];
    for (int tab = 0; tab < count(); ++tab) {
        const QString path = pathAt(tab);
        const QString name = path.section(u'/', -1);
        const QString text = shown(uses.value(name) > 1 ? path.section(u'/', -2) : name);
        if (tabText(tab) != text)
            setTabText(tab, text);
        setTabToolTip(tab, shownInToolTip(isUnsaved(tab) ? tr("%1, not saved").arg(path) : path));
        setAccessibleTabName(tab, isUnsaved(tab) ? tr("%1, not saved").arg(text) : text);
    }
}

QSize EditorTabs::tabSizeHint(int tab) const
{
    const QFontMetrics metrics(uiFont(TextSize::Body, Emphasis::Strong));
    const int text = metrics.horizontalAdvance(tabText(tab));
    const int icons = measure::icon + space::iconToText + space::iconToText + markSide;
    return {std::min(2 * padding + icons + text + space::tight, widest), measure::panelHead};
}

QRect EditorTabs::markRect(int tab) const
{
    const QRect rect = tabRect(tab);
    return {rect.right() - padding - markSide + 1, rect.center().y() - markSide / 2 + 1, markSide, markSide};
}

void EditorTabs::mousePressEvent(QMouseEvent* event)
{
    const int tab = tabAt(event->position().toPoint());
    const bool onMark = tab >= 0 && event->button() == Qt::LeftButton &&
                        markRect(tab).adjusted(-3, -3, 3, 3).contains(event->position().toPoint());
    m_pressed = onMark || event->button() == Qt::MiddleButton ? tab : -1;
    if (m_pressed < 0)
        QTabBar::mousePressEvent(event);
}

void EditorTabs::mouseReleaseEvent(QMouseEvent* event)
{
    const int tab = tabAt(event->position().toPoint());
    if (m_pressed >= 0 && tab == m_pressed)
        emit closeRequested(pathAt(tab));
    else if (m_pressed < 0)
        QTabBar::mouseReleaseEvent(event);
    m_pressed = -1;
}

void EditorTabs::mouseMoveEvent(QMouseEvent* event)
{
    if (const int tab = tabAt(event->position().toPoint()); tab != m_hovered) {
        m_hovered = tab;
        update();
    }
    QTabBar::mouseMoveEvent(event);
}

void EditorTabs::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QTabBar::leaveEvent(event);
}

void EditorTabs::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Base));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
    for (int tab = 0; tab < count(); ++tab)
        paintTab(painter, tab);
}

void EditorTabs::paintTab(QPainter& painter, int tab)
{
    const Theme& theme = Theme::of(this);
    const bool front = tab == currentIndex();
    const QRect rect = tabRect(tab);
    if (front || tab == m_hovered)
        painter.fillRect(rect.adjusted(0, 0, 0, -1), theme.color(front ? Token::Surface : Token::Hover));
    painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.color(Token::Line));
    if (front)
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, theme.color(Token::Accent));
    const QColor quiet = theme.color(front ? Token::Text : Token::Secondary);
    QRect words = rect.adjusted(padding, 0, -padding - markSide - space::iconToText, 0);
    paintGlyph(&painter, QRectF(words.left(), words.center().y() - 7, measure::icon, measure::icon),
               Glyph::File, quiet);
    words.setLeft(words.left() + measure::icon + space::iconToText);
    const QFont font = uiFont(TextSize::Body, front ? Emphasis::Strong : Emphasis::Normal);
    painter.setFont(font);
    painter.setPen(quiet);
    painter.drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | int(Qt::TextSingleLine),
                     QFontMetrics(font).elidedText(tabText(tab), Qt::ElideMiddle, words.width()));
    const QRect mark = markRect(tab);
    if (isUnsaved(tab) && tab != m_hovered) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Token::Accent));
        painter.drawEllipse(QRectF(mark.center().x() - dotSide / 2.0 + 0.5,
                                   mark.center().y() - dotSide / 2.0 + 0.5, dotSide, dotSide));
    } else if (front || tab == m_hovered) {
        paintGlyph(&painter, mark, Glyph::Close, theme.color(Token::Secondary));
    }
    if (front && hasFocus()) {
        painter.setPen(QPen(theme.color(Token::Accent), measure::focus));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(3, 4, -3, -5), measure::smallRadius, measure::smallRadius);
    }
}

} // namespace efa::widgets
