#include "app/cli/commandtable.h"

#include "app/cli/commands.h"

#include "schema/kubernetesversion.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::app {

namespace {

constexpr int oneOperand = 1;

std::vector<Command> makeTable()
{
    return {
        {.name = "sample",
         .usage = {"sample DIR [--clusters N]"},
         .summary = QT_TRANSLATE_NOOP("efa::app::CommandTable", "Write the sample fleet as a Git repository"),
         .details = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "DIR is made, or must be empty. The same number of clusters gives the same bytes and "
             "commit ids each time."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--clusters",
                      .value = "N",
                      .help = QT_TRANSLATE_NOOP(
                          "efa::app::CommandTable",
                          "how many clusters the fleet has, from 36 (the default) to 20000")}},
         .run = runSample},
        {.name = "render",
         .usage = {"render DIR [--rev REV] [--load-restrictor MODE] [--remotes FOLDER]",
                   "render --cluster NAME REPO [--rev REV] [--load-restrictor MODE] [--remotes FOLDER] "
                   "[--allow-helm] [--format text|json]",
                   "render --all REPO [--rev REV] [--load-restrictor MODE] [--remotes FOLDER] [--allow-helm] "
                   "[--output FOLDER]"},
         .summary =
             QT_TRANSLATE_NOOP("efa::app::CommandTable",
                               "Print what a kustomization renders to, byte for byte as kustomize does"),
         .details = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "With --cluster, it is what the cluster really gets: the objects of its agent are followed from "
             "clusters/NAME to the end. A table on stderr names each unit, what is not known and why.\n\n"
             "With --all, the same is done for every cluster of the topology on all cores, and one line "
             "tells "
             "clusters, objects, MB and seconds. Without a topology the clusters are those that discovery "
             "finds and the folders directly below clusters/."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options =
             {{.name = "--cluster",
               .value = "NAME",
               .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                         "what this cluster of the repository gets from its agent")},
              {.name = "--format",
               .value = "text|json",
               .help =
                   QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                     "with --cluster: json prints the table of units in place of the YAML"),
               .choices = {"text", "json"}},
              {.name = "--all",
               .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "render every cluster of the repository")},
              {.name = "--output",
               .value = "FOLDER",
               .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                         "with --all: write each cluster's text to FOLDER/CLUSTER.yaml")},
              {.name = "--allow-helm",
               .help = QT_TRANSLATE_NOOP(
                   "efa::app::CommandTable",
                   "render charts that lie in a repository at hand or in Helm's cache with the helm of this "
                   "machine, without network; charts are programs, and are not run without this")},
              {.name = "--rev",
               .value = "REV",
               .help =
                   QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                     "read the files of this commit, branch or tag, not the working folder")},
              {.name = "--load-restrictor",
               .value = "MODE",
               .help =
                   QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                     "which files a kustomization may name: those below its own folder (the "
                                     "default), or any"),
               .choices = {"LoadRestrictionsRootOnly", "LoadRestrictionsNone"}},
              {.name = "--remotes",
               .value = "FOLDER",
               .help =
                   QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                     "where the bare clones of other repositories are that kustomizations "
                                     "name; $FLEET_ARCHITECT_REMOTES or "
                                     "~/.cache/fleet-architect/remotes by default. Nothing is fetched: "
                                     "what is missing is named with the command that clones it")}},
         .run = runRender},
        {.name = "validate",
         .usage = {"validate REPO|DIR [--rev REV] [--format text|json|sarif|junit] [--kubernetes-version V] "
                   "[--baseline FILE] [--fail-on SEVERITY] [--remotes FOLDER]"},
         .summary = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                      "Judge what clusters really get, at the line that causes it"),
         .details = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "Every cluster is judged by what its agent delivers and by its own Kubernetes version: schemas, "
             "references and edge policies. Equal causes are one finding, with the clusters that it hits. "
             "All "
             "YAML files are read strictly. A folder that is no fleet is judged as its kustomization, or as "
             "the "
             "manifests in it.\n\n"
             "Severities, parameters, waivers and what clusters have from elsewhere stand in "
             "topology/validation.yaml, rules of your own in policies/.\n\n"
             "Ends with 1 where a finding is at or over --fail-on."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--rev",
                      .value = "REV",
                      .help = QT_TRANSLATE_NOOP(
                          "efa::app::CommandTable",
                          "read the files of this commit, branch or tag, not the working folder")},
                     {.name = "--format",
                      .value = "text|json|sarif|junit",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "text by default"),
                      .choices = {"text", "json", "sarif", "junit"}},
                     {.name = "--kubernetes-version",
                      .value = "V",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "judge all clusters by this version, from %1 to %2"),
                      .figures = {schema::oldestVersion.toString(), schema::latestVersion.toString()}},
                     {.name = "--baseline",
                      .value = "FILE",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "a former JSON result: show only what is new")},
                     {.name = "--fail-on",
                      .value = "SEVERITY",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "from which severity on to end with 1; error by default"),
                      .choices = {"error", "warning", "info", "never"}},
                     {.name = "--remotes",
                      .value = "FOLDER",
                      .help =
                          QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                            "where the clones of other repositories are, as for render")}},
         .run = runValidate},
        {.name = "impact",
         .usage = {"impact REPO [--from REV] [--to REV|worktree] [--format text|json|markdown] [--exit-code] "
                   "[--remotes FOLDER] [--allow-helm]"},
         .summary =
             QT_TRANSLATE_NOOP("efa::app::CommandTable", "Tell which clusters a change reaches, and how"),
         .details = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "Compares what each cluster gets before and after, and joins clusters that change in the same "
             "way: by field, with what restarts, what the API server refuses and what is lost. A base or "
             "component edit that reaches more than the first ring is named.\n\n"
             "Ends with 3 where clusters cannot be rendered: what they get is not known then."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--from",
                      .value = "REV",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "before; HEAD by default")},
                     {.name = "--to",
                      .value = "REV",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "after; worktree, the working folder, by default")},
                     {.name = "--format",
                      .value = "text|json|markdown",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "text by default; markdown is for a comment on a review"),
                      .choices = {"text", "json", "markdown"}},
                     {.name = "--exit-code",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "end with 1 where a cluster gets something else")},
                     {.name = "--remotes",
                      .value = "FOLDER",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "where the clones of other repositories are, as for render")},
                     {.name = "--allow-helm",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "render charts with helm, as for render")}},
         .run = runImpact},
        {.name = "budget",
         .usage = {"budget REPO [--rev REV] [--cluster NAME] [--remotes FOLDER] [--format text|json] "
                   "[--exit-code]"},
         .summary = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "Tell whether what clusters get fits the memory, CPU and storage of their nodes"),
         .details = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                      "Each node counts with operating system and distribution, DaemonSets, "
                                      "and the worst placement of "
                                      "all other pods at their most, updates included; also with any one "
                                      "node lost. Containers without "
                                      "requests and charts leave a cluster not known.\n\n"
                                      "Ends with 3 where clusters cannot be rendered."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--rev",
                      .value = "REV",
                      .help = QT_TRANSLATE_NOOP(
                          "efa::app::CommandTable",
                          "read the files of this commit, branch or tag, not the working folder")},
                     {.name = "--cluster",
                      .value = "NAME",
                      .help =
                          QT_TRANSLATE_NOOP("efa::app::CommandTable", "only this cluster of the repository")},
                     {.name = "--remotes",
                      .value = "FOLDER",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "where the clones of other repositories are, as for render")},
                     {.name = "--format",
                      .value = "text|json",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "text by default"),
                      .choices = {"text", "json"}},
                     {.name = "--exit-code",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                                "end with 1 where a cluster does not fit")}},
         .run = runBudget},
        {.name = "discover",
         .usage = {"discover REPO [--write] [--rev REV] [--format text|json]"},
         .summary = QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                      "Tell which fleets, rings, sites and clusters a repository holds"),
         .details = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "Works with any layout for Flux, Argo CD, Rancher Fleet or none of them. Each cluster comes "
             "with the reasons for it, and what was not placed is listed. Nothing is changed without "
             "--write."),
         .fewestOperands = oneOperand,
         .mostOperands = oneOperand,
         .options = {{.name = "--write",
                      .help =
                          QT_TRANSLATE_NOOP("efa::app::CommandTable",
                                            "write what was found as topology/; one that is there stays")},
                     {.name = "--rev",
                      .value = "REV",
                      .help = QT_TRANSLATE_NOOP(
                          "efa::app::CommandTable",
                          "read the files of this commit, branch or tag, not the working folder")},
                     {.name = "--format",
                      .value = "text|json",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "text by default"),
                      .choices = {"text", "json"}}},
         .run = runDiscover},
        {.name = "screenshot",
         .usage = {"screenshot VIEW REPO --output PNG [--size WxH] [--theme light|dark] [--language xx] "
                   "[--select NAME]"},
         .summary = QT_TRANSLATE_NOOP("efa::app::CommandTable", "Save a picture of a view, without a screen"),
         .details = QT_TRANSLATE_NOOP(
             "efa::app::CommandTable",
             "VIEW is start, topology, manifests, changes or discovery (the review of clusters found)."),
         .fewestOperands = 2,
         .mostOperands = 2,
         .options = {{.name = "--output",
                      .value = "PNG",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "the picture's file")},
                     {.name = "--size",
                      .value = "WxH",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "pixels, 1440x900 by default")},
                     {.name = "--theme",
                      .value = "light|dark",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "light by default"),
                      .choices = {"light", "dark"}},
                     {.name = "--language",
                      .value = "xx",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "such as en or de")},
                     {.name = "--select",
                      .value = "NAME",
                      .help = QT_TRANSLATE_NOOP("efa::app::CommandTable", "the cluster or file to show")}},
         .run = runScreenshot},
        {.name = "help",
         .usage = {"help [COMMAND]"},
         .summary = QT_TRANSLATE_NOOP("efa::app::CommandTable", "Explain the program or one command"),
         .mostOperands = oneOperand,
         .run = runHelp},
    };
}

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
