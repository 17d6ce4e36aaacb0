#include "kustomize/transformerplan.h"

#include "kustomize/entrystep.h"
#include "kustomize/imagestep.h"
#include "kustomize/namesteps.h"
#include "kustomize/patchondemand.h"
#include "kustomize/replacementtransformer.h"
#include "kustomize/replicastep.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::TransformerPlan)
};

class ReplicaTransformer final : public Transformer
{
  public:
    ReplicaTransformer(const ReplicaEntry& entry, const FieldSpecs& fields)
        : m_name(entry.name), m_step(entry, fields)
    {
    }

    Result<void> run(TransformerRun& run) const override
    {
        const bool any = std::ranges::any_of(
            run.resources.items(), [this](const ResourcePtr& resource) { return m_step.matches(*resource); });
        if (any)
            return run.applyToAll(m_step);
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("No resource called %1 has a number of replicas.")
                                       .arg(QString::fromStdString(m_name)),
                        .hint = Text::tr("Check the name, or remove the entry.")});
    }

    bool amend(TransformerRun& run, Changes& changes) const override
    {
        return std::ranges::all_of(changes, [&](Change& change) { return run.amend(m_step, change); });
    }

  private:
    std::string m_name;
    ReplicaStep m_step;
};

Remark remarkOn(const ImageEntry& image)
{
    return {Remark::When::NothingConcerned,
            {.severity = Severity::Warning,
             .rule = u"image-matches-nothing"_s,
             .text = Text::tr("No container has the image %1, so this entry changes nothing.")
                         .arg(QString::fromStdString(image.name)),
             .hint = Text::tr("Check the name, or remove the entry.")}};
}

} // namespace

std::unique_ptr<const Transformer> replicaTransformer(const ReplicaEntry& entry, const FieldSpecs& fields)
{
    return std::make_unique<ReplicaTransformer>(entry, fields);
}

Result<FieldSpecs> labelFields(const LabelEntry& label, const TransformerConfig& config)
{
    FieldSpecs fields = label.fields;
    Result<void> done = mergeFields(fields, config.labels);
    if (done && label.includeSelectors) {
        done = mergeFields(fields, config.commonLabels);
    } else if (done) {
        if (label.includeTemplates)
            done = mergeFields(fields, config.templateLabels);
        if (done)
            done = mergeField(fields, {{}, "metadata/labels", true});
    }
    if (!done)
        return failure(std::move(done).error());
    return fields;
}

void TransformerPlan::add(std::unique_ptr<const Transformer> transformer, const char* kind,
                          std::optional<FieldPath> pairs)
{
    m_planned.push_back({.transformer = std::move(transformer),
                         .at = m_at,
                         .kind = kind,
                         .origin = std::nullopt,
                         .configured = std::nullopt,
                         .pairs = std::move(pairs)});
}

Result<void> TransformerPlan::addMade(Result<std::unique_ptr<const Transformer>> transformer,
                                      const char* kind)
{
    if (!transformer)
        return failure(std::move(transformer).error());
    add(std::move(*transformer), kind);
    return {};
}

void TransformerPlan::addStep(std::unique_ptr<const Step> step, const char* kind,
                              std::optional<FieldPath> pairs)
{
    add(std::make_unique<StepTransformer>(std::move(step)), kind, std::move(pairs));
}

Result<std::vector<PlannedTransformer>> TransformerPlan::make()
{
    if (auto done = addPatches(); !done)
        return failure(std::move(done).error());
    if (!m_content.nspace.text.empty()) {
        m_at = m_content.nspace.at;
        add(std::make_unique<StepTransformer>(
                std::make_unique<NamespaceStep>(m_content.nspace.text, m_config.nspace),
                Afterwards::UniqueIds),
            "NamespaceTransformer");
    }
    if (!m_content.namePrefix.text.empty()) {
        m_at = m_content.namePrefix.at;
        addStep(
            std::make_unique<NameStep>(NameStep::End::Prefix, m_content.namePrefix.text, m_config.namePrefix),
            "PrefixTransformer");
    }
    if (!m_content.nameSuffix.text.empty()) {
        m_at = m_content.nameSuffix.at;
        addStep(
            std::make_unique<NameStep>(NameStep::End::Suffix, m_content.nameSuffix.text, m_config.nameSuffix),
            "SuffixTransformer");
    }
    if (auto done = addLabels(); !done)
        return failure(std::move(done).error());
    if (!m_content.commonAnnotations.empty()) {
        m_at = m_content.commonAnnotationsAt;
        addStep(std::make_unique<EntryStep>(m_content.commonAnnotations, m_config.commonAnnotations),
                "AnnotationsTransformer", FieldPath());
    }
    for (const PatchEntry& patch : m_content.patchesJson6902) {
        m_at = patch.at;
        if (auto done = addMade(jsonPatchTransformer(patch, m_readFile), "PatchJson6902Transformer"); !done)
            return failure(std::move(done).error());
    }
    for (const ReplicaEntry& replica : m_content.replicas) {
        m_at = replica.at;
        add(replicaTransformer(replica, m_config.replicas), "ReplicaCountTransformer");
    }
    for (const ImageEntry& image : m_content.images) {
        m_at = image.at;
        add(std::make_unique<StepTransformer>(std::make_unique<ImageStep>(image, m_config.images),
                                              Afterwards::Nothing, remarkOn(image)),
            "ImageTagTransformer");
    }
    if (auto done = addReplacements(); !done)
        return failure(std::move(done).error());
    return std::move(m_planned);
}

Result<void> TransformerPlan::addPatches()
{
    if (!m_content.patchesStrategicMerge.empty()) {
        m_at = m_content.patchesStrategicMerge.front().at;
        auto transformer = strategicMergeTransformer(m_content.patchesStrategicMerge, m_schema, m_readFile);
        if (auto done = addMade(std::move(transformer), "PatchStrategicMergeTransformer"); !done)
            return done;
    }
    for (const PatchEntry& patch : m_content.patches) {
        m_at = patch.at;
        if (m_patches == Patches::OnDemand) {
            add(std::make_unique<PatchOnDemand>(patch, m_schema, m_readFile), "PatchTransformer");
            continue;
        }
        if (auto done = addMade(patchTransformer(patch, m_schema, m_readFile), "PatchTransformer"); !done)
            return done;
    }
    return {};
}

Result<void> TransformerPlan::addLabels()
{
    for (const LabelEntry& label : m_content.labels) {
        m_at = label.at;
        Result<FieldSpecs> fields = labelFields(label, m_config);
        if (!fields)
            return failure(std::move(fields).error());
        addStep(std::make_unique<EntryStep>(label.pairs, std::move(*fields)), "LabelTransformer",
                FieldPath{PathPart::ofKey("pairs")});
    }
    if (!m_content.labels.empty() || !m_content.commonLabels.empty()) {
        if (!m_content.commonLabels.empty())
            m_at = m_content.commonLabelsAt;
        // Without a label it comes to no field.
        addStep(std::make_unique<EntryStep>(m_content.commonLabels, m_content.commonLabels.empty()
                                                                        ? FieldSpecs()
                                                                        : m_config.commonLabels),
                "LabelTransformer", FieldPath());
    }
    return {};
}

Result<void> TransformerPlan::addReplacements()
{
    if (m_content.replacements.empty())
        return {};
    m_at = m_content.replacements.front().at;
    return addMade(replacementTransformer(m_content.replacements, m_readFile), "ReplacementTransformer");
}

} // namespace efa::kustomize
