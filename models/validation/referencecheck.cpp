#include "validation/referencecheck.h"

#include "schema/similarname.h"
#include "validation/pods.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::validation {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::References)
};

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// What operators make for their objects.
bool isOftenMade(const std::string& kind)
{
    constexpr std::array<std::string_view, 5> kinds = {"ConfigMap", "Secret", "Service", "ServiceAccount",
                                                       "PersistentVolumeClaim"};
    return std::ranges::find(kinds, std::string_view(kind)) != kinds.end();
}

/// What comes with a distribution rather than with a delivery.
bool comesWithDistribution(const std::string& kind)
{
    constexpr std::array<std::string_view, 4> kinds = {"StorageClass", "IngressClass", "RuntimeClass",
                                                       "PriorityClass"};
    return std::ranges::find(kinds, std::string_view(kind)) != kinds.end();
}

class ReferenceCheck
{
  public:
    ReferenceCheck(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink)
        : m_inventory(inventory), m_circumstances(circumstances), m_sink(sink)
    {
    }

    void run()
    {
        for (const Inventory::Item& item : m_inventory.items()) {
            std::set<ObjectId> missing; // the name is told, not each of its keys
            for (const Reference& reference : item.traits->references)
                check(item, reference, missing);
            checkNamespace(item);
        }
    }

  private:
    bool isOpen(const ObjectId& wanted) const
    {
        return m_circumstances.scope == Scope::Part || m_inventory.isPartial() ||
               (isOftenMade(wanted.kind) && m_inventory.hasCustom(wanted.nspace)) ||
               (comesWithDistribution(wanted.kind) && !m_circumstances.bundled.isDistributionKnown());
    }

    void check(const Inventory::Item& item, const Reference& reference, std::set<ObjectId>& missing)
    {
        const ObjectId& to = reference.to;
        if (to.name.empty() || isVariable(to.name) || isVariable(to.nspace) || isBeforeAll(item, to))
            return;
        if (const Inventory::Item* found = m_inventory.find(to)) {
            if (!reference.key.empty() && !reference.optional)
                checkKey(item, reference, *found);
            return;
        }
        const bool isThere = reference.optional || m_inventory.isMade(to) ||
                             m_circumstances.bundled.has(to) || m_circumstances.settings.isProvided(to);
        if (!isThere && missing.insert(to).second)
            tellMissing(item, reference);
    }

    /// The key with which the agent reads the entry point has to be there before anything is delivered.
    bool isBeforeAll(const Inventory::Item& item, const ObjectId& wanted) const
    {
        return wanted.kind == "Secret" && item.traits->id.group == "source.toolkit.fluxcd.io" &&
               m_inventory.delivery().units[item.unit].parent < 0;
    }

    /// What the cluster fills in cannot be looked up.
    static bool isVariable(const std::string& text) { return text.find("${") != std::string::npos; }

    std::string similarTo(const ObjectId& wanted) const
    {
        schema::SimilarName similar(wanted.name);
        for (const Inventory::Item* other : m_inventory.ofKind(wanted.kind, wanted.nspace))
            similar.offer(other->traits->id.name);
        return std::string(similar.best());
    }

    Severity severityOf(const ObjectId& wanted, bool isOpenHere, bool hasSimilar) const
    {
        if (isOpenHere)
            return hasSimilar && !m_inventory.isPartial() ? Severity::Warning : Severity::Hint;
        // Keys are often brought by hand, which is what one should do where nothing encrypts them.
        return wanted.kind == "Secret" && !hasSimilar ? Severity::Warning : Severity::Error;
    }

    void tellMissing(const Inventory::Item& item, const Reference& reference)
    {
        const ObjectId& to = reference.to;
        const std::string similar = similarTo(to);
        const bool open = isOpen(to);
        QString hint;
        if (!similar.empty())
            hint = Text::tr("Did you mean %1?").arg(shown(similar));
        else if (open)
            hint = Text::tr("Not all that the cluster gets is known: something else may bring it.");
        else if (to.kind == "Secret")
            hint =
                Text::tr("Deliver it encrypted; where it is made in the cluster, list it under 'provided' in "
                         "topology/validation.yaml.");
        else
            hint = Text::tr("Deliver it, correct the name, or list it under 'provided' in "
                            "topology/validation.yaml.");
        m_sink(item, {.rule = u"reference-missing"_s,
                      .severity = severityOf(to, open, !similar.empty()),
                      .text = Text::tr("Nothing brings %1").arg(to.shown()),
                      .hint = hint,
                      .path = reference.path,
                      .subject = to.shown()});
    }

    void checkKey(const Inventory::Item& item, const Reference& reference, const Inventory::Item& found)
    {
        if (reference.to.kind == "Service")
            checkPort(item, reference, found);
        else if (reference.to.kind == "ConfigMap" || reference.to.kind == "Secret")
            checkData(item, reference, found);
    }

    void checkData(const Inventory::Item& item, const Reference& reference, const Inventory::Item& found)
    {
        schema::SimilarName similar(reference.key);
        for (const char* field : {"data", "stringData", "binaryData"}) {
            const Value* entries = found.resource->value().find(field);
            if (!entries)
                continue;
            for (const auto& [key, value] : entries->members()) {
                if (key.text() == reference.key)
                    return;
                similar.offer(key.text());
            }
        }
        // Some fill an empty one in the cluster.
        if (m_inventory.isMade(reference.to) || isFilledLater(found.resource->value()))
            return;
        m_sink(item,
               {.rule = u"reference-key-missing"_s,
                .severity = Severity::Error,
                .text = Text::tr("%1 has no key %2").arg(reference.to.shown(), shown(reference.key)),
                .hint = similar.best().empty() ? Text::tr("Add the key, or correct its name.")
                                               : Text::tr("Did you mean %1?").arg(shown(similar.best())),
                .path = reference.path,
                .subject = reference.to.shown() + u'/' + shown(reference.key),
                .correction = {.from = shown(reference.key), .to = shown(similar.best())}});
    }

    static bool isFilledLater(const Value& value)
    {
        const Value* data = value.find("data");
        const Value* texts = value.find("stringData");
        const bool isEmpty = (!data || data->isNilOrEmpty()) && (!texts || texts->isNilOrEmpty());
        // An annotation of a replicator, an injector or a service account's token asks somebody to fill it.
        const Value* annotations = value.at({"metadata", "annotations"});
        return isEmpty || (annotations && annotations->size() > 0);
    }

    void checkPort(const Inventory::Item& item, const Reference& reference, const Inventory::Item& found)
    {
        const Value* ports = found.resource->value().at({"spec", "ports"});
        if (!ports)
            return;
        QStringList there;
        for (const Value& port : ports->items()) {
            const std::string number = textIn(port, {"port"});
            const std::string name = textIn(port, {"name"});
            if (reference.key == number || (!name.empty() && reference.key == name))
                return;
            there << (name.empty() ? shown(number) : u"%1 (%2)"_s.arg(shown(name), shown(number)));
        }
        m_sink(item, {.rule = u"reference-port-missing"_s,
                      .severity = Severity::Error,
                      .text = Text::tr("%1 has no port %2").arg(reference.to.shown(), shown(reference.key)),
                      .hint = Text::tr("It has %1.").arg(there.join(u", "_s)),
                      .path = reference.path,
                      .subject = reference.to.shown() + u'/' + shown(reference.key)});
    }

    void checkNamespace(const Inventory::Item& item)
    {
        const std::string& name = item.resource->nspace();
        if (name.empty() || item.traits->id.nspace.empty() || m_circumstances.scope == Scope::Part ||
            isVariable(name) || m_inventory.hasNamespace(name) || isMadeByAgent(item) ||
            !m_toldNamespaces.insert(name).second)
            return;
        const ObjectId wanted{"", "Namespace", "", name};
        if (m_circumstances.bundled.has(wanted) || m_circumstances.settings.isProvided(wanted))
            return;
        const bool open = m_inventory.isPartial();
        m_sink(item,
               {.rule = u"namespace-missing"_s,
                .severity = open ? Severity::Hint : Severity::Error,
                .text = Text::tr("Nothing brings the namespace %1").arg(shown(name)),
                .hint = open
                            ? Text::tr("Not all that the cluster gets is known: something else may bring it.")
                            : Text::tr("Deliver the Namespace with what stands in it."),
                .path = below({}, {"metadata", "namespace"}),
                .subject = wanted.shown()});
    }

    /// Rancher Fleet installs with Helm, which makes the namespace; Flux's bootstrap makes its own.
    bool isMadeByAgent(const Inventory::Item& item) const
    {
        const delivery::Order& order = m_inventory.delivery().units[item.unit].order;
        return order.by.engine == fleet::Engine::RancherFleet ||
               (order.by.engine == fleet::Engine::Flux && item.resource->nspace() == "flux-system") ||
               (order.by.engine == fleet::Engine::ArgoCd && item.resource->nspace() == "argocd");
    }

    const Inventory& m_inventory;
    const Circumstances& m_circumstances;
    const FaultSink& m_sink;
    std::set<std::string> m_toldNamespaces;
};

} // namespace

void checkReferences(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink)
{
    ReferenceCheck(inventory, circumstances, sink).run();
}

} // namespace efa::validation
