#include "kustomize/generatornote.h"
#include "kustomize/plugingenerator.h"
#include "kustomize/session.h"
#include "kustomize/target.h"

#include <array>

// What is noted of a kustomization's steps where its rendering is traced.
namespace efa::kustomize {

namespace {

struct NamedKind
{
    std::string_view name;
    StepKind kind;
};

constexpr std::array<NamedKind, 11> namedKinds = {{
    {"AnnotationsTransformer", StepKind::Annotations},
    {"ImageTagTransformer", StepKind::Images},
    {"LabelTransformer", StepKind::Labels},
    {"NamespaceTransformer", StepKind::Namespace},
    {"PatchJson6902Transformer", StepKind::Patch},
    {"PatchStrategicMergeTransformer", StepKind::Patch},
    {"PatchTransformer", StepKind::Patch},
    {"PrefixTransformer", StepKind::NamePrefix},
    {"ReplacementTransformer", StepKind::Replacement},
    {"ReplicaCountTransformer", StepKind::Replicas},
    {"SuffixTransformer", StepKind::NameSuffix},
}};

StepKind kindOf(std::string_view transformer)
{
    for (const NamedKind& named : namedKinds) {
        if (named.name == transformer)
            return named.kind;
    }
    return StepKind::Transformer;
}

// Where configurations of these kinds name what they put into mappings.
std::optional<FieldPath> pairsOf(StepKind kind)
{
    if (kind == StepKind::Labels)
        return FieldPath{PathPart::ofKey("labels")};
    if (kind == StepKind::Annotations)
        return FieldPath{PathPart::ofKey("annotations")};
    return std::nullopt;
}

} // namespace

Spot Target::spotAt(uint32_t at) const
{
    return {.source = m_source, .at = at};
}

CausePtr Target::causeOf(const PlannedTransformer& planned) const
{
    if (!m_session.isTraced())
        return nullptr;
    const StepKind kind = kindOf(planned.kind);
    Cause cause{kind, planned.configured.value_or(spotAt(planned.at)),
                planned.configured ? pairsOf(kind) : planned.pairs};
    return std::make_shared<const Cause>(std::move(cause));
}

Result<std::vector<ResourcePtr>> Target::begunIn(const TreeFile& file, const Entry& entry,
                                                 const std::vector<ResourcePtr>& resources)
{
    const Result<yaml::Source> source = m_session.reader().source(file);
    if (!source)
        return failure(source.error());
    const auto cause = std::make_shared<const Cause>(Cause{StepKind::Resource, spotAt(entry.at)});
    std::vector<ResourcePtr> traced;
    traced.reserve(resources.size());
    for (const ResourcePtr& resource : resources) {
        const Spot spot{.source = *source, .object = static_cast<uint32_t>(traced.size())};
        traced.push_back(begun(resource, {cause, {Giver::Whole{spot}}}));
    }
    return traced;
}

ResourcePtr Target::begunInPlace(const ResourcePtr& config, const Entry& entry, size_t number) const
{
    Spot spot{.source = yaml::Source(QByteArray::fromStdString(entry.text), {}),
              .object = static_cast<uint32_t>(number)};
    spot.holder = std::make_shared<const Spot>(spotAt(entry.at));
    auto cause = std::make_shared<const Cause>(Cause{StepKind::Resource, spotAt(entry.at)});
    return begun(config, {std::move(cause), {Giver::Whole{std::move(spot)}}});
}

Note Target::noteOf(const GeneratorEntry& generator)
{
    if (!m_session.isTraced())
        return {};
    const Kustomization& content = m_file->content;
    std::optional<PlacedOptions> options;
    if (content.generatorOptions)
        options = {*content.generatorOptions, spotAt(content.generatorOptionsAt)};
    const auto cause = std::make_shared<const Cause>(Cause{StepKind::Generator, spotAt(generator.at)});
    return generatorNote(cause, generator, options,
                         [this](const std::string& path) { return m_loader.source(path); });
}

Note Target::noteOf(const Resource& generatorConfig)
{
    if (!m_session.isTraced())
        return {};
    // A configuration that was generated itself stands nowhere.
    const Spot listed = spotAt(m_file->content.generators.front().at);
    const auto cause =
        std::make_shared<const Cause>(Cause{StepKind::Generator, spotOf(generatorConfig).value_or(listed)});
    const std::optional<GeneratorEntry> generator = generatorIn(generatorConfig);
    if (!generator)
        return {cause};
    return generatorNote(cause, *generator, std::nullopt,
                         [this](const std::string& path) { return m_loader.source(path); });
}

Result<ResourcePtr> Target::withOrigin(const OriginStep& step, const ResourcePtr& resource,
                                       const Schema* schema)
{
    Result<ResourcePtr> after = m_session.after(step, resource, schema);
    return after && m_session.isTraced() ? noted(resource, *after, {m_session.metadataCause()}) : after;
}

std::vector<VarEntry> Target::ownVars() const
{
    std::vector<VarEntry> vars = m_file->content.vars;
    for (VarEntry& var : vars)
        var.spot = std::make_shared<const Spot>(spotAt(var.at));
    return vars;
}

} // namespace efa::kustomize
