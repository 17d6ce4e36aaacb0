#include "kustomize/finishing.h"

#include "kustomize/buildannotations.h"
#include "kustomize/entrystep.h"
#include "kustomize/faultplace.h"
#include "kustomize/fields.h"
#include "kustomize/hashstep.h"
#include "kustomize/keydomains.h"
#include "kustomize/namereference.h"
#include "kustomize/outputorder.h"
#include "kustomize/printedtext.h"
#include "kustomize/resourcelist.h"
#include "kustomize/session.h"
#include "kustomize/step.h"
#include "kustomize/varstep.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <unordered_map>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Finishing)
};

/// What stays of the bookkeeping in what is printed.
struct Kept
{
    bool origin = false;
    bool transformations = false;

    bool all() const { return origin && transformations; }
};

Value withoutBookkeeping(const Value& object, Kept kept)
{
    TextMap annotations = metadataMap(object, "annotations");
    const auto drop = [&](std::string_view name) {
        if (const auto found = annotations.find(name); found != annotations.end())
            annotations.erase(found);
    };
    if (annotations.empty() && kept.all())
        return object;
    for (const std::string_view name : annotation::build)
        drop(name);
    if (!kept.origin)
        drop(annotation::origin);
    if (!kept.transformations)
        drop(annotation::transformations);
    return withMetadataMap(object, "annotations", annotations);
}

/// As it leaves the build.
ResourcePtr finished(Session& session, const ResourcePtr& resource, Kept kept, const Schema* schema)
{
    const bool hasAnnotations = resource->value().at({"metadata", "annotations"}) != nullptr;
    // Where something might be removed, the reference first makes the place for it.
    const bool getsMetadata = !kept.all() && resource->value().find("metadata") == nullptr;
    if (!hasAnnotations && !getsMetadata && resource->varNames().empty() && !resource->history())
        return resource;
    const ContentKey key = KeyMaker(domain::finished)
                               .add(resource->contentKey())
                               .add((kept.origin ? 1U : 0U) + (kept.transformations ? 2U : 0U))
                               .key();
    if (auto known = session.memory().find<Resource>(key))
        return known;
    auto made = std::make_shared<const Resource>(withoutBookkeeping(resource->value(), kept), schema);
    session.memory().offer(key, made, sizeof(Resource) + made->value().bytesBeyond(resource->value()));
    return made;
}

using TextPtr = std::shared_ptr<const QByteArray>;

Result<TextPtr> textOf(Session& session, const Resource& resource, Texts texts)
{
    return texts == Texts::Made ? printedText(session.memory(), resource) : Result<TextPtr>();
}

bool isLocal(const Resource& resource)
{
    const Value* found = findAnnotation(resource.value(), "config.kubernetes.io/local-config");
    return found && found->text() != "false";
}

bool isSameObject(const Resource& a, const Resource& b)
{
    return a.gvk() == b.gvk() && a.name() == b.name() && a.nspace() == b.nspace();
}

Result<void> checkUnique(const std::vector<ResourcePtr>& resources)
{
    const ResourceList list(resources);
    auto checked = list.checkUnique();
    return checked ? checked : failure(placedAt(std::move(checked).error(), *list.repeated()));
}

Result<void> dropLocal(std::vector<ResourcePtr>& resources)
{
    for (const ResourcePtr& resource : resources) {
        if (resource->kind().empty() || (resource->name().empty() && !resource->kind().ends_with("List"))) {
            return failure(placedAt({.code = ErrorCode::Invalid,
                                     .message = Text::tr("A resource has lost its kind or its name."),
                                     .hint = Text::tr("Check the patches that change it.")},
                                    *resource));
        }
    }
    std::vector<ResourcePtr> others;
    std::ranges::copy_if(resources, std::back_inserter(others),
                         [](const ResourcePtr& resource) { return !isLocal(*resource); });
    // The reference drops them by their ids: one that is called like another stays.
    const auto hasTwin = [&others](const ResourcePtr& local) {
        return std::ranges::any_of(
            others, [&local](const ResourcePtr& other) { return isSameObject(*local, *other); });
    };
    std::erase_if(resources,
                  [&](const ResourcePtr& resource) { return isLocal(*resource) && !hasTwin(resource); });
    return checkUnique(others);
}

// The hash is of what the generator gave.
Note hashNote(const Resource& resource)
{
    const Spot at = beginning(resource)->note.cause->at;
    return {std::make_shared<const Cause>(Cause{StepKind::NameHash, at})};
}

Result<void> applyHashes(Session& session, std::vector<ResourcePtr>& resources, const Schema* schema)
{
    const HashStep step(&session.memory());
    for (ResourcePtr& resource : resources) {
        if (step.passesBy(*resource))
            continue;
        Result<ResourcePtr> hashed = session.after(step, resource, schema);
        if (!hashed)
            return failure(placedAt(std::move(hashed).error(), *resource));
        if (session.isTraced())
            hashed = noted(resource, *hashed, hashNote(*resource));
        resource = std::move(*hashed);
    }
    return {};
}

Error placedAt(Error error, const VarEntry& var)
{
    return var.spot ? placedAt(std::move(error), *var.spot) : error;
}

Result<Value> namedVar(Result<Value> value, const VarEntry& var)
{
    if (value)
        return value;
    Error error = std::move(value).error().withContext(
        Text::tr("The var %1 has no value").arg(QString::fromStdString(var.name)));
    return failure(placedAt(std::move(error), var));
}

Result<Value> valueOf(const VarEntry& var, const std::vector<ResourcePtr>& resources)
{
    for (const ResourcePtr& resource : resources) {
        if (std::ranges::find(resource->varNames(), var.name) != resource->varNames().end())
            return namedVar(varValue(resource->value(), var.fieldPath), var);
    }
    Error error = {.code = ErrorCode::NotFound,
                   .message = Text::tr("The object that the var %1 refers to is not there.")
                                  .arg(QString::fromStdString(var.name)),
                   .hint = Text::tr("Check kind and name in its `objref`.")};
    return failure(placedAt(std::move(error), var));
}

Note varNote(const std::vector<VarEntry>& vars)
{
    auto entries = std::make_shared<std::map<std::string, Spot, std::less<>>>();
    for (const VarEntry& var : vars)
        entries->emplace(var.name, *var.spot);
    const auto cause = std::make_shared<const Cause>(Cause{StepKind::Var, *vars.front().spot});
    return {cause, {Giver::Vars{std::move(entries)}}};
}

Result<void> applyVars(Session& session, std::vector<ResourcePtr>& resources, const Accumulated& accumulated)
{
    VarStep::Values values;
    for (const VarEntry& var : accumulated.vars) {
        Result<Value> value = valueOf(var, resources);
        if (!value)
            return failure(std::move(value).error());
        values.emplace(var.name, std::move(*value));
    }
    if (values.empty())
        return {};
    const VarStep step(std::move(values), accumulated.config->varReferences);
    const Note note = session.isTraced() ? varNote(accumulated.vars) : Note{};
    for (ResourcePtr& resource : resources) {
        Result<ResourcePtr> changed = session.after(step, resource, accumulated.schema.schema.get());
        if (!changed)
            return failure(placedAt(std::move(changed).error(), *resource));
        if (session.isTraced())
            changed = noted(resource, *changed, note);
        if (*changed)
            resource = std::move(*changed);
    }
    return {};
}

Result<void> addManagedBy(Session& session, std::vector<ResourcePtr>& resources, const Schema* schema)
{
    // What all programs print that carry kustomize as a library, kubectl among them.
    const EntryStep step({{"app.kubernetes.io/managed-by", "kustomize-(devel)"}},
                         {{.gvk = {}, .path = "metadata/labels", .create = true}});
    for (ResourcePtr& resource : resources) {
        Result<ResourcePtr> labelled = session.after(step, resource, schema);
        if (!labelled)
            return failure(placedAt(std::move(labelled).error(), *resource));
        if (session.isTraced())
            labelled = noted(resource, *labelled, {session.metadataCause()});
        resource = std::move(*labelled);
    }
    return {};
}

bool wants(const Accumulated& accumulated, std::string_view wish)
{
    return std::ranges::find(accumulated.buildMetadata, wish) != accumulated.buildMetadata.end();
}

Places placesOf(const std::vector<ResourcePtr>& some, const std::vector<ResourcePtr>& all)
{
    std::unordered_map<const Resource*, uint32_t> byResource;
    byResource.reserve(all.size());
    for (size_t i = 0; i < all.size(); ++i)
        byResource.emplace(all[i].get(), static_cast<uint32_t>(i));
    Places places;
    places.reserve(some.size());
    for (const ResourcePtr& resource : some)
        places.push_back(byResource.at(resource.get()));
    return places;
}

// Nothing but these two kinds may ask for a hash.
bool mayHaveHash(const Resource& resource)
{
    return resource.kind() == "ConfigMap" || resource.kind() == "Secret";
}

/// All resources with the names they have in the end.
std::optional<std::vector<ResourcePtr>> named(Session& session, const Accumulated& accumulated)
{
    std::vector<ResourcePtr> all = accumulated.resources;
    const HashStep step(&session.memory());
    for (ResourcePtr& resource : all) {
        if (!mayHaveHash(*resource) || !hasFlag(resource->value(), annotation::needsHashSuffix))
            continue;
        Result<ResourcePtr> hashed = session.after(step, resource, accumulated.schema.schema.get());
        if (!hashed)
            return std::nullopt;
        resource = std::move(*hashed);
    }
    return all;
}

} // namespace

Result<SettledResources> settled(Session& session, const Accumulated& accumulated, OutputOrder order,
                                 const Progress& progress)
{
    const Schema* schema = accumulated.schema.schema.get();
    std::vector<ResourcePtr> resources = accumulated.resources;
    if (auto done = applyHashes(session, resources, schema); !done)
        return failure(std::move(done).error());
    if (auto done = fixNameReferences(session, resources, *accumulated.config, schema, progress); !done)
        return failure(std::move(done).error());
    if (auto done = applyVars(session, resources, accumulated); !done)
        return failure(std::move(done).error());
    const std::vector<ResourcePtr> all = resources;
    if (auto done = dropLocal(resources); !done)
        return failure(std::move(done).error());
    const bool isSorted =
        accumulated.sortOptions ? accumulated.sortOptions->order != "fifo" : order == OutputOrder::Legacy;
    if (isSorted) {
        sortForOutput(resources, accumulated.sortOptions);
        if (auto checked = checkUnique(resources); !checked)
            return failure(std::move(checked).error());
    }
    SettledResources settled;
    settled.places = placesOf(resources, all);
    if (wants(accumulated, "managedByLabel")) {
        if (auto done = addManagedBy(session, resources, schema); !done)
            return failure(std::move(done).error());
    }
    settled.resources = std::move(resources);
    return settled;
}

Result<KeptRendering> finished(Session& session, const Accumulated& accumulated,
                               const SettledResources& settled, Texts texts, const Progress& progress)
{
    const Kept kept = {wants(accumulated, "originAnnotations"), wants(accumulated, "transformerAnnotations")};
    KeptRendering rendering;
    rendering.findings = accumulated.findings;
    rendering.places = settled.places;
    rendering.resources.reserve(settled.resources.size());
    rendering.texts.reserve(settled.resources.size());
    for (const ResourcePtr& resource : settled.resources) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
        ResourcePtr made = finished(session, resource, kept, accumulated.schema.schema.get());
        Result<TextPtr> text = textOf(session, *made, texts);
        if (!text)
            return failure(std::move(text).error());
        rendering.resources.push_back(std::move(made));
        rendering.texts.push_back(std::move(*text));
    }
    session.memory().count(Memory::Work::KustomizationRendered);
    return rendering;
}

Result<std::optional<KeptRendering>> amended(Session& session, const Accumulated& accumulated,
                                             const KeptRendering& before, Texts texts,
                                             const Progress& progress)
{
    if (!accumulated.vars.empty() || !accumulated.buildMetadata.empty())
        return std::nullopt;
    Places places;
    std::vector<ResourcePtr> changed;
    for (const Amendment::Place& place : accumulated.amendment->places) {
        const ResourcePtr& now = accumulated.resources[place.index];
        if (hasFlag(now->value(), annotation::needsHashSuffix))
            return std::nullopt;
        if (isLocal(*now))
            continue;
        places.push_back(place.index);
        changed.push_back(now);
    }
    const Schema* schema = accumulated.schema.schema.get();
    // Faults are the complete way's to tell.
    const auto all = named(session, accumulated);
    if (!all || !fixNameReferences(session, changed, *all, *accumulated.config, schema))
        return std::nullopt;
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    KeptRendering rendering = before;
    rendering.findings = accumulated.findings;
    for (size_t i = 0; i < changed.size(); ++i) {
        const auto found = std::ranges::find(before.places, places[i]);
        const ResourcePtr now = finished(session, changed[i], {}, schema);
        Result<TextPtr> text = textOf(session, *now, texts);
        if (!text || found == before.places.end())
            return std::nullopt;
        const auto at = static_cast<size_t>(found - before.places.begin());
        if (!isSameObject(*before.resources[at], *now))
            return std::nullopt;
        rendering.texts[at] = std::move(*text);
        rendering.resources[at] = now;
    }
    session.memory().count(Memory::Work::KustomizationRendered);
    session.memory().count(Memory::Work::RenderingAmended);
    return rendering;
}

} // namespace efa::kustomize
