#include "kustomize/replacements.h"

#include "kustomize/blocktext.h"
#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/labelselector.h"
#include "kustomize/pathlookup.h"
#include "kustomize/sharing.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Replacements)
};

constexpr std::string_view defaultPath = "metadata.name";

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Which resources are meant; empty parts match all. Scopes play no role here.
struct Meant
{
    Gvk gvk;
    std::string name;
    std::string nspace;

    bool isEmpty() const { return gvk == Gvk{} && name.empty() && nspace.empty(); }

    bool fits(const ResId& id) const
    {
        const auto effective = [](const std::string& space) {
            return space == "default" ? std::string() : space;
        };
        return (name.empty() || name == id.name) &&
               (nspace.empty() || effective(nspace) == effective(id.nspace)) && id.gvk.isSelectedBy(gvk);
    }

    bool fits(const Resource& resource) const
    {
        return fits(resource.id()) ||
               std::ranges::any_of(resource.formerIds(), [this](const ResId& id) { return fits(id); });
    }

    QString text() const { return QString::fromStdString(ResId{gvk, name, nspace}.text()); }
};

Meant meantBy(const Selector& selector)
{
    return {{selector.group, selector.version, selector.kind}, selector.name, selector.nspace};
}

/// A selector of targets or of exceptions from them.
struct Choice
{
    Meant meant;
    LabelSelector labels;
    LabelSelector annotations;
    bool hasSelectors = false;

    static Result<Choice> of(const Selector& selector)
    {
        Result<LabelSelector> labels = LabelSelector::parse(selector.labelSelector);
        if (!labels)
            return tl::unexpected(labels.error());
        Result<LabelSelector> annotations = LabelSelector::parse(selector.annotationSelector);
        if (!annotations)
            return tl::unexpected(annotations.error());
        return Choice{meantBy(selector), *std::move(labels), *std::move(annotations),
                      !selector.labelSelector.empty() || !selector.annotationSelector.empty()};
    }

    bool labelsFit(const Resource& resource) const
    {
        return annotations.matches(metadataMap(resource.value(), "annotations")) &&
               labels.matches(metadataMap(resource.value(), "labels"));
    }
};

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

std::string joined(const std::vector<std::string>& parts, const std::string& delimiter)
{
    std::string text;
    for (size_t i = 0; i < parts.size(); ++i)
        text.append(i > 0 ? delimiter : "").append(parts[i]);
    return text;
}

tl::unexpected<Error> delimitsNoText()
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("The delimiter is meant for a text, but the field holds more than that."),
         .hint = Text::tr("Remove the delimiter, or name a field with a single value.")});
}

Result<const Resource*> sourceOf(const ReplacementSource& source, const std::vector<ResourcePtr>& resources)
{
    const Meant meant{source.id.gvk, source.id.name, source.id.nspace};
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

Result<Value> refined(const std::optional<FieldOptions>& options, const Value& value)
{
    if (!options || options->delimiter.empty())
        return value;
    if (!value.isScalar())
        return delimitsNoText();
    const std::vector<std::string> parts = splitAt(value.text(), options->delimiter);
    if (options->index < 0 || options->index >= static_cast<int64_t>(parts.size())) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message =
                 Text::tr("The value \"%1\" has no part %2.").arg(shown(value.text())).arg(options->index),
             .hint = Text::tr("Correct the index or the delimiter.")});
    }
    return value.withText(parts[static_cast<size_t>(options->index)]);
}

Result<Value> sourceValue(const ReplacementSource& source, const std::vector<ResourcePtr>& resources)
{
    const Result<const Resource*> resource = sourceOf(source, resources);
    if (!resource)
        return tl::unexpected(resource.error());
    const std::string_view path = source.fieldPath.empty() ? defaultPath : source.fieldPath;
    const Result<const Value*> found = lookedUp((*resource)->value(), smartPathParts(path, '.'));
    if (!found)
        return tl::unexpected(found.error());
    if (*found != nullptr && !(*found)->isNilOrEmpty())
        return refined(source.options, withoutComment(withoutShares(**found)));
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("The source %1 has no field \"%2\".")
                                   .arg(QString::fromStdString((*resource)->id().text()), shown(path)),
                    .hint = Text::tr("Correct the field path of the source.")});
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

Result<Value> withTarget(const ReplacementTarget& target, const Value& object, const Value& value)
{
    const bool create = target.options && target.options->create;
    std::vector<std::string> paths = target.fieldPaths;
    if (paths.empty())
        paths.emplace_back(defaultPath);
    Value result = object;
    for (const std::string& path : paths) {
        const FieldChange change = [&](const Value& field) { return replaced(target.options, field, value); };
        const Result<PathChange> changed =
            withPathChanged(result, smartPathParts(path, '.'), create ? value.kind() : Kind::Nil, change);
        if (!changed) {
            return tl::unexpected(Error(changed.error())
                                      .withContext(Text::tr("The field \"%1\" of the target cannot be set")
                                                       .arg(QString::fromStdString(path))));
        }
        if (changed->matches == 0) {
            return failure(
                {.code = ErrorCode::NotFound,
                 .message = Text::tr("The target has no field \"%1\".").arg(QString::fromStdString(path)),
                 .hint = Text::tr("Correct the field path, or let `options.create` make the field.")});
        }
        result = reconciled(result, changed->root);
    }
    return result;
}

/// The target's selectors, read once for all resources.
struct Chosen
{
    Choice select;
    std::vector<Choice> reject;

    static Result<Chosen> of(const ReplacementTarget& target)
    {
        Result<Choice> select = Choice::of(*target.select);
        if (!select)
            return tl::unexpected(select.error());
        Chosen chosen{*std::move(select), {}};
        for (const std::optional<Selector>& one : target.reject) {
            Result<Choice> reject = Choice::of(one.value_or(Selector{}));
            if (!reject)
                return tl::unexpected(reject.error());
            chosen.reject.push_back(*std::move(reject));
        }
        return chosen;
    }

    bool includes(const Resource& resource) const
    {
        const auto isRejected = [&resource](const Choice& choice) {
            return (choice.hasSelectors && choice.labelsFit(resource)) ||
                   (!choice.meant.isEmpty() && choice.meant.fits(resource));
        };
        return select.labelsFit(resource) && select.meant.fits(resource) &&
               std::ranges::none_of(reject, isRejected);
    }
};

} // namespace

Result<int> applyReplacement(const Replacement& replacement, std::vector<ResourcePtr>& resources,
                             const Schema* schema)
{
    if (!replacement.source || replacement.targets.empty()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A replacement lacks its source or its targets."),
                        .hint = Text::tr("Give it a source and at least one target.")});
    }
    int idle = 0;
    const Result<Value> value = sourceValue(*replacement.source, resources);
    if (!value)
        return tl::unexpected(value.error());
    for (const std::optional<ReplacementTarget>& target : replacement.targets) {
        if (!target || !target->select) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A target of a replacement selects nothing."),
                            .hint = Text::tr("Say under `select` which resources are meant.")});
        }
        const Result<Chosen> chosen = Chosen::of(*target);
        if (!chosen)
            return tl::unexpected(chosen.error());
        bool isIdle = true;
        for (ResourcePtr& resource : resources) {
            if (!chosen->includes(*resource))
                continue;
            isIdle = false;
            const Result<Value> changed = withTarget(*target, resource->value(), *value);
            if (!changed)
                return tl::unexpected(changed.error());
            if (!(*changed == resource->value()))
                resource = std::make_shared<const Resource>(resource->withValue(*changed, schema));
        }
        idle += isIdle ? 1 : 0;
    }
    return idle;
}

} // namespace efa::kustomize
