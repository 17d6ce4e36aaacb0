#include "kustomize/replacementtransformer.h"

#include "kustomize/kustomizationfile.h"
#include "kustomize/replacements.h"
#include "kustomize/setting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ReplacementTransformer)
};

Diagnostic remarkOn(const Replacement& replacement, int idleTargets)
{
    const QString source = QString::fromStdString(replacement.source->id.text());
    return {.severity = Severity::Warning,
            .rule = u"replacement-matches-nothing"_s,
            .text =
                Text::tr("%n target(s) of the replacement from %1 select no resource.", nullptr, idleTargets)
                    .arg(source),
            .hint = Text::tr("Check what stands below `select`, or remove the target.")};
}

/// A replacement, and the file it stands in if that is one of its own.
struct PlacedReplacement
{
    Replacement replacement;
    std::optional<yaml::Source> file = {};

    Note note(const CausePtr& cause) const
    {
        if (!file && !cause->at.at)
            return {cause};
        Cause own = *cause;
        own.at = {.source = file.value_or(cause->at.source), .at = replacement.at};
        return {std::make_shared<const Cause>(std::move(own))};
    }
};

class ReplacementTransformer final : public Transformer
{
  public:
    explicit ReplacementTransformer(std::vector<PlacedReplacement> replacements)
        : m_replacements(std::move(replacements))
    {
    }

    Result<void> run(TransformerRun& run) const override
    {
        std::vector<ResourcePtr> resources = run.resources.items();
        for (const PlacedReplacement& next : m_replacements) {
            const std::vector<ResourcePtr> before = run.cause ? resources : std::vector<ResourcePtr>();
            const Result<int> idle = applyReplacement(next.replacement, resources, run.schema);
            if (!idle)
                return failure(idle.error());
            if (*idle > 0)
                run.findings.append(remarkOn(next.replacement, *idle));
            if (run.cause)
                noteAll(before, resources, next.note(run.cause));
        }
        run.resources = ResourceList(std::move(resources));
        return {};
    }

  private:
    std::vector<PlacedReplacement> m_replacements;
};

Result<std::vector<Replacement>> fromFile(const yaml::Source& source)
{
    const Result<Setting> setting = readSetting(source, yaml::RepeatedKeys::Kept);
    if (!setting)
        return failure(setting.error());
    SettingDecoder decoder(source, UnknownFields::Ignored, Scalars::AsText);
    std::vector<Replacement> replacements;
    if (setting->type == Setting::Type::Map)
        readReplacement(decoder, *setting, replacements.emplace_back());
    else if (setting->type == Setting::Type::List)
        decoder.readItems<Replacement>(*setting, readReplacement, replacements);
    else
        decoder.fail(setting->at, Text::tr("The file holds no replacements."),
                     Text::tr("Write one replacement, or a list of them."));
    if (decoder.fault())
        return failure(*decoder.fault());
    return replacements;
}

} // namespace

Result<std::unique_ptr<const Transformer>>
replacementTransformer(const std::vector<ReplacementEntry>& entries, const SourceReader& readFile)
{
    std::vector<PlacedReplacement> replacements;
    for (const ReplacementEntry& entry : entries) {
        if (entry.path.empty()) {
            replacements.push_back({entry.replacement});
            continue;
        }
        if (entry.replacement.source || !entry.replacement.targets.empty()) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A replacement names a file and says what to replace, too."),
                            .hint = Text::tr("Keep one of the two.")});
        }
        const Result<yaml::Source> source = readFile(entry.path);
        const Result<std::vector<Replacement>> read = source ? fromFile(*source) : failure(source.error());
        if (!read)
            return failure(read.error());
        for (const Replacement& replacement : *read)
            replacements.push_back({replacement, *source});
    }
    return std::make_unique<ReplacementTransformer>(std::move(replacements));
}

} // namespace efa::kustomize
