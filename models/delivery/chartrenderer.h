#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/helmunit.h"

#include <QByteArray>

namespace efa::delivery {

/// Renders charts as Helm does; where somebody gave consent to run it. Safe to use from several threads.
class ChartRenderer
{
  public:
    ChartRenderer() = default;
    ChartRenderer(const ChartRenderer&) = delete;
    ChartRenderer& operator=(const ChartRenderer&) = delete;
    virtual ~ChartRenderer() = default;

    /// What the chart's templates give, as a text of YAML documents. Errors: NotFound (the chart or the
    /// program is not on this machine), Invalid (it does not render), Cancelled, Io.
    [[nodiscard]] virtual Result<QByteArray> render(const HelmRelease& release, Progress& progress) const = 0;
};

} // namespace efa::delivery
