#include "widgets/topology/minimap.h"

#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/maplegend.h"

#include <QAction>
#include <QBoxLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace efa::widgets {

namespace {

constexpr QSize whole(196, 64);
constexpr QSize pictureSize(96, 48);
constexpr int regionGap = 1;
constexpr double regionShare = 0.45;
/// How far the frame of what is seen may stand out.
constexpr int frameReach = 3;

} // namespace

MiniMap::MiniMap(MapCanvas& canvas, const QList<QAction*>& zoomActions, QWidget* parent)
    : QWidget(parent), m_canvas(canvas), m_percent(new Label({}, {.size = TextSize::Secondary, .code = true}))
{
    setFixedSize(whole.grownBy({floatShadow, floatShadow, floatShadow, floatShadow}));
    setAccessibleName(tr("The whole fleet in small"));
    setAttribute(Qt::WA_NoMousePropagation);
    setCursor(Qt::PointingHandCursor);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(floatShadow + pictureSize.width() + space::medium, floatShadow + space::tight,
                               floatShadow + space::tight, floatShadow + space::tight);
    column->setSpacing(0);
    m_percent->setAlignment(Qt::AlignCenter);
    column->addWidget(m_percent);
    auto* line = new QHBoxLayout;
    line->setSpacing(0);
    for (QAction* action : zoomActions) {
        QToolButton* button = makeActionButton(action, this);
        button->setFixedWidth(measure::control);
        button->setCursor(Qt::ArrowCursor);
        line->addWidget(button);
    }
    column->addLayout(line);
    connect(&canvas, &MapCanvas::lensChanged, this, &MiniMap::follow);
    follow();
}

void MiniMap::follow()
{
    m_percent->setWords(tr("%1 %").arg(QLocale().toString(qRound(m_canvas.lens().zoom * 100))));
    update();
}

QRectF MiniMap::picture() const
{
    const QSizeF fleet = m_canvas.scene().layout().size * scale();
    const QRectF room(QPointF(floatShadow + space::small, floatShadow + space::small), QSizeF(pictureSize));
    return {room.center() - QPointF(fleet.width() / 2, fleet.height() / 2), fleet};
}

double MiniMap::scale() const
{
    const QSizeF fleet = m_canvas.scene().layout().size;
    if (fleet.isEmpty())
        return 1;
    return std::min(pictureSize.width() / fleet.width(), pictureSize.height() / fleet.height());
}

void MiniMap::paintEvent(QPaintEvent* /*event*/)
{
    paintFloating(this);
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    const QRectF place = picture();
    const MapScene& scene = m_canvas.scene();
    for (size_t region = 0; region < scene.layout().regions.size(); ++region) {
        const QRectF drawn = scene.layout().regions.at(region);
        const QRect rect =
            QRectF(place.topLeft() + drawn.topLeft() * scale(), drawn.size() * scale()).toAlignedRect();
        const std::vector<int> shares = scene.sharesOf(scene.map().regions.at(region));
        const auto most = std::ranges::max_element(shares);
        const QColor color = *most == 0 ? theme.color(Token::Track)
                                        : mixed(scene.scale().color(int(most - shares.begin()), theme),
                                                theme.color(Token::Track), regionShare);
        painter.fillRect(rect.adjusted(regionGap, regionGap, 0, 0), color);
    }
    const QRectF seen = m_canvas.lens().toMap(QRectF(m_canvas.rect()));
    const QRectF frame = QRectF(place.topLeft() + seen.topLeft() * scale(), seen.size() * scale()) &
                         QRectF(place).adjusted(-frameReach, -frameReach, frameReach, frameReach);
    painter.setPen(QPen(theme.color(Token::Accent), 1));
    painter.drawRect(frame.toRect().adjusted(0, 0, -1, -1));
}

void MiniMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton &&
        picture().adjusted(-frameReach, -frameReach, frameReach, frameReach).contains(event->position()))
        look(event->position());
}

void MiniMap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        look(event->position());
}

void MiniMap::look(QPointF place)
{
    m_canvas.centreOn((place - picture().topLeft()) / scale());
}

} // namespace efa::widgets
