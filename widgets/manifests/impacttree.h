#pragma once

#include <QTreeView>

namespace efa::widgets {

/// The tree of the impact: what changes at the left, what comes of it beside it.
class ImpactTree final : public QTreeView
{
    Q_OBJECT

  public:
    explicit ImpactTree(QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;
};

} // namespace efa::widgets
