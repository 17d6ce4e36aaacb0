#include "kustomize/plugingenerator.h"

#include "kustomize/fields.h"
#include "kustomize/generator.h"
#include "kustomize/kustomizationfile.h"
#include "kustomize/settingdecoder.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PluginGenerator)
};

/// Settings of an IAMPolicyGenerator.
struct IamPolicy
{
    std::string cloud;
    std::string name;
    std::string nspace;
    std::string account;
    std::string project;
};

template <auto member>
void plain(SettingDecoder& decoder, const Setting& setting, IamPolicy& into)
{
    decoder.read(setting, into.*member);
}

constexpr std::array<SettingField<IamPolicy>, 2> serviceFields = {{
    {"name", plain<&IamPolicy::name>},
    {"namespace", plain<&IamPolicy::nspace>},
}};

constexpr std::array<SettingField<IamPolicy>, 2> accountFields = {{
    {"name", plain<&IamPolicy::account>},
    {"projectId", plain<&IamPolicy::project>},
}};

constexpr std::array<SettingField<IamPolicy>, 3> policyFields = {{
    {"cloud", plain<&IamPolicy::cloud>},
    {"kubernetesService", [](SettingDecoder& d, const Setting& s,
                             IamPolicy& into) { d.readFields<IamPolicy>(s, serviceFields, into); }},
    {"serviceAccount", [](SettingDecoder& d, const Setting& s,
                          IamPolicy& into) { d.readFields<IamPolicy>(s, accountFields, into); }},
}};

Result<Value> serviceAccount(SettingDecoder& decoder, const Setting& setting)
{
    IamPolicy policy;
    decoder.readFields<IamPolicy>(setting, policyFields, policy);
    if (decoder.fault())
        return failure(*decoder.fault());
    if (policy.cloud != "gke") {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("There is no IAMPolicyGenerator for the cloud \"%1\".")
                                       .arg(QString::fromStdString(policy.cloud)),
                        .hint = Text::tr("The only one known is gke.")});
    }
    const Value account = bareScalar(policy.account + "@" + policy.project + ".iam.gserviceaccount.com");
    std::vector<Member> metadata = {
        {plainKey("annotations"), Value::mapping({{plainKey("iam.gke.io/gcp-service-account"), account}})},
        {plainKey("name"), bareScalar(policy.name)},
    };
    if (!policy.nspace.empty())
        metadata.push_back({plainKey("namespace"), bareScalar(policy.nspace)});
    return Value::mapping({{plainKey("apiVersion"), bareScalar("v1")},
                           {plainKey("kind"), bareScalar("ServiceAccount")},
                           {plainKey("metadata"), Value::mapping(std::move(metadata))}});
}

Result<GeneratorEntry> entryFrom(const Resource& config, SettingDecoder& decoder, const Setting& setting)
{
    GeneratorEntry entry;
    if (config.kind() == "ConfigMapGenerator")
        readConfigMap(decoder, setting, entry);
    else
        readGenerator(decoder, setting, entry);
    if (decoder.fault())
        return failure(*decoder.fault());
    if (entry.name.empty())
        entry.name = config.name();
    if (entry.nspace.empty())
        entry.nspace = config.nspace();
    return entry;
}

Result<Value> fromSources(Generated kind, const Resource& config, SettingDecoder& decoder,
                          const Setting& setting, const FileReader& readFile)
{
    const Result<GeneratorEntry> entry = entryFrom(config, decoder, setting);
    return entry ? generate(kind, *entry, std::nullopt, readFile) : failure(entry.error());
}

} // namespace

std::optional<GeneratorEntry> generatorIn(const Resource& config)
{
    if (config.kind() != "ConfigMapGenerator" && config.kind() != "SecretGenerator")
        return std::nullopt;
    const Result<Setting> setting = settingFrom(config.value());
    if (!setting)
        return std::nullopt;
    SettingDecoder decoder(yaml::Source(QByteArray(), {}), UnknownFields::Ignored, Scalars::Strict);
    Result<GeneratorEntry> entry = entryFrom(config, decoder, *setting);
    return entry ? std::optional(std::move(*entry)) : std::nullopt;
}

Result<Value> generatedByPlugin(const Resource& config, const FileReader& readFile)
{
    const Gvk& gvk = config.gvk();
    const QString kind = QString::fromStdString(gvk.kind);
    if (!gvk.group.empty() || gvk.version != "builtin") {
        return failure(
            {.code = ErrorCode::Unsupported,
             .message =
                 Text::tr("The generator %1 is a program of its own; only those on board run.").arg(kind),
             .hint = Text::tr(
                 "Use a built-in generator (apiVersion: builtin), or list the result as a resource.")});
    }
    const Result<Setting> setting = settingFrom(config.value());
    if (!setting)
        return failure(setting.error());
    const auto named = [&](Result<Value> value) {
        return value ? value
                     : failure(std::move(value).error().withContext(
                           Text::tr("The generator %1 makes nothing")
                               .arg(kind + u' ' + QString::fromStdString(config.name()))));
    };
    SettingDecoder decoder(yaml::Source(QByteArray(), {}), UnknownFields::Ignored, Scalars::Strict);
    if (gvk.kind == "ConfigMapGenerator")
        return named(fromSources(Generated::ConfigMap, config, decoder, *setting, readFile));
    if (gvk.kind == "SecretGenerator")
        return named(fromSources(Generated::Secret, config, decoder, *setting, readFile));
    if (gvk.kind == "IAMPolicyGenerator")
        return named(serviceAccount(decoder, *setting));
    if (gvk.kind == "HelmChartInflationGenerator") {
        return failure(
            {.code = ErrorCode::Unsupported,
             .message = Text::tr("Helm charts cannot be rendered here."),
             .hint = Text::tr("Render the chart with `helm template` and list the result as a resource.")});
    }
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("There is no built-in generator %1.").arg(kind),
                    .hint = Text::tr("Check the spelling of its kind.")});
}

} // namespace efa::kustomize
