#include "widgets/common/glyph.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

static void initIconResource()
{
    Q_INIT_RESOURCE(icons);
}

namespace efa::widgets {

namespace {

constexpr std::array names = {
    "base",  "branch",  "changes", "chevron-down", "chevron-left", "chevron-right", "chevron-up",  "clock",
    "close", "cluster", "commit",  "compare",      "component",    "copy",          "dot",         "error",
    "file",  "filter",  "fit",     "folder",       "folder-open",  "info",          "manifests",   "mark",
    "minus", "moon",    "more",    "node",         "panel-bottom", "panel-left",    "panel-right", "plus",
    "redo",  "refresh", "remote",  "remove",       "rings",        "save",          "search",      "site",
    "stop",  "sun",     "tag",     "tick",         "undo",         "warning",
};
static_assert(names.size() == glyphCount);

QByteArray source(Glyph glyph, const QColor& color)
{
    static const bool ready = (initIconResource(), true);
    Q_UNUSED(ready)
    QFile file(u":/icons/%1.svg"_s.arg(glyphName(glyph)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", color.name().toLatin1());
}

QPixmap rendered(Glyph glyph, const QSize& size, const QColor& color)
{
    const QString key =
        u"efa-%1-%2x%3-%4"_s.arg(glyphName(glyph)).arg(size.width()).arg(size.height()).arg(color.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(source(glyph, color)).render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class GlyphEngine final : public QIconEngine
{
  public:
    GlyphEngine(Glyph glyph, Token normal, Token checked)
        : m_glyph(glyph), m_normal(normal), m_checked(checked)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintGlyph(painter, rect, m_glyph, color(mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return rendered(m_glyph, size, color(mode, state));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal /*scale*/) override
    {
        return rendered(m_glyph, size, color(mode, state));
    }

    QIconEngine* clone() const override { return new GlyphEngine(*this); }
    QString key() const override { return u"efa-glyph"_s; }
    bool isNull() override { return false; }

  private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return theme.color(Token::Disabled);
        return theme.color(state == QIcon::On ? m_checked : m_normal);
    }

    Glyph m_glyph;
    Token m_normal;
    Token m_checked;
};

} // namespace

QString glyphName(Glyph glyph)
{
    return QString::fromLatin1(names.at(size_t(glyph)));
}

QIcon icon(Glyph glyph, Token normal, Token checked)
{
    return QIcon(new GlyphEngine(glyph, normal, checked));
}

void paintGlyph(QPainter* painter, const QRectF& rect, Glyph glyph, const QColor& color)
{
    const double scale = painter->device()->devicePixelRatioF();
    const double side = std::min(rect.width(), rect.height());
    const int pixels = int(std::lround(side * scale));
    if (pixels <= 0)
        return;
    QPixmap pixmap = rendered(glyph, QSize(pixels, pixels), color);
    pixmap.setDevicePixelRatio(scale);
    const QPointF corner(std::round(rect.center().x() - side / 2), std::round(rect.center().y() - side / 2));
    painter->drawPixmap(corner, pixmap);
}

} // namespace efa::widgets
