#pragma once

#include "widgets/topology/facetlook.h"

#include <QAbstractButton>

namespace efa::widgets {

/// One value of the legend: its mark, word and count; pressed while the filter asks for it.
class LegendEntry final : public QAbstractButton
{
    Q_OBJECT

  public:
    LegendEntry(const FacetScale& scale, int place, const QString& word, int count,
                QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    FacetScale m_scale;
    int m_place;
    QString m_count;
};

} // namespace efa::widgets
