#include "app/cli/commandtable.h"

#include "app/cli/commands.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::app {

namespace {

#define EFA_WORDS(text) QT_TRANSLATE_NOOP("efa::app::CommandTable", text)

constexpr int oneOperand = 1;

std::vector<Command> makeTable()
{
    return {
        {.name = "sample",
         .usage = {"sample DIR [--clusters N]"},
         .summary = EFA_WORDS("Write the sample fleet as a Git repository"),
         .details =
             EFA_WORDS("DIR is made, or must be empty. The same number of clusters gives the same bytes and "
                       "commit ids each time."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--clusters",
                      .value = "N",
                      .help = EFA_WORDS("how many clusters the fleet has, from 36 (the default) to 20000")}},
         .run = runSample},
        {.name = "render",
         .usage = {"render DIR [--rev REV] [--load-restrictor MODE]",
                   "render --all REPO [--rev REV] [--load-restrictor MODE] [--output FOLDER]"},
         .summary = EFA_WORDS("Print what a kustomization renders to, byte for byte as kustomize does"),
         .details =
             EFA_WORDS("With --all, every folder directly below clusters/ is rendered on all cores, and one "
                       "line tells clusters, objects, MB and seconds."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--all", .help = EFA_WORDS("render every cluster of the repository")},
                     {.name = "--output",
                      .value = "FOLDER",
                      .help = EFA_WORDS("with --all: write each cluster's text to FOLDER/CLUSTER.yaml")},
                     {.name = "--rev",
                      .value = "REV",
                      .help =
                          EFA_WORDS("read the files of this commit, branch or tag, not the working folder")},
                     {.name = "--load-restrictor",
                      .value = "MODE",
                      .help =
                          EFA_WORDS("which files a kustomization may name: those below its own folder (the "
                                    "default), or any"),
                      .choices = {"LoadRestrictionsRootOnly", "LoadRestrictionsNone"}}},
         .run = runRender},
        {.name = "screenshot",
         .usage = {"screenshot VIEW REPO --output PNG [--size WxH] [--theme light|dark] [--language xx] "
                   "[--select NAME]"},
         .summary = EFA_WORDS("Save a picture of a view, without a screen"),
         .details = EFA_WORDS("VIEW is start, manifests or changes."),
         .fewestOperands = 2,
         .mostOperands = 2,
         .options = {{.name = "--output", .value = "PNG", .help = EFA_WORDS("the picture's file")},
                     {.name = "--size", .value = "WxH", .help = EFA_WORDS("pixels, 1440x900 by default")},
                     {.name = "--theme",
                      .value = "light|dark",
                      .help = EFA_WORDS("light by default"),
                      .choices = {"light", "dark"}},
                     {.name = "--language", .value = "xx", .help = EFA_WORDS("such as en or de")},
                     {.name = "--select", .value = "NAME", .help = EFA_WORDS("the cluster or file to show")}},
         .run = runScreenshot},
        {.name = "help",
         .usage = {"help [COMMAND]"},
         .summary = EFA_WORDS("Explain the program or one command"),
         .mostOperands = oneOperand,
         .run = runHelp},
    };
}

#undef EFA_WORDS

} // namespace

const std::vector<Command>& commandTable()
{
    static const std::vector<Command> table = makeTable();
    return table;
}

const Command* findCommand(const QString& name)
{
    const auto& table = commandTable();
    const auto found = std::ranges::find_if(
        table, [&](const Command& command) { return name == QLatin1StringView(command.name); });
    return found == table.end() ? nullptr : &*found;
}

QString tableText(const char* sentence)
{
    return QCoreApplication::translate("efa::app::CommandTable", sentence);
}

} // namespace efa::app
