#include "kustomize/selector.h"

#include <QCoreApplication>

#include <re2/re2.h>

#include <utility>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ResourceSelector)
};

/// Nothing for an empty pattern, which matches all.
Result<std::unique_ptr<const re2::RE2>> compiled(const std::string& pattern)
{
    if (pattern.empty())
        return nullptr;
    auto made = std::make_unique<const RE2>("^(?:" + pattern + ")$", RE2::Quiet);
    if (made->ok())
        return made;
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("\"%1\" is no regular expression.").arg(QString::fromStdString(pattern)),
         .hint = Text::tr("Correct the target of the patch."),
         .detail = QString::fromStdString(made->error())});
}

} // namespace

ResourceSelector::ResourceSelector() = default;
ResourceSelector::ResourceSelector(ResourceSelector&&) noexcept = default;
ResourceSelector& ResourceSelector::operator=(ResourceSelector&&) noexcept = default;
ResourceSelector::~ResourceSelector() = default;

Result<ResourceSelector> ResourceSelector::make(const Selector& selector)
{
    ResourceSelector result;
    const std::pair<const std::string&, Pattern&> patterns[] = {{selector.group, result.m_group},
                                                                {selector.version, result.m_version},
                                                                {selector.kind, result.m_kind},
                                                                {selector.name, result.m_name},
                                                                {selector.nspace, result.m_namespace}};
    for (const auto& [text, pattern] : patterns) {
        Result<Pattern> made = compiled(text);
        if (!made)
            return tl::unexpected(made.error());
        pattern = *std::move(made);
    }
    Result<LabelSelector> labels = LabelSelector::parse(selector.labelSelector);
    if (!labels)
        return tl::unexpected(labels.error());
    Result<LabelSelector> annotations = LabelSelector::parse(selector.annotationSelector);
    if (!annotations)
        return tl::unexpected(annotations.error());
    result.m_labels = *std::move(labels);
    result.m_annotations = *std::move(annotations);
    return result;
}

bool ResourceSelector::fits(const Pattern& pattern, std::string_view text)
{
    return pattern == nullptr || RE2::PartialMatch(text, *pattern);
}

bool ResourceSelector::matches(const Resource& resource) const
{
    const ResId& now = resource.id();
    const ResId& before = resource.originalId();
    if (!fits(m_namespace, before.effectiveNamespace()) && !fits(m_namespace, now.effectiveNamespace()))
        return false;
    if (!fits(m_name, before.name) && !fits(m_name, now.name))
        return false;
    const Gvk& gvk = now.gvk;
    return fits(m_group, gvk.group) && fits(m_version, gvk.version) && fits(m_kind, gvk.kind) &&
           m_labels.matches(metadataEntries(resource.value(), "labels")) &&
           m_annotations.matches(metadataEntries(resource.value(), "annotations"));
}

const Value* metadataEntries(const Value& object, std::string_view field)
{
    const Value* metadata = object.find("metadata");
    const Value* entries = metadata != nullptr && !metadata->isNilOrEmpty() ? metadata->find(field) : nullptr;
    return entries != nullptr && entries->isMapping() ? entries : nullptr;
}

} // namespace efa::kustomize
