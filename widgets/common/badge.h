#pragma once

#include "widgets/common/glyph.h"

#include <QWidget>

#include <optional>

namespace efa::widgets {

/// Colour, glyph and word of a state.
struct BadgeLook
{
    Token color = Token::Held;
    std::optional<Glyph> glyph = {};
    QString word;
};

/// Width and height of the badge as it is painted.
QSize badgeSize(const BadgeLook& look);
/// Paints it at the left edge of `rect`, centred in its height.
void paintBadge(QPainter* painter, const QRect& rect, const BadgeLook& look, const Theme& theme);

/// Width and height of a pill with that text.
QSize countPillSize(const QString& text);
void paintCountPill(QPainter* painter, const QRect& rect, const QString& text, const Theme& theme);

/// The square with a ring's number; `order` counts from 1.
void paintRingMark(QPainter* painter, const QRect& rect, int order, int rings, const Theme& theme);

/// A state badge as a widget.
class Badge final : public QWidget
{
    Q_OBJECT

  public:
    explicit Badge(BadgeLook look = {}, QWidget* parent = nullptr);

    void setLook(const BadgeLook& look);
    const BadgeLook& look() const { return m_look; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    BadgeLook m_look;
};

/// How many, in a grey pill; hidden while it has no text.
class CountPill final : public QWidget
{
    Q_OBJECT

  public:
    explicit CountPill(QWidget* parent = nullptr);

    void setText(const QString& text);
    const QString& text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
};

} // namespace efa::widgets
