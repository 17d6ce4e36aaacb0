#include "kustomize/replacementsource.h"

#include "kustomize/blocktext.h"
#include "kustomize/fieldfilter.h"
#include "kustomize/replacements_p.h"
#include "kustomize/sharing.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Replacements)
};

Result<const Resource*> sourceOf(const ReplacementSource& source, std::span<const ResourcePtr> resources)
{
    const MeantResources meant{source.id.gvk, source.id.name, source.id.nspace};
    const Resource* found = nullptr;
    for (const ResourcePtr& resource : resources) {
        if (!meant.fits(*resource))
            continue;
        if (found != nullptr) {
            return failure(
                {.code = ErrorCode::Conflict,
                 .message = Text::tr("Several resources could be the source %1.").arg(meant.text()),
                 .hint = Text::tr("Name kind, name and namespace of the one that is meant.")});
        }
        found = resource.get();
    }
    if (found != nullptr)
        return found;
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("No resource is the source %1.").arg(meant.text()),
                    .hint = Text::tr("Correct the source, or add the resource.")});
}

bool takesOnePart(const std::optional<FieldOptions>& options)
{
    return options && !options->delimiter.empty();
}

Result<Value> onePart(const FieldOptions& options, const Value& value)
{
    if (!value.isScalar())
        return delimitsNoText();
    const std::vector<std::string> parts = splitAt(value.text(), options.delimiter);
    if (options.index < 0 || options.index >= static_cast<int64_t>(parts.size())) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message =
                 Text::tr("The value \"%1\" has no part %2.").arg(shown(value.text())).arg(options.index),
             .hint = Text::tr("Correct the index or the delimiter.")});
    }
    return value.withText(parts[static_cast<size_t>(options.index)]);
}

const Value& childAt(const Value& node, uint32_t number)
{
    return node.isSequence() ? node.items()[number] : node.members()[number].value;
}

Value withNodeAt(const Value& node, std::span<const uint32_t> at, const Value& changed)
{
    if (at.empty())
        return changed;
    const Value child = withNodeAt(childAt(node, at.front()), at.subspan(1), changed);
    return node.isSequence() ? node.withItem(at.front(), child) : node.withMember(at.front(), child);
}

} // namespace

Result<SourceValue> SourceValue::of(const ReplacementSource& source, std::span<const ResourcePtr> resources)
{
    const Result<const Resource*> resource = sourceOf(source, resources);
    if (!resource)
        return tl::unexpected(resource.error());
    const std::string_view path = source.fieldPath.empty() ? defaultReplacedField : source.fieldPath;
    Result<FoundNode> found = lookedUp((*resource)->value(), smartPathParts(path, '.'));
    if (!found)
        return tl::unexpected(found.error());
    if (found->node == nullptr || found->node->isNilOrEmpty()) {
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("The source %1 has no field \"%2\".")
                                       .arg(QString::fromStdString((*resource)->id().text()), shown(path)),
                        .hint = Text::tr("Correct the field path of the source.")});
    }
    SourceValue value;
    value.m_value = *found->node;
    if (takesOnePart(source.options)) {
        Result<Value> part = onePart(*source.options, *found->node);
        if (!part)
            return tl::unexpected(part.error());
        value.m_value = *std::move(part);
        return value;
    }
    value.m_resource = *resource;
    value.m_at = std::move(found->at);
    return value;
}

Value SourceValue::copy() const
{
    return withoutComment(withoutShares(m_value));
}

void SourceValue::noteChange(const Position& at, const Value& changed)
{
    const auto [mine, other] = std::ranges::mismatch(m_at, at);
    if (mine == m_at.end())
        m_value = withNodeAt(m_value, {other, at.end()}, changed);
    else if (other == at.end())
        m_resource = nullptr; // the field is no longer in the object, but still what is copied
}

void SourceValue::noteObject(const Value& object)
{
    if (m_resource == nullptr)
        return;
    const Value* node = &object;
    for (const uint32_t number : m_at)
        node = &childAt(*node, number);
    m_value = *node;
}

} // namespace efa::kustomize
