#pragma once

#include "widgets/common/appearance.h"
#include "widgets/manifests/manifestsview.h"
#include "workspace/workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace efa::test {

/// The manifests view alone, over a scratch copy of the sample fleet.
class SampleBench
{
  public:
    explicit SampleBench(widgets::ThemeMode theme = widgets::ThemeMode::Light, QSize size = {1368, 796});
    ~SampleBench();

    /// Waits until everything is shown.
    bool settle();
    /// Opens a file and waits until it and its result are shown.
    bool open(const QString& path);
    QString path(const QString& name) const;

    QTemporaryDir folder;
    widgets::Appearance appearance;
    widgets::ManifestsView view;
    std::unique_ptr<workspace::Workspace> workspace;
};

} // namespace efa::test
