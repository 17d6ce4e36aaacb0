#include "kustomize/patchtransformer.h"

#include "kustomize/buildannotations.h"
#include "kustomize/documentreader.h"
#include "kustomize/jsonpatch.h"
#include "kustomize/keydomains.h"
#include "kustomize/patchsteps.h"
#include "kustomize/resourceselector.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PatchTransformer)
};

using TransformerPtr = std::unique_ptr<const Transformer>;

tl::unexpected<Error> invalid(const QString& message, const QString& hint)
{
    return failure({.code = ErrorCode::Invalid, .message = message, .hint = hint});
}

yaml::Source inPlace(const std::string& text)
{
    return {QByteArray::fromStdString(text), {}};
}

std::string trimmed(const std::string& text)
{
    constexpr const char* spaces = " \t\n\v\f\r";
    const size_t begin = text.find_first_not_of(spaces);
    return begin == std::string::npos ? std::string()
                                      : text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

// A fault in a patch that stands in the kustomization file has its place there.
Error withoutOwnPlace(Error error, bool isInPlace)
{
    if (isInPlace)
        error.where.reset();
    return error;
}

ContentKey textKey(const yaml::Source& source)
{
    return KeyMaker(domain::fileBytes).add(source.view()).key();
}

Result<std::shared_ptr<const ResourceSelector>> compiled(const Selector& selector)
{
    Result<ResourceSelector> result = ResourceSelector::compile(selector);
    if (!result)
        return failure(std::move(result).error());
    return std::make_shared<const ResourceSelector>(std::move(*result));
}

Remark remarkOn(const Selector& target)
{
    if (target == Selector{}) {
        return {Remark::When::Always,
                {.severity = Severity::Warning,
                 .rule = u"patch-target-empty"_s,
                 .text = Text::tr("The target of this patch is empty, so it changes every resource."),
                 .hint = Text::tr("Say below `target` which resources are meant.")}};
    }
    return {Remark::When::NothingConcerned,
            {.severity = Severity::Warning,
             .rule = u"patch-matches-nothing"_s,
             .text = Text::tr("The target of this patch fits no resource, so the patch changes nothing."),
             .hint = Text::tr("Check kind, name and namespace of the target, or remove the patch.")}};
}

Result<PatchText> patchText(const PatchEntry& entry, const SourceReader& readFile)
{
    const std::string text = trimmed(entry.patch);
    if (text.empty() == entry.path.empty()) {
        return invalid(text.empty() ? Text::tr("A patch has neither a path nor a text.")
                                    : Text::tr("A patch has both a path and a text."),
                       Text::tr("Give it one of `path` and `patch`."));
    }
    if (!text.empty())
        return PatchText{inPlace(text), true};
    Result<yaml::Source> source = readFile(entry.path);
    if (!source)
        return failure(std::move(source).error());
    return PatchText{std::move(*source), false};
}

/// What the first characters of a text say of it.
enum class Shape : uint8_t { OneObject, OneList, Unsure };

Shape shapeOf(std::string_view text)
{
    if (text.empty() || text.find("\n---") != std::string_view::npos)
        return Shape::Unsure;
    const char first = text.front();
    if ((first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z'))
        return Shape::OneObject;
    return text.starts_with("- ") ? Shape::OneList : Shape::Unsure;
}

bool goesBy(const Resource& resource, const ResId& id)
{
    return id.equals(resource.id()) ||
           std::ranges::any_of(resource.formerIds(), [&](const ResId& former) { return id.equals(former); });
}

Value withOptions(const Value& patch, const std::map<std::string, bool>& options)
{
    const auto isOn = [&](const char* name) {
        const auto found = options.find(name);
        return found != options.end() && found->second;
    };
    Value result = patch;
    if (isOn("allowNameChange"))
        result = withFlag(result, annotation::allowNameChange);
    if (isOn("allowKindChange"))
        result = withFlag(result, annotation::allowKindChange);
    return result;
}

Result<TransformerPtr> mergePatch(const PatchEntry& entry, std::vector<Value> patches, const PatchText& text,
                                  const SchemaState& schema)
{
    for (Value& patch : patches)
        patch = withOptions(patch, entry.options);
    if (!entry.target) {
        return std::make_unique<PatchByIdTransformer>(placedPatches(patches, text),
                                                      PatchByIdTransformer::Manner::Patches, schema);
    }
    if (patches.size() > 1) {
        return invalid(Text::tr("A patch with a target holds several documents."),
                       Text::tr("Split it into one entry for each document."));
    }
    Result<std::shared_ptr<const ResourceSelector>> selector = compiled(*entry.target);
    if (!selector)
        return failure(std::move(selector).error());
    auto step = std::make_unique<MergePatchStep>(patches.front(), MergePatchStep::Fitting::ToTarget,
                                                 std::move(*selector), schemaOf(schema), schema.key, text);
    return std::make_unique<StepTransformer>(std::move(step), Afterwards::UniqueIds, remarkOn(*entry.target));
}

Result<TransformerPtr> jsonPatch(JsonPatch patch, const PatchText& text,
                                 const std::optional<Selector>& target, JsonPatchStep::FormerId formerId)
{
    if (!target) {
        return invalid(Text::tr("A JSON patch has no target."),
                       Text::tr("Say below `target` which resources it changes."));
    }
    Result<std::shared_ptr<const ResourceSelector>> selector = compiled(*target);
    if (!selector)
        return failure(std::move(selector).error());
    return std::make_unique<StepTransformer>(
        std::make_unique<JsonPatchStep>(std::move(patch), textKey(text.source), std::move(*selector),
                                        formerId, text),
        Afterwards::Nothing, remarkOn(*target));
}

} // namespace

const Schema& schemaOf(const SchemaState& state)
{
    return state.schema ? *state.schema : *Schema::builtin();
}

Result<TransformerPtr> patchTransformer(const PatchEntry& entry, const SchemaState& schema,
                                        const SourceReader& readFile)
{
    const Result<PatchText> text = patchText(entry, readFile);
    if (!text)
        return failure(text.error());
    const Shape shape = shapeOf(text->source.view());
    Result<JsonPatch> operations = shape == Shape::OneObject ? JsonPatch() : JsonPatch::parse(text->source);
    if (operations && shape == Shape::OneList)
        return jsonPatch(std::move(*operations), *text, entry.target, JsonPatchStep::FormerId::Kept);
    Result<std::vector<Value>> objects = readObjects(text->source);
    if (shape == Shape::OneObject) {
        // What reads as an object is no list: it need not be read as one.
        if (objects && !objects->empty())
            return mergePatch(entry, std::move(*objects), *text, schema);
        operations = JsonPatch::parse(text->source);
    }
    if (objects && operations) {
        return invalid(Text::tr("The patch is both a merge patch and a JSON patch, or neither."),
                       Text::tr("Write an object with kind and name, or a list of operations."));
    }
    if (!objects && !operations) {
        const bool looksLikeList =
            text->source.view().starts_with('[') || text->source.view().starts_with('-');
        return failure(withoutOwnPlace(looksLikeList ? operations.error() : objects.error(), text->isInPlace)
                           .withContext(Text::tr("The patch is neither a merge patch nor a JSON patch.")));
    }
    if (operations)
        return jsonPatch(std::move(*operations), *text, entry.target, JsonPatchStep::FormerId::Kept);
    if (objects->empty())
        return invalid(Text::tr("The patch holds nothing."),
                       Text::tr("Write what it changes, or remove it."));
    return mergePatch(entry, std::move(*objects), *text, schema);
}

Result<TransformerPtr> jsonPatchTransformer(const PatchEntry& entry, const SourceReader& readFile)
{
    if (!entry.target || entry.target->name.empty()) {
        return invalid(Text::tr("A JSON patch has no target with a name."),
                       Text::tr("Say below `target` which resource it changes."));
    }
    const bool isInPlace = !entry.patch.empty();
    if (isInPlace == !entry.path.empty()) {
        return invalid(isInPlace ? Text::tr("A patch has both a path and a text.")
                                 : Text::tr("A patch has neither a path nor a text."),
                       Text::tr("Give it one of `path` and `patch`."));
    }
    const Result<yaml::Source> source =
        isInPlace ? Result<yaml::Source>(inPlace(entry.patch)) : readFile(entry.path);
    if (!source)
        return failure(source.error());
    Result<JsonPatch> patch = JsonPatch::parse(*source);
    if (!patch)
        return failure(withoutOwnPlace(std::move(patch).error(), isInPlace));
    if (patch->isEmpty())
        return invalid(Text::tr("The patch holds nothing."),
                       Text::tr("Write what it changes, or remove it."));
    return jsonPatch(std::move(*patch), {*source, isInPlace}, entry.target, JsonPatchStep::FormerId::NotKept);
}

Result<TransformerPtr> strategicMergeTransformer(const std::vector<Entry>& entries, const SchemaState& schema,
                                                 const SourceReader& readFile)
{
    std::vector<PlacedPatch> patches;
    for (const Entry& entry : entries) {
        PatchText text{inPlace(entry.text), true, 0, entry.at};
        Result<std::vector<Value>> objects = readObjects(text.source);
        if (!objects) {
            Result<yaml::Source> source = readFile(entry.text);
            if (!source)
                return failure(std::move(source).error());
            text = {std::move(*source), false, 0, entry.at};
            objects = readObjects(text.source);
        }
        if (!objects)
            return failure(std::move(objects).error());
        std::ranges::move(placedPatches(*objects, text), std::back_inserter(patches));
    }
    if (patches.empty())
        return invalid(Text::tr("The patches hold nothing."),
                       Text::tr("Write what they change, or remove them."));
    return std::make_unique<PatchByIdTransformer>(std::move(patches),
                                                  PatchByIdTransformer::Manner::StrategicMerge, schema);
}

std::vector<PlacedPatch> placedPatches(const std::vector<Value>& patches, const PatchText& text)
{
    std::vector<PlacedPatch> placed;
    placed.reserve(patches.size());
    for (const Value& patch : patches) {
        placed.push_back({patch, text});
        placed.back().text.object = static_cast<uint32_t>(placed.size() - 1);
    }
    return placed;
}

PatchByIdTransformer::PatchByIdTransformer(std::vector<PlacedPatch> patches, Manner manner,
                                           const SchemaState& schema)
    : m_patches(std::move(patches)), m_manner(manner), m_schema(schema)
{
}

Result<void> PatchByIdTransformer::run(TransformerRun& run) const
{
    const size_t before = run.resources.size();
    for (const PlacedPatch& patch : m_patches) {
        // The reference goes on with what it removed, and panics.
        if (m_manner == Manner::Patches && run.resources.size() < before) {
            return invalid(Text::tr("A document of the patch follows one that removes its object."),
                           Text::tr("Give every document an entry of its own below `patches`."));
        }
        if (auto done = runOne(run, patch); !done)
            return done;
    }
    return {};
}

MergePatchStep PatchByIdTransformer::stepOf(const PlacedPatch& patch) const
{
    const auto fitting =
        m_manner == Manner::Patches ? MergePatchStep::Fitting::AsGiven : MergePatchStep::Fitting::ToTarget;
    return {patch.value, fitting, nullptr, schemaOf(m_schema), m_schema.key, patch.text};
}

bool PatchByIdTransformer::amend(TransformerRun& run, Changes& changes) const
{
    for (const PlacedPatch& patch : m_patches) {
        const ResId id = Resource(patch.value, run.schema).originalId();
        const MergePatchStep step = stepOf(patch);
        for (Change& change : changes) {
            // Both go by the same ids, so the patch is about both or none of them.
            if (goesBy(*change.before, id) && !run.amend(step, change))
                return false;
        }
    }
    return true;
}

Result<void> PatchByIdTransformer::runOne(TransformerRun& run, const PlacedPatch& patch) const
{
    const Resource asResource(patch.value, run.schema);
    const QString shown = QString::fromStdString(asResource.originalId().text());
    const std::vector<size_t> found = run.resources.withAnyId(asResource.originalId());
    if (found.size() != 1) {
        return failure(
            {.code = found.empty() ? ErrorCode::NotFound : ErrorCode::Conflict,
             .message = found.empty()
                            ? Text::tr("No resource is called %1, so the patch changes nothing.").arg(shown)
                            : Text::tr("Several resources are called %1.").arg(shown),
             .hint = Text::tr("Check apiVersion, kind, name and namespace of the patch.")});
    }
    const MergePatchStep step = stepOf(patch);
    const ResourcePtr target = run.resources.at(found[0]);
    run.hasMerged = true;
    Result<ResourcePtr> patched = run.applied(step, target);
    if (!patched)
        return failure(std::move(patched).error());
    if (*patched)
        run.resources.replace(found[0], std::move(*patched));
    else
        run.resources.remove(found[0]);
    return m_manner == Manner::StrategicMerge ? run.resources.checkUnique() : Result<void>();
}

} // namespace efa::kustomize
