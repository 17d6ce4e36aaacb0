#include "kustomize/documentreader.h"
#include "kustomize/fields.h"
#include "kustomize/plugingenerator.h"
#include "kustomize/plugintransformer.h"
#include "kustomize/session.h"
#include "kustomize/sharing.h"
#include "kustomize/target.h"
#include "kustomize/watching.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

// What a kustomization lists under `generators`, `transformers` and `validators`: configuration objects, in
// place, in files or in kustomizations of their own.
namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::TargetPlugins)
};

bool isSame(const ResourceList& a, const ResourceList& b)
{
    return std::ranges::equal(a.items(), b.items(), [](const ResourcePtr& one, const ResourcePtr& other) {
        return withoutShares(one->value()) == withoutShares(other->value());
    });
}

// The label by which a validator may say that it was there.
ResourceList withoutSeal(const ResourceList& resources, const Schema* schema)
{
    constexpr std::string_view seal = "validated-by";
    ResourceList result = resources;
    for (size_t i = 0; i < result.size(); ++i) {
        const Resource& resource = *result.at(i);
        TextMap labels = metadataMap(resource.value(), "labels");
        const auto found = labels.find(seal);
        if (found == labels.end())
            continue;
        labels.erase(found);
        Value value = withMetadataMap(resource.value(), "labels", labels);
        result.replace(i, std::make_shared<const Resource>(resource.withValue(std::move(value), schema)));
    }
    return result;
}

} // namespace

Result<std::vector<ResourcePtr>> Target::pluginConfigs(const std::vector<Entry>& entries)
{
    Accumulator configs;
    configs.schema = m_into.schema;
    configs.repository = m_into.repository;
    std::vector<Entry> paths;
    for (const Entry& entry : entries) {
        const Result<std::vector<Value>> objects =
            readObjects(yaml::Source(QByteArray::fromStdString(entry.text), {}));
        if (!objects) {
            paths.push_back(entry);
            continue;
        }
        for (size_t i = 0; i < objects->size(); ++i) {
            const Schema* schema = configs.schema.schema.get();
            ResourcePtr resource = std::make_shared<const Resource>((*objects)[i], schema);
            if (m_session.isTraced())
                resource = begunInPlace(resource, entry, i);
            if (m_origin) {
                const OriginStep step(m_origin->appended(m_fileName), OriginStep::Manner::Always);
                const Result<ResourcePtr> noted = withOrigin(step, resource, schema);
                if (!noted)
                    return failure(noted.error());
                resource = *noted;
            }
            if (auto done = configs.resources.append(std::move(resource)); !done)
                return failure(placed(std::move(done).error(), entry.at));
        }
    }
    Target reader(m_session, m_request, m_loader.referrer(), configs, m_progress);
    reader.m_file = m_file;
    reader.m_source = m_source;
    reader.m_filePath = m_filePath;
    reader.m_fileName = m_fileName;
    reader.m_origin = m_origin;
    Result<void> done = reader.forEach(paths, &Target::addResource);
    reader.noteAsked();
    std::vector<ResourcePtr> resources = configs.resources.items();
    m_into.takeSources(std::move(configs));
    // No schema knows kinds such as PrefixTransformer.
    if (!resources.empty())
        m_into.noteOnBoard(OnBoard::Asked);
    if (!done)
        return failure(std::move(done).error());
    return resources;
}

Result<void> Target::runListedGenerators()
{
    const std::vector<Entry>& entries = m_file->content.generators;
    if (entries.empty())
        return {};
    const Result<std::vector<ResourcePtr>> configs = pluginConfigs(entries);
    if (!configs)
        return failure(configs.error());
    const FileReader readFile = [this](const Entry& entry) -> Result<QByteArray> {
        const Result<yaml::Source> source = m_loader.source(entry.text);
        return source ? Result<QByteArray>(source->bytes()) : failure(source.error());
    };
    for (const ResourcePtr& config : *configs) {
        Result<Value> value = generatedByPlugin(*config, readFile);
        Result<void> done = value ? addGenerated(std::move(*value), originOfPlugin(*config), noteOf(*config))
                                  : failure(value.error());
        done = orLeftOut(std::move(done), entries.front().at);
        if (!done)
            return failure(placed(std::move(done).error(), entries.front().at));
    }
    return {};
}

Result<std::vector<PlannedTransformer>> Target::listedTransformers(const std::vector<Entry>& entries,
                                                                   const SourceReader& readFile)
{
    std::vector<PlannedTransformer> transformers;
    if (entries.empty())
        return transformers;
    const Result<std::vector<ResourcePtr>> configs = pluginConfigs(entries);
    if (!configs)
        return failure(configs.error());
    const std::string& root = m_loader.root();
    const std::string folderName = root.substr(root.rfind('/') + 1);
    for (const ResourcePtr& config : *configs) {
        auto transformer = pluginTransformer(*config, m_into.schema, readFile, folderName);
        if (!transformer)
            return failure(placed(std::move(transformer).error(), entries.front().at));
        transformers.push_back({.transformer = std::move(*transformer),
                                .at = entries.front().at,
                                .kind = config->kind(),
                                .origin = originOfPlugin(*config),
                                .configured = spotOf(*config)});
    }
    return transformers;
}

Result<void> Target::validate(TransformerRun& run, const SourceReader& readFile)
{
    const std::vector<Entry>& entries = m_file->content.validators;
    const auto validators = listedTransformers(entries, readFile);
    if (!validators)
        return failure(validators.error());
    for (const PlannedTransformer& validator : *validators) {
        const ResourceList before = run.resources;
        run.resources = watched(before, run.schema);
        const ResourceList untouched = run.resources;
        run.cause = causeOf(validator);
        const bool hadMerged = std::exchange(run.hasMerged, false);
        if (auto done = validator.transformer->run(run); !done)
            return failure(placed(std::move(done).error(), validator.at));
        // A merge patch writes kind and name anew, which the reference takes for a change.
        const bool isWrittenAnew = std::exchange(run.hasMerged, hadMerged || run.hasMerged);
        if (!isWrittenAnew && isSame(untouched, withoutSeal(run.resources, run.schema))) {
            run.resources = isSame(untouched, run.resources) ? before : unwatched(run.resources, run.schema);
            continue;
        }
        return failure(placed({.code = ErrorCode::Invalid,
                               .message = Text::tr("A validator changes the resources."),
                               .hint = Text::tr("List it under `transformers`.")},
                              entries.front().at));
    }
    return {};
}

} // namespace efa::kustomize
