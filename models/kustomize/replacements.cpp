#include "kustomize/replacements.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/labelselector.h"
#include "kustomize/pathlookup.h"
#include "kustomize/replacements_p.h"
#include "kustomize/replacementsource.h"
#include "kustomize/sharing.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Replacements)
};

/// A selector of targets or of exceptions from them. One that cannot be read is only a fault where the
/// reference comes to ask it.
struct Choice
{
    MeantResources meant;
    Result<LabelSelector> labels;
    Result<LabelSelector> annotations;
    bool hasSelectors = false;

    explicit Choice(const Selector& selector)
        : meant{{selector.group, selector.version, selector.kind}, selector.name, selector.nspace}
        , labels(LabelSelector::parse(selector.labelSelector))
        , annotations(LabelSelector::parse(selector.annotationSelector))
        , hasSelectors(!selector.labelSelector.empty() || !selector.annotationSelector.empty())
    {
    }

    Result<bool> labelsFit(const Resource& resource) const
    {
        if (!annotations)
            return tl::unexpected(annotations.error());
        if (!labels)
            return tl::unexpected(labels.error());
        return annotations->matches(metadataMap(resource.value(), "annotations")) &&
               labels->matches(metadataMap(resource.value(), "labels"));
    }
};

std::string joined(const std::vector<std::string>& parts, const std::string& delimiter)
{
    std::string text;
    for (size_t i = 0; i < parts.size(); ++i)
        text.append(i > 0 ? delimiter : "").append(parts[i]);
    return text;
}

/// A field after the value was copied to it, or to one part of it.
Result<Value> replaced(const std::optional<FieldOptions>& options, const Value& field, const Value& value)
{
    std::string text(value.text());
    if (options && !options->delimiter.empty()) {
        if (!field.isScalar())
            return delimitsNoText();
        std::vector<std::string> parts = splitAt(field.text(), options->delimiter);
        const auto size = static_cast<int64_t>(parts.size());
        if (options->index < 0)
            parts.insert(parts.begin(), text);
        else if (options->index >= size)
            parts.push_back(text);
        else
            parts[static_cast<size_t>(options->index)] = text;
        text = joined(parts, options->delimiter);
    }
    // A single value keeps its type, so a number can be put into a text and the other way round.
    return field.isScalar() ? field.withText(text) : value;
}

/// Puts values into the fields of one target, one after the other.
class TargetFields
{
  public:
    TargetFields(const ReplacementTarget& target, SourceValue& value, const Resource& resource)
        : m_options(target.options)
        , m_value(value)
        , m_isSource(value.isFieldOf(resource))
        , m_object(resource.value())
    {
    }

    const Value& object() const { return m_object; }

    Result<void> set(const std::string& path)
    {
        const std::vector<std::string> parts = smartPathParts(path, '.');
        // What is made in the source itself belongs to what is copied.
        if (m_isSource && creates()) {
            if (auto made = change(parts, [](const Value& node, const Position&) { return node; }); !made)
                return cannotSet(path, std::move(made).error());
        }
        const Result<int> matches = change(parts, [this](const Value& field, const Position& at) {
            Result<Value> result = replaced(m_options, field, m_value.copy());
            if (result && m_isSource)
                m_value.noteChange(at, *result);
            return result;
        });
        if (!matches)
            return cannotSet(path, matches.error());
        if (*matches > 0)
            return {};
        return failure(
            {.code = ErrorCode::NotFound,
             .message = Text::tr("The target has no field \"%1\".").arg(QString::fromStdString(path)),
             .hint = Text::tr("Correct the field path, or let `options.create` make the field.")});
    }

  private:
    bool creates() const { return m_options && m_options->create; }

    Result<int> change(const std::vector<std::string>& parts, const PlacedChange& change)
    {
        const Kind made = creates() ? m_value.kind() : Kind::Nil;
        const Result<PathChange> changed = withPathChanged(m_object, parts, made, change);
        if (!changed)
            return tl::unexpected(changed.error());
        m_object = reconciled(m_object, changed->root);
        if (m_isSource)
            m_value.noteObject(m_object);
        return changed->matches;
    }

    static tl::unexpected<Error> cannotSet(const std::string& path, Error error)
    {
        return failure(std::move(error).withContext(
            Text::tr("The field \"%1\" of the target cannot be set").arg(QString::fromStdString(path))));
    }

    const std::optional<FieldOptions>& m_options;
    SourceValue& m_value;
    bool m_isSource;
    Value m_object;
};

Result<Value> withTarget(const ReplacementTarget& target, SourceValue& value, const Resource& resource)
{
    TargetFields fields(target, value, resource);
    std::vector<std::string> paths = target.fieldPaths;
    if (paths.empty())
        paths.emplace_back(defaultReplacedField);
    for (const std::string& path : paths) {
        if (auto set = fields.set(path); !set)
            return tl::unexpected(set.error());
    }
    return fields.object();
}

/// The target's selectors, read once for all resources.
struct Chosen
{
    Choice select;
    std::vector<Choice> reject;

    explicit Chosen(const ReplacementTarget& target)
        : select(*target.select)
    {
        for (const std::optional<Selector>& one : target.reject)
            reject.emplace_back(one.value_or(Selector{}));
    }

    Result<bool> includes(const Resource& resource) const
    {
        Result<bool> fits = select.labelsFit(resource);
        if (!fits || !*fits)
            return fits;
        for (const Choice& choice : reject) {
            Result<bool> rejects = choice.hasSelectors ? choice.labelsFit(resource) : false;
            if (!rejects)
                return rejects;
            if (*rejects)
                return false;
        }
        const auto isRejected = [&resource](const Choice& choice) {
            return !choice.meant.isEmpty() && choice.meant.fits(resource);
        };
        return select.meant.fits(resource) && std::ranges::none_of(reject, isRejected);
    }
};

/// Whether the target selects any resource.
Result<bool> applyTo(const ReplacementTarget& target, SourceValue& value, std::vector<ResourcePtr>& resources,
                     const Schema* schema)
{
    const Chosen chosen(target);
    bool isIdle = true;
    for (ResourcePtr& resource : resources) {
        Result<bool> included = chosen.includes(*resource);
        if (!included)
            return included;
        if (!*included)
            continue;
        isIdle = false;
        const Result<Value> changed = withTarget(target, value, *resource);
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed == resource->value())
            continue;
        const bool isSource = value.isFieldOf(*resource);
        resource = std::make_shared<const Resource>(resource->withValue(*changed, schema));
        if (isSource)
            value.noteResource(*resource);
    }
    return !isIdle;
}

} // namespace

bool MeantResources::fits(const ResId& id) const
{
    const auto effective = [](const std::string& space) {
        return space == "default" ? std::string() : space;
    };
    return (name.empty() || name == id.name) &&
           (nspace.empty() || effective(nspace) == effective(id.nspace)) && id.gvk.isSelectedBy(gvk);
}

bool MeantResources::fits(const Resource& resource) const
{
    return fits(resource.id()) ||
           std::ranges::any_of(resource.formerIds(), [this](const ResId& id) { return fits(id); });
}

std::vector<std::string> splitAt(std::string_view text, std::string_view delimiter)
{
    std::vector<std::string> parts;
    size_t begin = 0;
    size_t found = text.find(delimiter);
    while (found != std::string_view::npos) {
        parts.emplace_back(text.substr(begin, found - begin));
        begin = found + delimiter.size();
        found = text.find(delimiter, begin);
    }
    parts.emplace_back(text.substr(begin));
    return parts;
}

tl::unexpected<Error> delimitsNoText()
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("The delimiter is meant for a text, but the field holds more than that."),
         .hint = Text::tr("Remove the delimiter, or name a field with a single value.")});
}

Result<int> applyReplacement(const Replacement& replacement, std::vector<ResourcePtr>& resources,
                             const Schema* schema)
{
    if (!replacement.source || !replacement.hasTargets) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A replacement lacks its source or its targets."),
                        .hint = Text::tr("Give it a source and at least one target.")});
    }
    int idle = 0;
    Result<SourceValue> value = SourceValue::of(*replacement.source, resources);
    if (!value)
        return tl::unexpected(value.error());
    for (const std::optional<ReplacementTarget>& target : replacement.targets) {
        if (!target || !target->select) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A target of a replacement selects nothing."),
                            .hint = Text::tr("Say under `select` which resources are meant.")});
        }
        const Result<bool> selects = applyTo(*target, *value, resources, schema);
        if (!selects)
            return tl::unexpected(selects.error());
        idle += *selects ? 0 : 1;
    }
    return idle;
}

} // namespace efa::kustomize
