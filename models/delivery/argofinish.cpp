#include "delivery/argofinish.h"

#include "delivery/objectfields.h"
#include "delivery/objectscope.h"
#include "kustomize/fields.h"
#include "kustomize/output.h"
#include "kustomize/schema.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoFinish)
};

constexpr std::string_view argoHook = "argocd.argoproj.io/hook";
constexpr std::string_view helmHook = "helm.sh/hook";
constexpr std::string_view waveName = "argocd.argoproj.io/sync-wave";

std::string annotation(const kustomize::Resource& resource, std::string_view name)
{
    const Value* found = kustomize::findAnnotation(resource.value(), name);
    return found ? std::string(found->text()) : std::string();
}

/// When an object is applied. Never: only when a sync fails, when something is deleted, or not at all.
enum class Phase : uint8_t { Before, Sync, After, Never };

Phase hookPhase(const QString& hook)
{
    if (hook == "PreSync"_L1 || hook == "pre-install"_L1 || hook == "pre-upgrade"_L1 ||
        hook == "crd-install"_L1)
        return Phase::Before;
    if (hook == "PostSync"_L1 || hook == "post-install"_L1 || hook == "post-upgrade"_L1)
        return Phase::After;
    return hook == "Sync"_L1 ? Phase::Sync : Phase::Never;
}

Phase phaseOf(const kustomize::Resource& resource)
{
    const std::string own = annotation(resource, argoHook);
    const QString hooks = QString::fromStdString(own.empty() ? annotation(resource, helmHook) : own);
    if (hooks.isEmpty())
        return Phase::Sync;
    Phase first = Phase::Never;
    for (const QString& hook : hooks.split(u',', Qt::SkipEmptyParts))
        first = std::min(first, hookPhase(hook.trimmed()));
    return first;
}

/// Nothing where only the cluster knows. The agents' own types all stand in namespaces.
std::optional<bool> isNamespaced(const kustomize::Resource& resource, const Delivered& delivered,
                                 const std::vector<kustomize::ResourcePtr>& own)
{
    std::vector<Value> definitions;
    for (const kustomize::ResourcePtr& other : own) {
        if (other->kind() == "CustomResourceDefinition")
            definitions.push_back(other->value());
    }
    if (const auto known = isNamespaced(resource.gvk(), definitions, delivered))
        return known;
    const std::string& group = resource.gvk().group;
    const bool isAgents = group == "argoproj.io" || group.ends_with("fluxcd.io");
    return isAgents ? std::optional(true) : std::nullopt;
}

/// One resource on its way.
struct Item
{
    kustomize::ResourcePtr resource;
    std::shared_ptr<const QByteArray> text;
    Phase phase = Phase::Sync;
    int wave = 0;
};

class Finishing
{
  public:
    Finishing(Built& built, const std::string& nspace, const Delivered& delivered)
        : m_built(built), m_nspace(nspace), m_delivered(delivered)
    {
    }

    void run()
    {
        for (size_t i = 0; i < m_built.resources.size(); ++i)
            add(i);
        std::ranges::stable_sort(m_items, [](const Item& a, const Item& b) {
            return std::pair(a.phase, a.wave) < std::pair(b.phase, b.wave);
        });
        m_built.resources.clear();
        m_built.texts.clear();
        for (Item& item : m_items) {
            m_built.resources.push_back(std::move(item.resource));
            m_built.texts.push_back(std::move(item.text));
        }
        noteLeftOut();
    }

  private:
    void add(size_t at)
    {
        Item item;
        item.resource = placed(m_built.resources[at]);
        item.phase = phaseOf(*item.resource);
        item.wave = syncWave(*item.resource);
        if (item.phase == Phase::Never) {
            m_leftOut << shownName(*item.resource);
            return;
        }
        const bool isSame = item.resource == m_built.resources[at] && at < m_built.texts.size();
        item.text = isSame ? m_built.texts[at] : printed(*item.resource);
        if (item.text)
            m_items.push_back(std::move(item));
    }

    static QString shownName(const kustomize::Resource& resource)
    {
        return QString::fromStdString(resource.kind() + ' ' + resource.name());
    }

    kustomize::ResourcePtr placed(const kustomize::ResourcePtr& resource)
    {
        const std::optional<bool> namespaced = isNamespaced(*resource, m_delivered, m_built.resources);
        const bool hasOwn = !resource->nspace().empty();
        if (hasOwn ? namespaced.value_or(true) : !namespaced.value_or(true) || m_nspace.empty())
            return resource;
        if (!namespaced)
            noteUnknown(*resource);
        const Value metadata = mappingAt(resource->value(), {"metadata"});
        const Value changed = hasOwn
                                  ? metadata.without("namespace")
                                  : metadata.with("namespace", Value::scalar(m_nspace, kustomize::Tag::Str));
        return std::make_shared<const kustomize::Resource>(resource->value().with("metadata", changed));
    }

    void noteUnknown(const kustomize::Resource& resource)
    {
        const kustomize::Gvk& gvk = resource.gvk();
        if (!m_unknown.insert(gvk.kind + '.' + gvk.group).second)
            return;
        const QString kind = QString::fromStdString(gvk.kind + '.' + gvk.group);
        m_built.holes.push_back(
            {u"CustomResourceDefinition "_s + kind,
             Text::tr("Whether objects of the kind %1 stand in a namespace is known only in the cluster.")
                 .arg(kind)});
    }

    std::shared_ptr<const QByteArray> printed(const kustomize::Resource& resource)
    {
        std::string text;
        if (const Result<void> done = kustomize::appendYaml(resource.value(), text); !done) {
            m_built.findings.append(
                {.severity = Severity::Error,
                 .rule = u"argo-object"_s,
                 .text = Text::tr("%1 cannot be printed: %2").arg(shownName(resource), done.error().message),
                 .place = {},
                 .trail = {},
                 .hint = done.error().hint,
                 .subject = shownName(resource)});
            return nullptr;
        }
        return std::make_shared<const QByteArray>(QByteArray::fromStdString(text));
    }

    void noteLeftOut()
    {
        if (m_leftOut.isEmpty())
            return;
        m_built.findings.append({.severity = Severity::Hint,
                                 .rule = u"argo-hook"_s,
                                 .text = Text::tr("%n object(s) are not applied by a sync that succeeds: %1.",
                                                  nullptr, static_cast<int>(m_leftOut.size()))
                                             .arg(m_leftOut.join(u", "_s)),
                                 .place = {},
                                 .trail = {},
                                 .hint = Text::tr("Their hook annotation says so.")});
    }

    Built& m_built;
    const std::string& m_nspace;
    const Delivered& m_delivered;
    std::vector<Item> m_items;
    std::set<std::string> m_unknown;
    QStringList m_leftOut;
};

} // namespace

void finishArgo(Built& built, const std::string& nspace, const Delivered& delivered)
{
    Finishing(built, nspace, delivered).run();
}

int syncWave(const kustomize::Resource& resource)
{
    const std::string text = annotation(resource, waveName);
    int wave = 0;
    std::from_chars(text.data(), text.data() + text.size(), wave);
    return wave;
}

} // namespace efa::delivery
