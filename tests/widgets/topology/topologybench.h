#pragma once

#include "tests/support/scratchrepository.h"
#include "widgets/common/appearance.h"
#include "widgets/topology/topologyview.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <memory>

namespace efa::widgets {
class MapCanvas;
class MapSelection;
} // namespace efa::widgets

namespace efa::test {

/// The topology view alone, shown, over a folder; by default a copy of the sample fleet.
class TopologyBench
{
  public:
    explicit TopologyBench(widgets::ThemeMode theme = widgets::ThemeMode::Light, QSize size = {1368, 796},
                           int clusters = 36);
    explicit TopologyBench(const QString& root);
    TopologyBench(const TopologyBench&) = delete;
    TopologyBench& operator=(const TopologyBench&) = delete;
    ~TopologyBench();

    /// Waits until everything is shown.
    bool settle();
    widgets::MapCanvas& canvas() const;
    widgets::MapSelection& selection() const;
    /// The middle of a cluster's card in the canvas.
    QPoint placeOf(const QString& cluster) const;
    void click(const QString& cluster, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Presses a key where the keyboard is.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// The visible button with these words or this name; null where there is none.
    QAbstractButton* button(const QString& words) const;
    /// Every text of the visible labels.
    QString allWords() const;

    QTemporaryDir folder;
    QString root;
    widgets::Appearance appearance;
    std::unique_ptr<workspace::Workspace> workspace;
    widgets::TopologyView view;

  private:
    void open(QSize size);
};

} // namespace efa::test
