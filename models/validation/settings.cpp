#include "validation/settings.h"

#include "fleet/fields.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Settings)
};

class Reader
{
  public:
    explicit Reader(Settings& settings)
        : m_settings(settings)
    {
    }

    void read(const yaml::Node& root)
    {
        fleet::Fields fields(root, m_settings.findings);
        const QString kind = fields.requiredText("kind");
        const QString version = fields.requiredText("apiVersion");
        fields.node("metadata");
        if (kind != "Validation"_L1 || version != "fleet-architect/v1alpha1"_L1) {
            refuse(fields.place(), Text::tr("This is not how validation is set"),
                   Text::tr("Begin it with 'apiVersion: fleet-architect/v1alpha1' and 'kind: Validation'."));
            return;
        }
        const auto spec = fields.node("spec");
        if (!spec)
            return;
        fleet::Fields inside(*spec, m_settings.findings);
        for (const yaml::Node& node : inside.items("rules"))
            readRule(node);
        for (const yaml::Node& node : inside.items("waivers"))
            readWaiver(node);
        for (const yaml::Node& node : inside.items("provided"))
            readProvided(node);
        for (const yaml::Node& node : inside.items("schemas"))
            readSchemas(node);
    }

  private:
    void refuse(const Place& place, const QString& text, const QString& hint)
    {
        m_settings.findings.append({.severity = Severity::Error,
                                    .rule = u"validation-settings"_s,
                                    .text = text,
                                    .place = place,
                                    .hint = hint});
    }

    void readRule(const yaml::Node& node)
    {
        fleet::Fields fields(node, m_settings.findings);
        const QString rule = fields.requiredText("rule");
        RuleSetting setting;
        const QString severity = fields.text("severity");
        setting.isOff = severity == "off"_L1;
        setting.severity = severityFrom(severity);
        if (!severity.isEmpty() && !setting.isOff && !setting.severity)
            refuse(fields.placeOf("severity"), Text::tr("'%1' is no severity").arg(severity),
                   Text::tr("Write error, warning, info or off."));
        setting.parameters = fields.textsByKey("parameters");
        if (rule.isEmpty())
            return;
        if (!m_settings.rules.emplace(rule, setting).second)
            refuse(fields.placeOf("rule"), Text::tr("The rule %1 is set twice").arg(rule),
                   Text::tr("Leave one of them: nobody could tell which counts."));
    }

    void readWaiver(const yaml::Node& node)
    {
        fleet::Fields fields(node, m_settings.findings);
        Waiver waiver{.rule = fields.requiredText("rule"), .at = fields.place()};
        waiver.place = fields.text("place");
        waiver.object = fields.text("object");
        waiver.clusters = fields.texts("clusters");
        waiver.reason = fields.requiredText("reason");
        if (const QString until = fields.text("until"); !until.isEmpty()) {
            const QDate date = QDate::fromString(until, Qt::ISODate);
            if (!date.isValid())
                refuse(fields.placeOf("until"), Text::tr("'%1' is not a day").arg(until),
                       Text::tr("Write year, month and day, such as 2027-01-31."));
            else
                waiver.until = date;
        }
        // Without a reason nobody answers for it.
        if (!waiver.rule.isEmpty() && !waiver.reason.isEmpty())
            m_settings.waivers.push_back(std::move(waiver));
    }

    void readProvided(const yaml::Node& node)
    {
        fleet::Fields fields(node, m_settings.findings);
        Provided provided{.object = {}, .at = fields.place()};
        provided.object.kind = fields.requiredText("kind").toStdString();
        provided.object.nspace = fields.text("namespace").toStdString();
        provided.object.name = fields.requiredText("name").toStdString();
        fields.text("reason");
        if (!provided.object.kind.empty() && !provided.object.name.empty())
            m_settings.provided.push_back(std::move(provided));
    }

    void readSchemas(const yaml::Node& node)
    {
        fleet::Fields fields(node, m_settings.findings);
        const QString folder = fields.text("folder");
        const QString openApi = fields.text("openapi");
        if (folder.isEmpty() == openApi.isEmpty()) {
            refuse(
                fields.place(), Text::tr("It is not said where the schemas are"),
                Text::tr("Write either 'folder:' with a folder in kubeconform's layout, or 'openapi:' with "
                         "what kubectl get --raw /openapi/v3/... printed."));
            return;
        }
        const bool isFolder = !folder.isEmpty();
        m_settings.schemas.push_back(
            {.kind = isFolder ? SchemaSource::Kind::Folder : SchemaSource::Kind::OpenApi,
             .path = isFolder ? folder : openApi,
             .at = fields.placeOf(isFolder ? "folder" : "openapi")});
    }

    Settings& m_settings;
};

bool isAt(const Finding& finding, const QString& place)
{
    return place.isEmpty() || finding.place.file == place || finding.place.file.startsWith(place + u'/');
}

bool isAbout(const Waiver& waiver, const Finding& finding)
{
    return waiver.rule == finding.rule && isAt(finding, waiver.place) &&
           (waiver.object.isEmpty() || waiver.object == finding.object);
}

/// Whether the finding is gone now; `used` where the waiver touched it.
bool waive(const Waiver& waiver, Finding& finding, bool& used)
{
    if (!isAbout(waiver, finding))
        return false;
    if (waiver.clusters.isEmpty()) {
        used = true;
        return true;
    }
    const auto taken = std::erase_if(
        finding.clusters, [&](const ClusterName& cluster) { return waiver.clusters.contains(cluster.text); });
    used = used || taken > 0;
    return taken > 0 && finding.clusters.empty();
}

Finding expired(const Waiver& waiver)
{
    return {
        .rule = u"waiver-expired"_s,
        .severity = Severity::Warning,
        .text =
            Text::tr("The waiver of %1 ended on %2").arg(waiver.rule, waiver.until->toString(Qt::ISODate)),
        .hint = Text::tr("Mend what it waived, or decide anew until when it may stay."),
        .place = waiver.at,
        .subject = waiver.rule};
}

Finding unused(const Waiver& waiver)
{
    return {.rule = u"waiver-unused"_s,
            .severity = Severity::Warning,
            .text = Text::tr("The waiver of %1 waives nothing").arg(waiver.rule),
            .hint = Text::tr("Take it out, or check rule, place, object and clusters."),
            .place = waiver.at,
            .subject = waiver.rule};
}

} // namespace

bool Settings::isProvided(const ObjectId& id) const
{
    return std::ranges::any_of(provided, [&](const Provided& one) {
        return one.object.kind == id.kind && one.object.nspace == id.nspace && one.object.name == id.name;
    });
}

Result<Settings> readSettings(const files::FileTree& tree, const QString& folder)
{
    Settings settings;
    const QString path = (folder.isEmpty() ? QString() : folder + u'/') + u"topology/validation.yaml"_s;
    settings.file = tree.displayName(path);
    const auto text = tree.read(path);
    if (!text)
        return text.error().code == ErrorCode::NotFound ? Result<Settings>(settings) : failure(text.error());
    const auto stream = yaml::Stream::parse(yaml::Source(*text, settings.file));
    // That it cannot be read is told of every file.
    if (stream && !stream->documents().empty())
        Reader(settings).read(stream->documents().front().root());
    return settings;
}

void applyRules(std::vector<Finding>& findings, const Settings& settings)
{
    std::erase_if(findings, [&](Finding& finding) {
        const auto found = settings.rules.find(finding.rule);
        if (found == settings.rules.end())
            return false;
        finding.severity = found->second.severity.value_or(finding.severity);
        return found->second.isOff;
    });
}

qint64 applyWaivers(std::vector<Finding>& findings, const Settings& settings, const QDate& today)
{
    qint64 waived = 0;
    std::vector<Finding> about;
    for (const Waiver& waiver : settings.waivers) {
        if (waiver.until && *waiver.until < today) {
            about.push_back(expired(waiver));
            continue;
        }
        bool used = false;
        waived += static_cast<qint64>(
            std::erase_if(findings, [&](Finding& finding) { return waive(waiver, finding, used); }));
        if (!used)
            about.push_back(unused(waiver));
    }
    findings.insert(findings.end(), about.begin(), about.end());
    return waived;
}

} // namespace efa::validation
