#include "kustomize/referral.h"

#include "kustomize/fields.h"
#include "kustomize/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Referral)
};

using Names = std::vector<std::string_view>;

bool endSame(const Names& a, const Names& b)
{
    const Names& shorter = a.size() <= b.size() ? a : b;
    const Names& longer = a.size() <= b.size() ? b : a;
    if (shorter.empty())
        return longer.empty();
    return std::ranges::equal(shorter, std::span(longer).last(shorter.size()));
}

bool fitsAround(const Resource& a, const Resource& b, bool emptyFits)
{
    const auto fits = [emptyFits](const Names& x, const Names& y) {
        return (emptyFits && (x.empty() || y.empty())) || endSame(x, y);
    };
    return fits(a.prefixes(), b.prefixes()) && fits(a.suffixes(), b.suffixes());
}

Names namespacesOfAccounts(const Resource& referrer)
{
    Names names;
    const Value* subjects = referrer.kind() == "RoleBinding" ? referrer.value().find("subjects") : nullptr;
    if (!subjects)
        return names;
    for (const Value& subject : subjects->items()) {
        const Value* kind = subject.find("kind");
        const Value* nspace = subject.find("namespace");
        if (kind && nspace && kind->text() == "ServiceAccount")
            names.push_back(nspace->text());
    }
    return names;
}

bool isAnyFormerIdOf(const Resource& resource, const Gvk& pattern)
{
    return std::ranges::any_of(resource.formerIds(),
                               [&](const ResId& id) { return id.gvk.isSelectedBy(pattern); });
}

} // namespace

ReferralIndex::ReferralIndex(const std::vector<ResourcePtr>& resources)
    : m_resources(resources)
{
    for (uint32_t i = 0; i < resources.size(); ++i) {
        for (const ResId& id : resources[i]->formerIds()) {
            std::vector<uint32_t>& places = m_byName[id.name];
            if (places.empty() || places.back() != i)
                places.push_back(i);
        }
    }
}

std::vector<const Resource*> ReferralIndex::withFormerName(std::string_view name) const
{
    std::vector<const Resource*> found;
    if (const auto at = m_byName.find(name); at != m_byName.end()) {
        for (const uint32_t place : at->second)
            found.push_back(m_resources[place].get());
    }
    return found;
}

Referral::Referral(const ReferralIndex& index, const Resource& referrer, const ReferenceRule& rule,
                   const Value& value)
    : m_index(index)
    , m_referrer(referrer)
    , m_rule(rule)
    , m_value(value)
    , m_boundNamespaces(namespacesOfAccounts(referrer))
{
}

Result<Value> Referral::fixed(const Value& field) const
{
    if (field.isNilOrNull())
        return field;
    if (field.isScalar())
        return fixedScalar(field);
    if (field.isMapping())
        return fixedMapping(field);
    Value result = field;
    for (uint32_t i = 0; i < field.size(); ++i) {
        const Value& item = field.items()[i];
        if (item.isSequence()) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A list of names holds a list."),
                            .hint = Text::tr("Write names there.")});
        }
        Result<Value> changed = fixed(item);
        if (!changed)
            return changed;
        if (!(*changed == item))
            result = result.withItem(i, std::move(*changed));
    }
    return result;
}

Result<Value> Referral::fixedScalar(const Value& field) const
{
    const Result<const Resource*> found =
        meant(field.text(), m_index.withFormerName(field.text()), Sameness::Name);
    if (!found)
        return failure(found.error());
    const Resource* target = *found;
    if (!target || target->name() == field.text() || target->name().empty())
        return field;
    return Value::scalar(target->name(), Tag::None, field.style());
}

Result<Value> Referral::fixedMapping(const Value& field) const
{
    const Value* name = field.find("name");
    if (!name) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The field has no `name`, so it names nothing."),
                        .hint = Text::tr("Give each entry a name.")});
    }
    Candidates candidates = m_index.withFormerName(name->text());
    if (const Value* nspace = field.find("namespace"))
        candidates = inNamespace(std::move(candidates), nspace->text());
    const Result<const Resource*> found =
        meant(name->text(), std::move(candidates), Sameness::NameAndNamespace);
    if (!found)
        return failure(found.error());
    const Resource* target = *found;
    if (!target || (target->name() == name->text() && target->nspace().empty()))
        return field;
    const Value renamed = setField(field, "name", bareScalar(target->name()));
    return target->nspace().empty() ? renamed : setField(renamed, "namespace", bareScalar(target->nspace()));
}

bool Referral::anyHasNamespace(std::string_view nspace) const
{
    return std::ranges::any_of(m_index.resources(), [&](const ResourcePtr& resource) {
        return canBeReferred(*resource) && resource->originalId().effectiveNamespace() == nspace &&
               nspace != "_non_namespaceable_";
    });
}

// By the namespace it had at first where any resource had that, else by the present one.
Referral::Candidates Referral::inNamespace(Candidates candidates, std::string_view nspace) const
{
    const bool original = anyHasNamespace(nspace);
    std::erase_if(candidates, [&](const Resource* target) {
        const std::string_view its =
            original ? target->originalId().effectiveNamespace() : target->id().effectiveNamespace();
        return its != nspace || its == "_non_namespaceable_";
    });
    return candidates;
}

bool Referral::canBeReferred(const Resource& target) const
{
    if (m_referrer.gvk().clusterScoped || target.gvk().clusterScoped)
        return true;
    return target.id().effectiveNamespace() == m_referrer.id().effectiveNamespace() ||
           std::ranges::find(m_boundNamespaces, target.nspace()) != m_boundNamespaces.end();
}

bool Referral::isOfTarget(const Resource& target) const
{
    return isAnyFormerIdOf(target, m_rule.target);
}

// A role reference says itself what it means.
bool Referral::isOfRoleRef(const Resource& target) const
{
    if (!m_rule.field.path.ends_with("roleRef/name"))
        return true;
    const Value* group = m_value.at({"roleRef", "apiGroup"});
    const Value* kind = m_value.at({"roleRef", "kind"});
    if (!group || !kind)
        return true;
    return isAnyFormerIdOf(target, {std::string(group->text()), {}, std::string(kind->text())});
}

Result<const Resource*> Referral::meant(std::string_view name, Candidates candidates, Sameness sameness) const
{
    const auto sameNamespace = [this](const Resource& target) {
        return m_referrer.gvk().clusterScoped || target.gvk().clusterScoped ||
               target.kind() == "ServiceAccount" ||
               target.id().effectiveNamespace() == m_referrer.id().effectiveNamespace();
    };
    std::erase_if(candidates, [&](const Resource* target) {
        return !canBeReferred(*target) || !isOfTarget(*target) || !isOfRoleRef(*target) ||
               !sameNamespace(*target);
    });
    if (candidates.size() == 1)
        return candidates[0];
    std::erase_if(candidates, [&](const Resource* target) { return !fitsAround(*target, m_referrer, true); });
    if (candidates.size() > 1)
        std::erase_if(candidates,
                      [&](const Resource* target) { return !fitsAround(*target, m_referrer, false); });
    if (candidates.empty())
        return nullptr;
    const bool same = std::ranges::all_of(candidates, [&](const Resource* target) {
        return target->name() == candidates[0]->name() &&
               (sameness == Sameness::Name || target->nspace() == candidates[0]->nspace());
    });
    if (same)
        return candidates[0];
    QStringList ids;
    for (const Resource* target : candidates)
        ids << QString::fromStdString(target->id().text());
    return failure({.code = ErrorCode::Conflict,
                    .message = Text::tr("The name \"%1\" in %2 could mean any of: %3.")
                                   .arg(shown(name), QString::fromStdString(m_referrer.id().text()),
                                        ids.join(QStringLiteral(", "))),
                    .hint = Text::tr("Give the resources different names, or render them apart.")});
}

} // namespace efa::kustomize
