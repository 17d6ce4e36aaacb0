#include "budget/podneeds.h"

#include "budget/quantity.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::budget::PodNeeds)
};

constexpr std::array askedFields = {&Asked::cpu, &Asked::memory, &Asked::storage};

Amounts amountsOf(const Asked& asked)
{
    return {asked.cpu.value_or(0), asked.memory.value_or(0), asked.storage.value_or(0)};
}

Asked orElse(Asked asked, const Asked& otherwise)
{
    for (const auto field : askedFields) {
        if (!(asked.*field))
            asked.*field = otherwise.*field;
    }
    return asked;
}

/// Goes through one pod.
class Reading
{
  public:
    Reading(const kustomize::Value& podSpec, const PodDefaults& defaults, const std::string& owner)
        : m_spec(podSpec), m_defaults(defaults), m_owner(owner)
    {
    }

    PodNeeds needs()
    {
        readPod();
        Amounts running;
        for (const kustomize::Value& container : delivery::itemsAt(m_spec, {"containers"}))
            running = running + requestsOf(container);
        const Amounts starting = readInitContainers();
        const Amounts all = largestOf(running + m_sidecars, starting);
        m_needs.requests = ofPod(all) + m_defaults.overhead;
        return std::move(m_needs);
    }

  private:
    void readPod()
    {
        m_podRequests = asked(m_spec.at({"resources", "requests"}), "resources.requests");
        m_podLimits = asked(m_spec.at({"resources", "limits"}), "resources.limits");
    }

    /// The most that is needed before the containers run.
    Amounts readInitContainers()
    {
        Amounts most;
        for (const kustomize::Value& container : delivery::itemsAt(m_spec, {"initContainers"})) {
            const Amounts own = requestsOf(container);
            const bool stays = delivery::textAt(container, {"restartPolicy"}) == "Always";
            if (stays)
                m_sidecars = m_sidecars + own;
            most = largestOf(most, stays ? m_sidecars : m_sidecars + own);
        }
        return most;
    }

    Amounts requestsOf(const kustomize::Value& container)
    {
        const std::string name = delivery::textAt(container, {"name"});
        if (const std::string image = delivery::textAt(container, {"image"}); !image.empty())
            m_needs.images.push_back(image);
        Asked own = asked(container.at({"resources", "requests"}), name);
        // The API server copies a limit before a LimitRange is asked.
        own = orElse(own, asked(container.at({"resources", "limits"}), name));
        own = orElse(own, m_defaults.container);
        const bool hasCpu = own.cpu || m_podRequests.cpu || m_podLimits.cpu;
        const bool hasMemory = own.memory || m_podRequests.memory || m_podLimits.memory;
        if (!hasCpu || !hasMemory)
            m_needs.withoutRequest.push_back(name);
        for (const auto field : askedFields) {
            if (own.*field)
                m_said.*field = 1;
        }
        return amountsOf(own);
    }

    /// Requests of the pod replace those of its containers; its limit does where no container says anything.
    Amounts ofPod(const Amounts& containers) const
    {
        Amounts all = containers;
        for (size_t i = 0; i < 2; ++i) {
            const auto field = askedFields.at(i);
            if (m_podRequests.*field)
                all.*dimensions.at(i) = *(m_podRequests.*field);
            else if (m_podLimits.*field && !(m_said.*field))
                all.*dimensions.at(i) = *(m_podLimits.*field);
        }
        return all;
    }

    Asked asked(const kustomize::Value* quantities, const std::string& where)
    {
        std::vector<std::string> faulty;
        const Asked read = askedIn(quantities, faulty);
        for (const std::string& what : faulty)
            m_needs.findings << quantityFault(m_owner + " (" + where + ')', what);
        return read;
    }

    const kustomize::Value& m_spec;
    const PodDefaults& m_defaults;
    const std::string& m_owner;
    Asked m_podRequests;
    Asked m_podLimits;
    Asked m_said; ///< by at least one container
    Amounts m_sidecars;
    PodNeeds m_needs;
};

} // namespace

Asked askedIn(const kustomize::Value* quantities, std::vector<std::string>& faulty)
{
    Asked asked;
    if (!quantities)
        return asked;
    constexpr std::array<std::string_view, 3> names = {"cpu", "memory", "ephemeral-storage"};
    for (size_t i = 0; i < names.size(); ++i) {
        const kustomize::Value* value = quantities->find(names.at(i));
        if (!value || value->isNull())
            continue;
        const auto read = i == 0 ? millicoresOf(value->text()) : bytesOf(value->text());
        if (!read || !value->isScalar())
            faulty.push_back(std::string(names.at(i)) + ": " + std::string(value->text()));
        else
            asked.*askedFields.at(i) = read;
    }
    return asked;
}

Diagnostic quantityFault(const std::string& owner, const std::string& what)
{
    return {.severity = Severity::Error,
            .rule = u"budget-quantity"_s,
            .text = Text::tr("%1: '%2' is no amount")
                        .arg(QString::fromStdString(owner), QString::fromStdString(what)),
            .hint = Text::tr("Write a number from 0 with a unit, such as 100m, 64Mi or 1Gi.")};
}

PodNeeds podNeeds(const kustomize::Value& podSpec, const PodDefaults& defaults, const std::string& owner)
{
    return Reading(podSpec, defaults, owner).needs();
}

} // namespace efa::budget
