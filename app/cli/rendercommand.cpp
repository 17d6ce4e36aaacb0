#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/remotesoption.h"
#include "app/cli/renderclusters.h"
#include "app/cli/renderplace.h"

#include "kustomize/engine.h"
#include "kustomize/memory.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::RenderCommand)
};

kustomize::Options optionsOf(const Arguments& arguments)
{
    const bool any = arguments.value(u"--load-restrictor"_s) == "LoadRestrictionsNone"_L1;
    return {.loadRestrictor = any ? kustomize::LoadRestrictor::None : kustomize::LoadRestrictor::RootOnly};
}

Result<RenderPlace> placeOf(const Arguments& arguments)
{
    const QString& folder = arguments.operands.first();
    if (arguments.has(u"--rev"_s))
        return placeInCommit(folder, arguments.value(u"--rev"_s));
    const bool isFleet = arguments.has(u"--all"_s) || arguments.has(u"--cluster"_s);
    return isFleet ? fleetOnDisk(folder) : placeOnDisk(folder);
}

/// What is wrong with the words, if anything is.
std::optional<Error> misuse(const Arguments& arguments)
{
    const bool all = arguments.has(u"--all"_s);
    const bool cluster = arguments.has(u"--cluster"_s);
    if (all && cluster)
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("--all and --cluster exclude each other"),
                     .hint = Text::tr("Leave one of them out.")};
    if (arguments.has(u"--output"_s) && !all)
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("--output belongs to --all"),
                     .hint = Text::tr("Without --all the text goes to the standard output: add > FILE.")};
    if (arguments.has(u"--allow-helm"_s) && !cluster && !all)
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("--allow-helm belongs to --cluster or --all"),
                     .hint = Text::tr("A folder alone is rendered as kustomize does, without helm.")};
    if (arguments.has(u"--format"_s) && !cluster)
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("--format belongs to --cluster"),
                     .hint = Text::tr("Without --cluster YAML is printed.")};
    return {};
}

ExitCode renderOne(const RenderPlace& place, const kustomize::Options& options, const Arguments& arguments,
                   Console& console)
{
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), remotesOf(arguments));
    Progress progress;
    const auto rendering = engine.render(*place.tree, place.folder, options, progress);
    if (!rendering) {
        Error error = place.shown(rendering.error());
        // What is wrong with the folder itself is said of the one that was named.
        if (!error.where && error.code != ErrorCode::Cancelled)
            error.where = Place{.file = place.shownFolder()};
        console.fail(error);
        return ExitCode::NotDone;
    }
    for (Diagnostic finding : rendering->findings) {
        finding.place.file = place.shownName(finding.place.file);
        console.warn(finding);
    }
    const QByteArray text = kustomize::toYaml(*rendering);
    const bool printed = console.print(std::string_view(text.constData(), static_cast<size_t>(text.size())));
    return printed ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace

ExitCode runRender(const Arguments& arguments, Console& console)
{
    if (const auto error = misuse(arguments)) {
        console.fail(*error);
        return ExitCode::WrongUsage;
    }
    const auto place = placeOf(arguments);
    if (!place) {
        console.fail(place.error());
        return ExitCode::NotDone;
    }
    const kustomize::Options options = optionsOf(arguments);
    if (arguments.has(u"--cluster"_s))
        return renderCluster(*place, options, arguments, console);
    return arguments.has(u"--all"_s) ? renderAll(*place, options, arguments, console)
                                     : renderOne(*place, options, arguments, console);
}

} // namespace efa::app
