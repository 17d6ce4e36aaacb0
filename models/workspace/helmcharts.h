#pragma once

#include "delivery/chartrenderer.h"

#include <QHash>

#include <memory>
#include <mutex>

namespace efa::workspace {

/// Renders charts with the `helm` of this machine, `helm template`: without network, in a folder of its own
/// and with limits of time and output. Only for fleets whose owner gave consent: a chart is a program. What
/// was rendered is remembered.
class HelmCharts final : public delivery::ChartRenderer
{
  public:
    /// `cache` holds packed charts as Helm keeps them (`podinfo-6.5.0.tgz`); empty: Helm's own.
    explicit HelmCharts(QString program = QStringLiteral("helm"), QString cache = {});
    ~HelmCharts() override;

    [[nodiscard]] Result<QByteArray> render(const delivery::HelmRelease& release,
                                            Progress& progress) const override;

  private:
    Result<QByteArray> run(const delivery::HelmRelease& release, const delivery::ChartFiles& files,
                           const QByteArray& values, Progress& progress) const;
    Result<std::shared_ptr<const delivery::ChartFiles>> filesOf(const delivery::HelmRelease& release) const;

    QString m_program;
    QString m_cache;
    mutable std::mutex m_mutex; // guards the one below
    mutable QHash<QByteArray, Result<QByteArray>> m_known;
};

} // namespace efa::workspace
