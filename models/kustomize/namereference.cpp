#include "kustomize/namereference.h"

#include "kustomize/faultplace.h"
#include "kustomize/fieldfilter.h"
#include "kustomize/history.h"
#include "kustomize/keydomains.h"
#include "kustomize/referral.h"
#include "kustomize/scalartype.h"
#include "kustomize/session.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::NameReference)
};

bool isText(const Value& value)
{
    const Result<JsonScalar> json = value.isScalar() ? jsonScalar(value) : Result<JsonScalar>(JsonScalar{});
    return json && json->type == JsonScalar::Type::String;
}

std::shared_ptr<const ReferenceRules> rulesOf(Session& session, const TransformerConfig& config)
{
    const ContentKey key = KeyMaker(domain::referenceRules).add(config.key).key();
    if (auto known = session.memory().find<ReferenceRules>(key))
        return known;
    auto rules = std::make_shared<const ReferenceRules>(config.nameReferences);
    session.memory().insert(key, rules, size_t{64} * 1024);
    return rules;
}

std::shared_ptr<const ReferenceSites> sitesOf(Session& session, const TransformerConfig& config,
                                              const ReferenceRules& rules, const Resource& resource)
{
    const ContentKey key = KeyMaker(domain::referenceSites).add(config.key).add(resource.contentKey()).key();
    if (auto known = session.memory().find<ReferenceSites>(key))
        return known;
    auto sites = std::make_shared<const ReferenceSites>(rules.sitesIn(resource));
    session.memory().offer(key, sites, sizeof(ReferenceSites) + sites->sites.size() * 96);
    return sites;
}

// The rules that have something to do, in their order.
std::vector<uint32_t> dueRules(const ReferenceSites& sites, const ReferralIndex& index)
{
    std::vector<uint32_t> due = sites.always;
    for (const ReferenceSite& site : sites.sites) {
        if (index.knows(site.text))
            due.insert(due.end(), site.rules.begin(), site.rules.end());
    }
    std::ranges::sort(due);
    const auto repeated = std::ranges::unique(due);
    due.erase(repeated.begin(), repeated.end());
    return due;
}

Result<Value> fixedValue(const Resource& referrer, const ReferenceRules& rules,
                         const std::vector<uint32_t>& due, const ReferralIndex& index)
{
    Value value = referrer.value();
    for (const uint32_t number : due) {
        const ReferenceRule& rule = rules.rule(number);
        const Referral referral(index, referrer, rule, value);
        Result<Value> changed = withFieldChanged(value, rule.field, {},
                                                 [&](const Value& field) { return referral.fixed(field); });
        if (!changed) {
            return failure(std::move(changed).error().withContext(
                Text::tr("The field %1 of %2 could not be given the new name.")
                    .arg(QString::fromStdString(rule.field.path),
                         QString::fromStdString(referrer.id().text()))));
        }
        value = std::move(*changed);
    }
    return value;
}

// The reference panics.
Result<void> checkFormerIds(const Resource& resource)
{
    if (resource.formerIdsAreKnown())
        return {};
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("%1 was given another name or namespace, but its former one has a comma.")
                        .arg(QString::fromStdString(resource.id().text())),
         .hint = Text::tr("Write its name, namespace and kind without a comma. Where they are "
                          "encrypted, encrypt only the data.")});
}

// The reference refuses service accounts whose namespace is no text before it looks at any name.
Result<void> checkSubjects(const Resource& resource)
{
    const Value* subjects = resource.kind() == "RoleBinding" ? resource.value().find("subjects") : nullptr;
    if (!subjects)
        return {};
    const auto refused = [&resource](const QString& message, const QString& hint) {
        return failure({.code = ErrorCode::Invalid,
                        .message = message.arg(QString::fromStdString(resource.id().text())),
                        .hint = hint});
    };
    for (const Value& subject : subjects->items()) {
        if (!subject.isMapping())
            return refused(Text::tr("A subject of %1 is no mapping."),
                           Text::tr("Give each subject a kind and a name."));
        const Value* kind = subject.find("kind");
        const Value* nspace = subject.find("namespace");
        if (!kind || !nspace)
            continue;
        if (!isText(*kind))
            return refused(Text::tr("A subject of %1 has a kind that is no text."),
                           Text::tr("Write ServiceAccount, User or Group."));
        if (kind->text() == "ServiceAccount" && !isText(*nspace))
            return refused(Text::tr("A subject of %1 has a namespace that is no text."),
                           Text::tr("Write the namespace, or remove the field."));
    }
    return {};
}

/// Fixes one resource after the other by the same rules.
class Fixing
{
  public:
    Fixing(Session& session, const TransformerConfig& config, const Schema* schema,
           const std::vector<ResourcePtr>& all)
        : m_session(session)
        , m_config(config)
        , m_schema(schema)
        , m_rules(rulesOf(session, config))
        , m_index(all)
    {
    }

    Result<void> fix(ResourcePtr& resource) const
    {
        if (auto checked = checkFormerIds(*resource); !checked)
            return checked;
        if (auto checked = checkSubjects(*resource); !checked)
            return checked;
        const auto sites = sitesOf(m_session, m_config, *m_rules, *resource);
        const std::vector<uint32_t> due = dueRules(*sites, m_index);
        if (due.empty())
            return {};
        Result<Value> value = fixedValue(*resource, *m_rules, due, m_index);
        if (!value)
            return failure(std::move(value).error());
        if (!(*value == resource->value()))
            resource = std::make_shared<const Resource>(resource->withValue(std::move(*value), m_schema));
        return {};
    }

  private:
    Session& m_session;
    const TransformerConfig& m_config;
    const Schema* m_schema;
    std::shared_ptr<const ReferenceRules> m_rules;
    ReferralIndex m_index;
};

} // namespace

Result<void> fixNameReferences(Session& session, std::vector<ResourcePtr>& resources,
                               const TransformerConfig& config, const Schema* schema,
                               const Progress& progress)
{
    const std::vector<ResourcePtr> before = resources;
    const Fixing fixing(session, config, schema, before);
    for (ResourcePtr& resource : resources) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
        if (auto fixed = fixing.fix(resource); !fixed)
            return failure(placedAt(std::move(fixed).error(), *resource));
    }
    if (session.isTraced()) {
        const auto cause = std::make_shared<const Cause>(Cause{StepKind::NameReference, {}});
        noteAll(before, resources,
                {cause, {Giver::Referred{std::make_shared<const std::vector<ResourcePtr>>(before)}}});
    }
    return {};
}

Result<void> fixNameReferences(Session& session, std::vector<ResourcePtr>& some,
                               const std::vector<ResourcePtr>& all, const TransformerConfig& config,
                               const Schema* schema)
{
    const Fixing fixing(session, config, schema, all);
    for (ResourcePtr& resource : some) {
        if (auto fixed = fixing.fix(resource); !fixed)
            return fixed;
    }
    return {};
}

} // namespace efa::kustomize
