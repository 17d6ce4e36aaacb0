#include "kustomize/plugintransformer.h"

#include "kustomize/documentreader.h"
#include "kustomize/entrystep.h"
#include "kustomize/hashstep.h"
#include "kustomize/imagestep.h"
#include "kustomize/namesteps.h"
#include "kustomize/pathlookup.h"
#include "kustomize/pluginsettings.h"
#include "kustomize/replacementtransformer.h"
#include "kustomize/resourceselector.h"
#include "kustomize/transformerplan.h"
#include "kustomize/valueaddstep.h"

#include <QCoreApplication>

#include <array>
#include <functional>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PluginTransformer)
};

using TransformerPtr = std::unique_ptr<const Transformer>;

tl::unexpected<Error> invalid(const QString& message, const QString& hint)
{
    return failure({.code = ErrorCode::Invalid, .message = message, .hint = hint});
}

/// One after the other.
class Sequence final : public Transformer
{
  public:
    explicit Sequence(std::vector<TransformerPtr> parts)
        : m_parts(std::move(parts))
    {
    }

    Result<void> run(TransformerRun& run) const override
    {
        for (const TransformerPtr& part : m_parts) {
            if (auto done = part->run(run); !done)
                return done;
        }
        return {};
    }

  private:
    std::vector<TransformerPtr> m_parts;
};

/// A step for the resources that a selector picks.
class SelectedStep final : public Transformer
{
  public:
    SelectedStep(std::unique_ptr<const Step> step, ResourceSelector selector)
        : m_step(std::move(step)), m_selector(std::move(selector))
    {
    }

    Result<void> run(TransformerRun& run) const override
    {
        for (size_t i = 0; i < run.resources.size(); ++i) {
            const Result<bool> selected = m_selector.matches(*run.resources.at(i));
            if (!selected)
                return failure(selected.error());
            if (!*selected)
                continue;
            Result<ResourcePtr> changed = run.applied(*m_step, run.resources.at(i));
            if (!changed)
                return failure(std::move(changed).error());
            run.resources.replace(i, std::move(*changed));
        }
        return {};
    }

  private:
    std::unique_ptr<const Step> m_step;
    ResourceSelector m_selector;
};

/// Makes transformers from settings, one function for each kind.
class Maker
{
  public:
    Maker(PluginSettings settings, const SchemaState& schema, const SourceReader& readFile,
          const std::string& folderName)
        : m_settings(std::move(settings)), m_schema(schema), m_readFile(readFile), m_folderName(folderName)
    {
    }

    using Make = Result<TransformerPtr> (Maker::*)();
    static Make forKind(std::string_view kind);

  private:
    FieldSpecs fields() const { return m_settings.fieldSpecs.value_or(FieldSpecs{}); }

    static TransformerPtr stepFor(std::unique_ptr<const Step> step)
    {
        return std::make_unique<StepTransformer>(std::move(step));
    }

    Result<TransformerPtr> annotations()
    {
        return stepFor(std::make_unique<EntryStep>(m_settings.annotations, fields()));
    }
    Result<TransformerPtr> labels()
    {
        return stepFor(std::make_unique<EntryStep>(m_settings.labels, fields()));
    }
    Result<TransformerPtr> hash() { return stepFor(std::make_unique<HashStep>()); }
    Result<TransformerPtr> image()
    {
        return stepFor(std::make_unique<ImageStep>(m_settings.imageTag, fields()));
    }
    Result<TransformerPtr> replicas() { return replicaTransformer(m_settings.replica, fields()); }
    Result<TransformerPtr> prefix() { return name(NameStep::End::Prefix, m_settings.prefix); }
    Result<TransformerPtr> suffix() { return name(NameStep::End::Suffix, m_settings.suffix); }
    Result<TransformerPtr> patch() { return patchTransformer(m_settings.patch, m_schema, m_readFile); }
    Result<TransformerPtr> replacements()
    {
        return replacementTransformer(m_settings.replacements, m_readFile);
    }

    Result<TransformerPtr> name(NameStep::End end, const std::string& text)
    {
        if (!m_settings.fieldSpecs) {
            return invalid(Text::tr("The transformer has no fieldSpecs."),
                           Text::tr("List the fields that it changes, such as metadata/name."));
        }
        return stepFor(std::make_unique<NameStep>(end, text, fields()));
    }

    Result<TransformerPtr> prefixAndSuffix() { return joined({&Maker::prefix, &Maker::suffix}); }

    Result<TransformerPtr> nspace();
    Result<TransformerPtr> jsonPatch();
    Result<TransformerPtr> strategicMerge();
    Result<TransformerPtr> valueAdd();
    Result<TransformerPtr> valueAddTo(const ValueAddTarget& target);

    Result<TransformerPtr> joined(std::initializer_list<Make> parts)
    {
        std::vector<TransformerPtr> made;
        for (const Make part : parts) {
            Result<TransformerPtr> one = (this->*part)();
            if (!one)
                return one;
            made.push_back(std::move(*one));
        }
        return std::make_unique<Sequence>(std::move(made));
    }

    PluginSettings m_settings;
    const SchemaState& m_schema;
    const SourceReader& m_readFile;
    const std::string& m_folderName;
};

Maker::Make Maker::forKind(std::string_view kind)
{
    struct Known
    {
        std::string_view kind;
        Make make;
    };
    static constexpr std::array<Known, 14> known = {{
        {"AnnotationsTransformer", &Maker::annotations},
        {"HashTransformer", &Maker::hash},
        {"ImageTagTransformer", &Maker::image},
        {"LabelTransformer", &Maker::labels},
        {"NamespaceTransformer", &Maker::nspace},
        {"PatchJson6902Transformer", &Maker::jsonPatch},
        {"PatchStrategicMergeTransformer", &Maker::strategicMerge},
        {"PatchTransformer", &Maker::patch},
        {"PrefixSuffixTransformer", &Maker::prefixAndSuffix},
        {"PrefixTransformer", &Maker::prefix},
        {"ReplacementTransformer", &Maker::replacements},
        {"ReplicaCountTransformer", &Maker::replicas},
        {"SuffixTransformer", &Maker::suffix},
        {"ValueAddTransformer", &Maker::valueAdd},
    }};
    for (const Known& one : known) {
        if (one.kind == kind)
            return one.make;
    }
    return nullptr;
}

Result<TransformerPtr> Maker::nspace()
{
    const std::string& mode = m_settings.setRoleBindingSubjects;
    const bool known =
        mode.empty() || mode == "defaultOnly" || mode == "allServiceAccounts" || mode == "none";
    if (!known) {
        return invalid(Text::tr("setRoleBindingSubjects is \"%1\", which is not known.")
                           .arg(QString::fromStdString(mode)),
                       Text::tr("Use defaultOnly, allServiceAccounts or none."));
    }
    const BindingSubjects subjects = mode == "none"                 ? BindingSubjects::None
                                     : mode == "allServiceAccounts" ? BindingSubjects::AllServiceAccounts
                                                                    : BindingSubjects::NamedDefault;
    const auto existing =
        m_settings.unsetOnly ? NamespaceStep::Existing::Kept : NamespaceStep::Existing::Replaced;
    return std::make_unique<StepTransformer>(
        std::make_unique<NamespaceStep>(m_settings.nspace, fields(), existing, subjects),
        Afterwards::UniqueIds);
}

Result<TransformerPtr> Maker::jsonPatch()
{
    PatchEntry entry = m_settings.patch;
    entry.patch = m_settings.jsonOp;
    return jsonPatchTransformer(entry, m_readFile);
}

Result<TransformerPtr> Maker::strategicMerge()
{
    if (m_settings.paths.empty() && m_settings.patches.empty()) {
        return invalid(Text::tr("The transformer has neither paths nor patches."),
                       Text::tr("Name files with patches, or write them in place."));
    }
    std::vector<TransformerPtr> parts;
    if (!m_settings.paths.empty()) {
        Result<TransformerPtr> files = strategicMergeTransformer(m_settings.paths, m_schema, m_readFile);
        if (!files)
            return files;
        parts.push_back(std::move(*files));
    }
    if (!m_settings.patches.empty()) {
        const yaml::Source source(QByteArray::fromStdString(m_settings.patches), {});
        Result<std::vector<Value>> patches = readObjects(source);
        if (!patches)
            return failure(std::move(patches).error());
        parts.push_back(std::make_unique<PatchByIdTransformer>(
            placedPatches(*patches, {.source = source, .isInPlace = true}),
            PatchByIdTransformer::Manner::StrategicMerge, m_schema));
    }
    return std::make_unique<Sequence>(std::move(parts));
}

Result<TransformerPtr> Maker::valueAdd()
{
    m_settings.value = trimmed(m_settings.value);
    if (m_settings.value.empty())
        m_settings.value = m_folderName;
    if (!m_settings.targetFilePath.empty()) {
        const Result<yaml::Source> source = m_readFile(m_settings.targetFilePath);
        const Result<Setting> setting =
            source ? readSetting(*source, yaml::RepeatedKeys::Kept) : failure(source.error());
        const Result<PluginSettings> more =
            setting ? readPluginSettings("ValueAddTransformer", *setting, *source) : failure(setting.error());
        if (!more)
            return failure(more.error());
        m_settings.targets.insert(m_settings.targets.end(), more->targets.begin(), more->targets.end());
    }
    if (m_settings.targets.empty())
        return invalid(Text::tr("The transformer has no targets."),
                       Text::tr("Say which fields get the value."));
    std::vector<TransformerPtr> parts;
    for (const ValueAddTarget& target : m_settings.targets) {
        Result<TransformerPtr> part = valueAddTo(target);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    }
    return std::make_unique<Sequence>(std::move(parts));
}

Result<TransformerPtr> Maker::valueAddTo(const ValueAddTarget& target)
{
    if (target.fieldPath.empty() || target.filePathPosition < 0) {
        return invalid(Text::tr("A target has no fieldPath, or a filePathPosition below zero."),
                       Text::tr("Give each target a fieldPath; positions count from 1."));
    }
    Result<ResourceSelector> selector = ResourceSelector::compile(target.selector.value_or(Selector{}));
    if (!selector)
        return failure(std::move(selector).error());
    std::unique_ptr<const Step> step;
    if (target.fieldPath == "metadata/namespace") {
        step =
            std::make_unique<NamespaceStep>(m_settings.value, FieldSpecs{}, NamespaceStep::Existing::Replaced,
                                            BindingSubjects::NamedDefault, NamespaceStep::FormerId::NotNoted);
    } else {
        step = std::make_unique<ValueAddStep>(m_settings.value, target.fieldPath, target.filePathPosition);
    }
    return std::make_unique<SelectedStep>(std::move(step), std::move(*selector));
}

} // namespace

Result<TransformerPtr> pluginTransformer(const Resource& config, const SchemaState& schema,
                                         const SourceReader& readFile, const std::string& folderName)
{
    const Gvk& gvk = config.gvk();
    const QString kind = QString::fromStdString(gvk.kind);
    if (!gvk.group.empty() || gvk.version != "builtin") {
        return failure(
            {.code = ErrorCode::Unsupported,
             .message =
                 Text::tr("The transformer %1 is a program of its own; only those on board run.").arg(kind),
             .hint = Text::tr(
                 "Use a built-in transformer (apiVersion: builtin), or keep the result in the repository.")});
    }
    const Maker::Make make = Maker::forKind(gvk.kind);
    if (make == nullptr) {
        return invalid(Text::tr("There is no built-in transformer %1.").arg(kind),
                       Text::tr("Check the spelling of its kind."));
    }
    const Result<Setting> setting = settingFrom(config.value());
    if (!setting)
        return failure(setting.error());
    Result<PluginSettings> settings = readPluginSettings(gvk.kind, *setting, yaml::Source(QByteArray(), {}));
    if (!settings)
        return failure(std::move(settings).error().withContext(
            Text::tr("The settings of the transformer %1 cannot be read")
                .arg(kind + u' ' + QString::fromStdString(config.name()))));
    Maker maker(std::move(*settings), schema, readFile, folderName);
    return (maker.*make)();
}

} // namespace efa::kustomize
