#include "delivery/resourcesetinputs.h"

#include "delivery/gotemplate.h"
#include "delivery/labelquery.h"
#include "delivery/objectfields.h"
#include "kustomize/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::ResourcePtr;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ResourceSetInputs)
};

constexpr size_t maxPermutations = 10'000;
constexpr std::string_view providerKind = "ResourceSetInputProvider";

Value text(std::string_view content)
{
    return Value::scalar(content, kustomize::Tag::Str);
}

/// Adler-32, by which the operator makes ids.
std::string idOf(std::string_view of)
{
    constexpr uint32_t modulus = 65521;
    uint32_t low = 1;
    uint32_t high = 0;
    for (const char c : of) {
        low = (low + static_cast<unsigned char>(c)) % modulus;
        high = (high + low) % modulus;
    }
    return std::to_string((high << 16U) | low);
}

/// A provider's name as templates can write it: small letters, digits and single `_`.
std::string asKey(std::string_view name)
{
    std::string key;
    for (const char c : name) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter))
            key += static_cast<char>(std::tolower(letter));
        else if (!key.empty() && !key.ends_with('_'))
            key += '_';
    }
    if (key.ends_with('_'))
        key.pop_back();
    return key;
}

LabelMap labelsOf(const kustomize::Resource& object)
{
    LabelMap labels;
    for (const auto& [key, value] : mapAt(object.value(), {"metadata", "labels"}))
        labels.insert(QString::fromStdString(key), QString::fromStdString(value));
    return labels;
}

/// Which input of each provider, as the operator makes the id of it.
std::string wayTo(std::string way, const std::string& key, size_t input)
{
    if (!way.empty())
        way += '/';
    way += key;
    way += '=';
    way += std::to_string(input);
    return way;
}

/// All inputs of one object, which may be the set itself.
struct Provider
{
    std::string name;
    std::vector<Value> sets;
};

class Collector
{
  public:
    Collector(const kustomize::Resource& set, const Delivered& delivered)
        : m_set(set), m_delivered(delivered)
    {
    }

    Result<ResourceSetInputs> collect()
    {
        const auto own = ownInputs();
        if (!own)
            return failure(own.error());
        m_providers.push_back({m_set.name(), *own});
        if (const auto found = readProviders(); !found)
            return failure(found.error());
        m_inputs.areAsked = !own->empty() || !itemsAt(m_set.value(), {"spec", "inputsFrom"}).empty();
        const bool permutes = textAt(m_set.value(), {"spec", "inputStrategy", "name"}) == "Permute";
        // Each with each of what is not known is not known.
        if (permutes && m_inputs.gap)
            return std::move(m_inputs);
        if (permutes)
            return permuted();
        for (const Provider& provider : m_providers)
            m_inputs.sets.insert(m_inputs.sets.end(), provider.sets.begin(), provider.sets.end());
        return std::move(m_inputs);
    }

  private:
    Result<std::vector<Value>> ownInputs() const
    {
        std::vector<Value> sets;
        for (const Value& input : itemsAt(m_set.value(), {"spec", "inputs"})) {
            const auto data = dataOf(input, m_set);
            if (!data)
                return failure(data.error());
            sets.push_back(*data);
        }
        return sets;
    }

    /// With who provides it.
    static Result<Value> dataOf(const Value& input, const kustomize::Resource& provider)
    {
        if (!input.isMapping())
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("An input of %1 is no mapping.").arg(shownObject(provider)),
                            .hint = Text::tr("Write names and values.")});
        return templateData(input, WholeNumbers::Kept).map([&](const Value& data) {
            return data.with("provider", Value::mapping({})
                                             .with("apiVersion", text(provider.gvk().apiVersion()))
                                             .with("kind", text(provider.kind()))
                                             .with("name", text(provider.name()))
                                             .with("namespace", text(provider.nspace())));
        });
    }

    Result<void> readProviders()
    {
        std::map<std::string, ResourcePtr> providers; // in the operator's order
        for (const Value& from : itemsAt(m_set.value(), {"spec", "inputsFrom"})) {
            const std::string name = textAt(from, {"name"});
            const Value* selector = from.find("selector");
            if (!name.empty()) {
                const auto found = m_delivered.find(fluxOperatorGroup, providerKind, m_set.nspace(), name);
                if (found)
                    providers.emplace(name, found);
                else
                    addGap(OpaqueReason::Unresolved,
                           Text::tr("Nobody delivers the ResourceSetInputProvider %1.").arg(shown(name)));
            } else if (selector) {
                const auto query = LabelQuery::read(*selector, {});
                if (!query)
                    return failure(query.error());
                addMatching(*query, providers);
            }
        }
        for (const auto& [name, provider] : providers) {
            if (const auto done = add(provider); !done)
                return done;
        }
        return {};
    }

    void addMatching(const LabelQuery& query, std::map<std::string, ResourcePtr>& providers) const
    {
        for (const ResourcePtr& provider : m_delivered.ofKind(fluxOperatorGroup, providerKind)) {
            if (provider->nspace() == m_set.nspace() && query.matches(labelsOf(*provider)))
                providers.emplace(provider->name(), provider);
        }
    }

    Result<void> add(const ResourcePtr& provider)
    {
        m_inputs.used.push_back(provider);
        const std::string type = textAt(provider->value(), {"spec", "type"});
        if (type != "Static") {
            addGap(OpaqueReason::Unresolved, Text::tr("What %1 exports (%2) is known only in the cluster.")
                                                 .arg(shownObject(*provider), shown(type)));
            return {};
        }
        auto data = dataOf(mappingAt(provider->value(), {"spec", "defaultValues"}), *provider);
        if (!data)
            return failure(data.error());
        // The cluster makes it of the object's own id; without one it is made of its name, as by the
        // operator's command line.
        if (!data->find("id")) {
            data = data->with("id", text(idOf(provider->name())));
            if (asksForId())
                m_inputs.holes.push_back(
                    {shownObject(*provider), Text::tr("The input \"id\" of %1 is known only in the cluster.")
                                                 .arg(shownObject(*provider))});
        }
        m_providers.push_back({provider->name(), {std::move(*data)}});
        return {};
    }

    /// Whether a template may read it.
    bool asksForId() const
    {
        std::string spec;
        return !kustomize::appendYaml(mappingAt(m_set.value(), {"spec"}), spec) ||
               spec.find(".id") != std::string::npos || spec.find("\"id\"") != std::string::npos;
    }

    void addGap(OpaqueReason reason, const QString& why)
    {
        if (!m_inputs.gap)
            m_inputs.gap = Opaque{.reason = reason, .text = why, .hint = {}, .facts = {}};
    }

    Result<ResourceSetInputs> permuted()
    {
        const bool keepsEmpty = isTrueAt(m_set.value(), {"spec", "inputStrategy", "includeEmptyProviders"});
        std::vector<std::pair<Value, std::string>> all{{Value::mapping({}), {}}};
        bool isAny = false;
        for (const Provider& provider : m_providers) {
            if (provider.sets.empty() && !keepsEmpty)
                continue;
            isAny = true;
            if (all.size() * provider.sets.size() > maxPermutations)
                return failure(
                    {.code = ErrorCode::Invalid,
                     .message = Text::tr("The inputs have over %1 permutations.").arg(maxPermutations),
                     .hint = Text::tr("Take fewer inputs of each provider.")});
            all = timesProvider(all, provider);
        }
        for (const auto& [set, way] : all) {
            if (isAny)
                m_inputs.sets.push_back(set.with("id", text(idOf(way))));
        }
        return std::move(m_inputs);
    }

    static std::vector<std::pair<Value, std::string>>
    timesProvider(const std::vector<std::pair<Value, std::string>>& all, const Provider& provider)
    {
        const std::string key = asKey(provider.name);
        std::vector<std::pair<Value, std::string>> more;
        for (const auto& [set, way] : all) {
            for (size_t i = 0; i < provider.sets.size(); ++i)
                more.emplace_back(set.with(key, provider.sets[i]), wayTo(way, key, i));
        }
        return more;
    }

    const kustomize::Resource& m_set;
    const Delivered& m_delivered;
    std::vector<Provider> m_providers;
    ResourceSetInputs m_inputs;
};

} // namespace

Result<ResourceSetInputs> resourceSetInputs(const kustomize::Resource& set, const Delivered& delivered)
{
    return Collector(set, delivered).collect();
}

std::string shownProviders(const kustomize::Resource& set, const Delivered& delivered)
{
    if (itemsAt(set.value(), {"spec", "inputsFrom"}).empty())
        return {};
    const auto providers = delivered.ofKind(fluxOperatorGroup, providerKind);
    const auto count = std::ranges::count_if(
        providers, [&](const ResourcePtr& provider) { return provider->nspace() == set.nspace(); });
    return std::to_string(count) + (count == 1 ? " provider" : " providers");
}

} // namespace efa::delivery
