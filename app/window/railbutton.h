#pragma once

#include "widgets/common/glyph.h"

#include <QAbstractButton>

namespace efa::app {

/// One entry of the rail: icon, word below, count; the chosen one has an accent edge.
class RailButton final : public QAbstractButton
{
    Q_OBJECT

  public:
    /// Without a word it is the mark.
    RailButton(QString id, widgets::Glyph glyph, const QString& word, QWidget* parent = nullptr);

    const QString& id() const { return m_id; }
    void setCount(int count, const QString& words);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QFont wordFont(bool chosen, int room) const;
    void paintCount(QPainter& painter, const widgets::Theme& theme) const;

    QString m_id;
    widgets::Glyph m_glyph;
    int m_count = 0;
};

} // namespace efa::app
