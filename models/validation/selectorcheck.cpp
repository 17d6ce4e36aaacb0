#include "validation/selectorcheck.h"

#include "validation/pods.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::validation {

using kustomize::Value;
using Item = Inventory::Item;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Selectors)
};

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<const Item*> podsMeant(const Inventory& inventory, const Item& item)
{
    std::vector<const Item*> meant;
    for (const uint32_t at : inventory.podsIn(item.traits->id.nspace)) {
        const Item& maker = inventory.items()[at];
        if (item.traits->selects->matches(maker.traits->pod->labels))
            meant.push_back(&maker);
    }
    return meant;
}

Severity blame(const Inventory& inventory, const Circumstances& circumstances, const Item& item)
{
    const bool open = circumstances.scope == Scope::Part || inventory.isPartial() ||
                      inventory.hasCustom(item.traits->id.nspace);
    return open ? Severity::Hint : Severity::Warning;
}

QString selectsNothingHint(Severity severity)
{
    return severity == Severity::Hint
               ? Text::tr("Not all that the cluster gets is known: something else may bring the pods.")
               : Text::tr("Compare the selector with the labels of the pod templates.");
}

void checkPorts(const Item& item, const std::vector<const Item*>& pods, const FaultSink& sink)
{
    const Value* ports = item.resource->value().at({"spec", "ports"});
    if (!ports)
        return;
    for (size_t i = 0; i < ports->items().size(); ++i) {
        const std::string target = textIn(ports->items()[i], {"targetPort"});
        const bool isName =
            std::ranges::any_of(target, [](char letter) { return letter < '0' || letter > '9'; });
        const auto has = [&](const Item* pod) { return pod->traits->pod->portNames.contains(target); };
        if (!isName || target.empty() || std::ranges::any_of(pods, has))
            continue;
        sink(item, {.rule = u"service-port-unknown"_s,
                    .severity = Severity::Error,
                    .text = Text::tr("No container of %1 has a port called %2")
                                .arg(pods.front()->traits->id.shown(), shown(target)),
                    .hint = Text::tr("Name the port in the container, or write its number."),
                    .path = below(validation::item(below({}, {"spec"}), "ports", i), {"targetPort"}),
                    .subject = shown(target)});
    }
}

void checkService(const Inventory& inventory, const Circumstances& circumstances, const Item& item,
                  const FaultSink& sink)
{
    // Without a selector somebody writes the endpoints.
    if (item.traits->selects->isEmpty())
        return;
    const auto pods = podsMeant(inventory, item);
    if (!pods.empty()) {
        checkPorts(item, pods, sink);
        return;
    }
    const Severity severity = blame(inventory, circumstances, item);
    sink(item, {.rule = u"service-selects-nothing"_s,
                .severity = severity,
                .text = Text::tr("No pod has the labels that the Service selects: %1")
                            .arg(shown(item.traits->selects->shown())),
                .hint = selectsNothingHint(severity),
                .path = below({}, {"spec", "selector"}),
                .subject = shown(item.traits->selects->shown())});
}

void checkBudget(const Inventory& inventory, const Circumstances& circumstances, const Item& item,
                 std::map<const Item*, const Item*>& budgets, const FaultSink& sink)
{
    const auto pods = podsMeant(inventory, item);
    if (pods.empty()) {
        const Severity severity = blame(inventory, circumstances, item);
        sink(item, {.rule = u"disruption-budget-selects-nothing"_s,
                    .severity = severity,
                    .text = Text::tr("No pod has the labels that the disruption budget selects: %1")
                                .arg(shown(item.traits->selects->shown())),
                    .hint = selectsNothingHint(severity),
                    .path = below({}, {"spec", "selector"}),
                    .subject = shown(item.traits->selects->shown())});
    }
    for (const Item* pod : pods) {
        const auto [known, isFirst] = budgets.emplace(pod, &item);
        if (isFirst || known->second->traits->id == item.traits->id)
            continue;
        sink(item, {.rule = u"disruption-budget-ambiguous"_s,
                    .severity = Severity::Warning,
                    .text = Text::tr("The pods of %1 are in %2 too; Kubernetes evicts no pod of two budgets")
                                .arg(pod->traits->id.shown(), known->second->traits->id.shown()),
                    .hint = Text::tr("Leave each pod in one budget."),
                    .path = below({}, {"spec", "selector"}),
                    .subject = pod->traits->id.shown()});
    }
}

bool isUsed(const Inventory& inventory, const Item& item)
{
    const ObjectId& id = item.traits->id;
    for (const Item& other : inventory.items()) {
        for (const Reference& reference : other.traits->references) {
            if (reference.to == id)
                return true;
        }
    }
    // Arguments, values and other fields that we do not know the meaning of name it too.
    const QByteArray name = QByteArray::fromStdString(id.name);
    qsizetype mentions = 0;
    for (const delivery::Unit& unit : inventory.delivery().units) {
        for (const auto& text : unit.built.texts)
            mentions += text->contains(name) ? 1 : 0;
    }
    return mentions > 1;
}

/// Somebody looks for it by labels or annotations rather than by its name.
bool isFoundOtherwise(const Value& value)
{
    if (const Value* annotations = value.at({"metadata", "annotations"});
        annotations && annotations->size() > 0)
        return true;
    const Value* labels = value.at({"metadata", "labels"});
    return labels && std::ranges::any_of(labels->members(), [](const kustomize::Member& member) {
               const std::string_view key = member.key.text();
               return !key.starts_with("app.kubernetes.io/") && key != "app";
           });
}

bool mayBeUnused(const Item& item)
{
    const ObjectId& id = item.traits->id;
    const bool isLooked = id.group.empty() && (id.kind == "ConfigMap" || id.kind == "PersistentVolumeClaim");
    return isLooked && id.nspace != "kube-system" && !isFoundOtherwise(item.resource->value());
}

} // namespace

void checkSelectors(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink)
{
    std::map<const Item*, const Item*> budgets; // of pods
    for (const Item& item : inventory.items()) {
        if (!item.traits->selects)
            continue;
        if (item.traits->id.kind == "Service")
            checkService(inventory, circumstances, item, sink);
        else
            checkBudget(inventory, circumstances, item, budgets, sink);
    }
}

void checkOwners(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink)
{
    for (const Item& item : inventory.items()) {
        const ObjectId& id = item.traits->id;
        if (circumstances.bundled.isOwned(id))
            sink(item,
                 {.rule = u"distribution-owned"_s,
                  .severity = Severity::Warning,
                  .text = Text::tr("%1 brings %2 itself: two would write it")
                              .arg(shown(factOf(circumstances.facts, "distribution")), id.shown()),
                  .hint = Text::tr("Leave it to the distribution, or switch that part off where the cluster "
                                   "is installed and waive this."),
                  .path = {},
                  .subject = id.shown()});
        const Item* last = inventory.find(id);
        const auto& units = inventory.delivery().units;
        // Folders that several entry points share, and namespaces that an agent adds, tell nothing.
        if (last == &item || last->unit == item.unit || last->resource->value() == item.resource->value() ||
            !units[item.unit].order.object || !units[last->unit].order.object)
            continue;
        sink(item,
             {.rule = u"object-delivered-twice"_s,
              .severity = Severity::Warning,
              .text =
                  Text::tr("%1 and %2 both deliver %3, and not the same")
                      .arg(units[item.unit].order.by.shown(), units[last->unit].order.by.shown(), id.shown()),
              .hint = Text::tr("Deliver it once: the two agents' objects overwrite each other for ever."),
              .path = {},
              .subject = id.shown()});
    }
}

void checkUnused(const Inventory& inventory, const Circumstances& circumstances, const FaultSink& sink)
{
    if (circumstances.scope == Scope::Part || inventory.isPartial())
        return;
    for (const Item& item : inventory.items()) {
        if (!mayBeUnused(item) || inventory.hasCustom(item.traits->id.nspace) || isUsed(inventory, item))
            continue;
        sink(item, {.rule = u"object-unused"_s,
                    .severity = Severity::Hint,
                    .text = Text::tr("Nothing names %1").arg(item.traits->id.shown()),
                    .hint = Text::tr("Take it out, or check the names of those that should use it."),
                    .path = {},
                    .subject = {}});
    }
}

} // namespace efa::validation
