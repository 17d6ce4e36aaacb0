#include "kustomize/resourceselector.h"

#include "kustomize/keydomains.h"

#include <QCoreApplication>

#include <re2/re2.h>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ResourceSelector)
};

bool isLiteral(const std::string& pattern)
{
    return pattern.find_first_of("\\.+*?()|[]{}^$") == std::string::npos;
}

} // namespace

SelectorPattern::SelectorPattern() = default;
SelectorPattern::SelectorPattern(SelectorPattern&&) noexcept = default;
SelectorPattern& SelectorPattern::operator=(SelectorPattern&&) noexcept = default;
SelectorPattern::~SelectorPattern() = default;

Result<SelectorPattern> SelectorPattern::compile(const std::string& pattern)
{
    SelectorPattern result;
    if (isLiteral(pattern)) {
        result.m_literal = pattern;
        return result;
    }
    re2::RE2::Options options;
    options.set_log_errors(false);
    result.m_expression = std::make_unique<re2::RE2>("^(?:" + pattern + ")$", options);
    if (!result.m_expression->ok()) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("\"%1\" is no regular expression.").arg(QString::fromStdString(pattern)),
             .hint = Text::tr("Put a backslash before characters that are meant as they stand."),
             .detail = QString::fromStdString(result.m_expression->error())});
    }
    return result;
}

bool SelectorPattern::matches(std::string_view text) const
{
    if (m_expression)
        return re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *m_expression);
    return m_literal.empty() || m_literal == text;
}

Result<ResourceSelector> ResourceSelector::compile(const Selector& selector)
{
    ResourceSelector result;
    result.m_selector = selector;
    result.m_labels = LabelSelector::parse(selector.labelSelector);
    result.m_annotations = LabelSelector::parse(selector.annotationSelector);
    const auto fill = [](SelectorPattern& into, const std::string& pattern) -> Result<void> {
        Result<SelectorPattern> compiled = SelectorPattern::compile(pattern);
        if (!compiled)
            return failure(std::move(compiled).error());
        into = std::move(*compiled);
        return {};
    };
    Result<void> done = fill(result.m_group, selector.group);
    if (done)
        done = fill(result.m_version, selector.version);
    if (done)
        done = fill(result.m_kind, selector.kind);
    if (done)
        done = fill(result.m_name, selector.name);
    if (done)
        done = fill(result.m_namespace, selector.nspace);
    if (!done)
        return failure(std::move(done).error());
    return result;
}

bool ResourceSelector::matchesType(const Gvk& gvk) const
{
    return m_group.matches(gvk.group) && m_version.matches(gvk.version) && m_kind.matches(gvk.kind);
}

Result<bool> ResourceSelector::matches(const Resource& resource) const
{
    const ResId& now = resource.id();
    const ResId& first = resource.originalId();
    if (!matchesNamespace(first.effectiveNamespace()) && !matchesNamespace(now.effectiveNamespace()))
        return false;
    if (!matchesName(first.name) && !matchesName(now.name))
        return false;
    if (!matchesType(now.gvk))
        return false;
    const auto fits = [&](const std::string& text, const Result<LabelSelector>& labels,
                          std::string_view field) -> Result<bool> {
        if (text.empty())
            return true;
        if (!labels)
            return failure(labels.error());
        return labels->matches(metadataMap(resource.value(), field));
    };
    Result<bool> labels = fits(m_selector.labelSelector, m_labels, "labels");
    if (!labels || !*labels)
        return labels;
    return fits(m_selector.annotationSelector, m_annotations, "annotations");
}

ContentKey ResourceSelector::key() const
{
    KeyMaker maker(domain::selector);
    maker.add(m_selector.group).add(m_selector.version).add(m_selector.kind);
    maker.add(m_selector.name).add(m_selector.nspace);
    maker.add(m_selector.labelSelector).add(m_selector.annotationSelector);
    return maker.key();
}

} // namespace efa::kustomize
