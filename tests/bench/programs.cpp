// How long the command line takes from start to exit, beside the reference where it is on this machine. Exit
// code 1 where a number is over its limit.
#include "base/process.h"
#include "tests/support/reference.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

const QString program = QStringLiteral(EFA_BIN "/fleet-architect");
int overLimit = 0;

/// Milliseconds of one run; none where it failed.
std::optional<double> timed(const QString& name, const QStringList& arguments)
{
    QElapsedTimer timer;
    timer.start();
    const auto answer = run({.program = name, .arguments = arguments, .limit = std::chrono::minutes(5)}, {});
    if (answer && answer->exitCode == 0)
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::fprintf(stderr, "%s %s failed: %s\n", qPrintable(name), qPrintable(arguments.join(u' ')),
                 answer ? answer->errors.constData() : qPrintable(answer.error().toString()));
    return {};
}

std::optional<double> median(int runs, const QString& name, const QStringList& arguments)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto time = timed(name, arguments);
        if (!time)
            return {};
        times.push_back(*time);
    }
    std::nth_element(times.begin(), times.begin() + runs / 2, times.end());
    return times[static_cast<size_t>(runs / 2)];
}

void show(const char* what, std::optional<double> milliseconds, double limit)
{
    const bool good = milliseconds && (limit <= 0 || *milliseconds <= limit);
    overLimit += good ? 0 : 1;
    std::printf("%-52s %10.1f ms", what, milliseconds.value_or(0));
    if (limit > 0)
        std::printf("   limit %.0f ms", limit);
    std::printf("%s\n", good ? "" : "   NOT MET");
    std::fflush(stdout);
}

void compareWithReference(const QString& folder, std::optional<double> ours)
{
    const auto& reference = test::kustomizeReference();
    if (!reference) {
        std::printf("%-52s %10s\n", "the reference, same folder", "not here");
        return;
    }
    const QStringList arguments = {reference->kubectl ? u"kustomize"_s : u"build"_s, folder};
    const auto theirs = median(9, reference->program, arguments);
    show("the reference, same folder, median of 9", theirs, 0);
    if (ours && theirs)
        std::printf("%-52s %10.2f of the reference's time\n", "", *ours / *theirs);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString sample = folder.filePath(u"sample"_s);
    const QString large = folder.filePath(u"large"_s);

    show("git --version, median of 30", median(30, u"git"_s, {u"--version"_s}), 0);
    show("fleet-architect --version, median of 30", median(30, program, {u"--version"_s}), 15);
    show("sample, 36 clusters", timed(program, {u"sample"_s, sample}), 0);
    const QString clusters = sample + u"/clusters"_s;
    const QString first =
        clusters + u'/' + QDir(clusters).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    const auto ours = median(30, program, {u"render"_s, first});
    show("render DIR of one cluster, median of 30", ours, 0);
    compareWithReference(first, ours);
    show("render --all, 36 clusters", timed(program, {u"render"_s, u"--all"_s, sample}), 0);
    show("sample --clusters 5000", timed(program, {u"sample"_s, large, u"--clusters"_s, u"5000"_s}), 15000);
    show("render --all, 5,000 clusters", timed(program, {u"render"_s, u"--all"_s, large}), 0);
    return overLimit == 0 ? 0 : 1;
}
