#include "workspace/delivering.h"

namespace efa::workspace {

Delivering::Delivering(const files::FileTree& tree, const delivery::Home& home,
                       const kustomize::Options& options, std::shared_ptr<const files::RemoteSource> remotes,
                       std::shared_ptr<kustomize::Memory> memory,
                       std::shared_ptr<const delivery::ChartRenderer> charts)
    : m_tree(tree)
    , m_memory(memory ? std::move(memory) : std::make_shared<kustomize::Memory>())
    , m_charts(std::move(charts))
    , m_engine(m_memory, remotes)
    , m_sources(home, {}, std::move(remotes))
    , m_workshop(m_tree, m_sources, m_engine, m_memory, options)
{
    m_workshop.setCharts(m_charts.get());
}

Result<delivery::Delivery> Delivering::deliver(const delivery::Cluster& cluster, Progress& progress) const
{
    return m_deliverer.deliver(cluster, m_workshop, progress);
}

Result<delivery::KnownDeliveryPtr>
Delivering::known(delivery::Delivery delivery, const delivery::Cluster& cluster, Progress& progress) const
{
    return delivery::known(std::move(delivery), cluster, m_workshop, progress);
}

Result<std::optional<delivery::Delivery>> Delivering::amended(const delivery::KnownDelivery& before,
                                                              Progress& progress) const
{
    return delivery::amended(before, m_workshop, progress);
}

QByteArray deliveredText(const delivery::Delivery& delivery)
{
    QByteArray text;
    qsizetype size = 0;
    for (const delivery::Unit& unit : delivery.units) {
        for (const auto& part : unit.built.texts)
            size += part->size() + 4;
    }
    text.reserve(size);
    for (const delivery::Unit& unit : delivery.units) {
        for (const auto& part : unit.built.texts) {
            if (!text.isEmpty())
                text += "---\n";
            text += *part;
        }
    }
    return text;
}

std::optional<Error> faultOf(const delivery::Unit& unit)
{
    const Diagnostic* fault = unit.built.fault();
    if (!fault)
        return std::nullopt;
    QStringList trail;
    for (const Place& place : fault->trail)
        trail << place.toString();
    return Error{.code = ErrorCode::Invalid,
                 .message = fault->text,
                 .hint = fault->hint,
                 .detail = trail.join(u'\n'),
                 .where = fault->place == Place() ? std::nullopt : std::optional(fault->place)};
}

} // namespace efa::workspace
