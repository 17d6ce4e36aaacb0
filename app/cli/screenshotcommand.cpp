#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/windowprogram.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::ScreenshotCommand)
};

constexpr QLatin1StringView views[] = {"start"_L1, "topology"_L1, "manifests"_L1, "changes"_L1,
                                       "discovery"_L1};

/// What is wrong with the words, if anything is.
std::optional<Error> misuse(const Arguments& arguments)
{
    const QString& view = arguments.operands.first();
    if (std::ranges::find(views, view) == std::end(views))
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("There is no view %1").arg(view),
                     .hint = Text::tr("The views are start, topology, manifests, changes and discovery.")};
    if (!arguments.has(u"--output"_s))
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("It is not said where the picture goes"),
                     .hint = Text::tr("Add --output FILE.png.")};
    static const QRegularExpression size(u"\\A[1-9][0-9]{2,3}x[1-9][0-9]{2,3}\\z"_s);
    if (arguments.has(u"--size"_s) && !size.match(arguments.value(u"--size"_s)).hasMatch())
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("%1 is no size").arg(arguments.value(u"--size"_s)),
                     .hint = Text::tr("Write width and height in pixels, such as 1440x900.")};
    return {};
}

} // namespace

ExitCode runScreenshot(const Arguments& arguments, Console& console)
{
    if (const auto error = misuse(arguments)) {
        console.fail(*error);
        return ExitCode::WrongUsage;
    }
    const QString& repository = arguments.operands.at(1);
    if (!QFileInfo(repository).isDir()) {
        console.fail({.code = ErrorCode::NotFound,
                      .message = Text::tr("There is no folder %1").arg(repository),
                      .hint = Text::tr("'fleet-architect sample %1' makes one to look at.").arg(repository)});
        return ExitCode::NotDone;
    }
    QStringList words{u"screenshot"_s, arguments.operands.first(), repository};
    static constexpr QLatin1StringView passedOn[] = {"--output"_L1, "--size"_L1, "--theme"_L1,
                                                     "--language"_L1, "--select"_L1};
    for (const QLatin1StringView option : passedOn) {
        if (arguments.has(option))
            words << option << arguments.value(option);
    }
    // A picture needs no screen.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    console.fail(becomeWindowProgram(words));
    return ExitCode::NotDone;
}

} // namespace efa::app
