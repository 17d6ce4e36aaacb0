// How long the command line takes from start to exit and how much memory at most, beside the reference where
// it is on this machine. Exit code 1 where a number is over its limit.
#include "flat.h"
#include "tests/support/reference.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

const QString program = QStringLiteral(EFA_BIN "/fleet-architect");
int overLimit = 0;

struct Run
{
    double milliseconds = 0;
    double megabytes = 0; ///< most memory held at once
};

/// Starts the program itself, so that nothing of ours is measured with it; its output goes to a file.
std::optional<Run> timed(const QString& name, const QStringList& arguments,
                         const QString& output = u"/dev/null"_s)
{
    std::vector<QByteArray> words{QFile::encodeName(name)};
    for (const QString& argument : arguments)
        words.push_back(QFile::encodeName(argument));
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, QFile::encodeName(output).constData(),
                                     O_CREAT | O_TRUNC | O_WRONLY, 0600);
    QElapsedTimer timer;
    timer.start();
    pid_t child = 0;
    const int error = posix_spawnp(&child, pointers.front(), &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = -1;
    struct rusage usage = {};
    if (error == 0)
        wait4(child, &status, 0, &usage);
    if (error == 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return Run{static_cast<double>(timer.nsecsElapsed()) / 1e6,
                   static_cast<double>(usage.ru_maxrss) / 1024};
    std::fprintf(stderr, "%s %s failed\n", qPrintable(name), qPrintable(arguments.join(u' ')));
    return {};
}

std::optional<Run> median(int runs, const QString& name, const QStringList& arguments)
{
    std::vector<Run> all;
    for (int i = 0; i < runs; ++i) {
        const auto one = timed(name, arguments);
        if (!one)
            return {};
        all.push_back(*one);
    }
    std::ranges::nth_element(all, all.begin() + runs / 2, {}, &Run::milliseconds);
    return all[static_cast<size_t>(runs / 2)];
}

void show(const char* what, std::optional<Run> run, double limit, double mostMegabytes = 0)
{
    const bool good = run && (limit <= 0 || run->milliseconds <= limit) &&
                      (mostMegabytes <= 0 || run->megabytes <= mostMegabytes);
    overLimit += good ? 0 : 1;
    const Run shown = run.value_or(Run());
    std::printf("%-46s %10.1f ms %7.0f MB", what, shown.milliseconds, shown.megabytes);
    if (limit > 0)
        std::printf("   limit %.0f ms", limit);
    if (mostMegabytes > 0)
        std::printf(", %.0f MB", mostMegabytes);
    std::printf("%s\n", good ? "" : "   NOT MET");
    std::fflush(stdout);
}

QStringList buildOf(const test::KustomizeReference& reference, const QString& folder)
{
    return {reference.kubectl ? u"kustomize"_s : u"build"_s, folder};
}

void compareWithReference(const QString& folder, std::optional<Run> ours)
{
    const auto& reference = test::kustomizeReference();
    if (!reference) {
        std::printf("%-46s %10s\n", "the reference, same folder", "not here");
        return;
    }
    const auto theirs = median(30, reference->program, buildOf(*reference, folder));
    show("the reference, same folder, median of 30", theirs, 0);
    if (!ours || !theirs)
        return;
    const double part = ours->milliseconds / theirs->milliseconds;
    overLimit += part <= 0.25 ? 0 : 1;
    std::printf("%-46s %10.2f of the reference's time   limit 0.25%s\n", "", part,
                part <= 0.25 ? "" : "   NOT MET");
}

void showTimesFaster(std::optional<Run> ours, const Run& theirs, double atLeast)
{
    const double times = ours ? theirs.milliseconds / ours->milliseconds : 0;
    overLimit += times >= atLeast ? 0 : 1;
    std::printf("%-46s %10.0f times faster   at least %.0f%s\n", "", times, atLeast,
                times >= atLeast ? "" : "   NOT MET");
}

/// One large kustomization, each program once.
void compareFlatWithReference(const QTemporaryDir& folder)
{
    const auto& reference = test::kustomizeReference();
    const QDir flat(folder.filePath(u"flat"_s));
    flat.mkpath(u"."_s);
    for (const auto& [name, text] : flatKustomization(4000)) {
        QFile file(flat.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            show("4,000 resources could not be written", {}, 0);
            return;
        }
    }
    const auto ours = timed(program, {u"render"_s, flat.path()});
    show("render DIR, 4,000 resources and 50 patches", ours, 1000);
    const auto theirs =
        reference ? timed(reference->program, buildOf(*reference, flat.path())) : std::nullopt;
    if (!theirs)
        return;
    show("the reference, same folder", theirs, 0);
    showTimesFaster(ours, *theirs, 10);
}

/// A fleet of 200 in one run of ours against a run of the reference for each of them.
void compareFleetWithReference(const QTemporaryDir& folder)
{
    const auto& reference = test::kustomizeReference();
    const QString sample = folder.filePath(u"sample-200"_s);
    if (!reference || !timed(program, {u"sample"_s, sample, u"--clusters"_s, u"200"_s}))
        return;
    const auto ours = timed(program, {u"render"_s, u"--all"_s, sample});
    show("render --all of 200 clusters", ours, 0);
    Run theirs;
    const QDir clusters(sample + u"/clusters"_s);
    for (const QString& cluster : clusters.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const auto one = timed(reference->program, buildOf(*reference, clusters.filePath(cluster)));
        theirs.milliseconds += one.value_or(Run()).milliseconds;
        theirs.megabytes = std::max(theirs.megabytes, one.value_or(Run()).megabytes);
    }
    show("the reference, a run for each of the 200", theirs, 0);
    showTimesFaster(ours, theirs, 100);
}

/// Writes a sample and renders all of it, with what it says of itself.
void showFleet(const QTemporaryDir& folder, const char* clusters, double limit, double renderLimit = 0)
{
    const QString sample = folder.filePath(u"sample-"_s + QLatin1StringView(clusters));
    const QString said = folder.filePath(u"said"_s);
    const auto tell = [&] {
        QFile file(said);
        if (file.open(QIODevice::ReadOnly))
            std::printf("    %s\n", file.readAll().trimmed().replace("\n", "\n    ").constData());
    };
    const auto written =
        timed(program, {u"sample"_s, sample, u"--clusters"_s, QString::fromLatin1(clusters)}, said);
    show(QByteArray("sample --clusters ").append(clusters).constData(), written, limit);
    tell();
    show("render --all of it", timed(program, {u"render"_s, u"--all"_s, sample}, said), renderLimit,
         renderLimit > 0 ? 600 : 0);
    tell();
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;

    show("git --version, median of 30", median(30, u"git"_s, {u"--version"_s}), 0);
    show("fleet-architect --version, median of 30", median(30, program, {u"--version"_s}), 15);
    showFleet(folder, "36", 0);
    const QString cluster = folder.filePath(u"sample-36/clusters/dogger-a12"_s);
    const auto ours = median(30, program, {u"render"_s, cluster});
    show("render DIR of one cluster, median of 30", ours, 0);
    compareWithReference(cluster, ours);
    compareFlatWithReference(folder);
    showFleet(folder, "1000", 0);
    compareFleetWithReference(folder);
    showFleet(folder, "5000", 15000, 5000);
    return overLimit == 0 ? 0 : 1;
}
