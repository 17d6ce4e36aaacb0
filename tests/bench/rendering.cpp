// What the rendering engine does at the size of a fleet: what is rendered anew after an edit, how soon it is
// there, how soon a cancel is heard, and how time grows with one large kustomization. Exit code 1 where a
// figure is over its limit.
#include "figures.h"
#include "flat.h"

#include "files/memorytree.h"
#include "files/workingfolder.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "kustomize/steadytree.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

constexpr int fleetSize = 5000;
constexpr double megabyte = 1024 * 1024;

QStringList clustersOf(const QString& fleet)
{
    QStringList folders;
    for (const QString& name : QDir(fleet + u"/clusters"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << u"clusters/"_s + name;
    return folders;
}

/// All of them on every core, as `render --all` does, but with what is remembered. The number that failed.
int renderAll(const std::shared_ptr<kustomize::Memory>& memory, const files::FileTree& tree,
              const QStringList& folders, Progress& progress)
{
    const kustomize::Engine engine(memory);
    const kustomize::SteadyTree steady(tree);
    std::atomic<qsizetype> next = 0;
    std::atomic<int> failed = 0;
    const auto work = [&] {
        for (qsizetype i = next++; i < folders.size() && !progress.isCancelled(); i = next++)
            failed += engine.render(steady, folders.at(i), {}, progress) ? 0 : 1;
    };
    std::vector<std::jthread> threads;
    for (unsigned int i = 1; i < std::thread::hardware_concurrency(); ++i)
        threads.emplace_back(work);
    work();
    threads.clear();
    return failed;
}

void showMemory(Figures& figures, const QString& fleet, const QStringList& folders)
{
    constexpr size_t limit = size_t{64} * 1024 * 1024;
    const auto memory = std::make_shared<kustomize::Memory>(limit);
    Progress progress;
    renderAll(memory, files::WorkingFolder(fleet), folders, progress);
    figures.bytes("remembered of 5,000 clusters at a setting of 64 MB",
                  static_cast<double>(memory->counters().bytes) / megabyte, limit / megabyte);
}

void showCancel(Figures& figures, const QString& fleet, const QStringList& folders)
{
    double slowest = 0;
    for (const uint64_t rendered : {0, 1, 3, 10, 100, 500, 1000}) {
        Progress progress;
        const auto memory = std::make_shared<kustomize::Memory>();
        std::atomic<double> finished = 0;
        const Stopwatch watch;
        std::jthread job([&] {
            renderAll(memory, files::WorkingFolder(fleet), folders, progress);
            finished = watch.wall();
        });
        while (memory->counters().kustomizationsRendered < rendered)
            std::this_thread::yield();
        const double asked = watch.wall();
        progress.cancel();
        job.join();
        slowest = std::max(slowest, finished - asked);
    }
    figures.time("cancel of rendering 5,000 clusters, slowest of 7", slowest, 50);
}

void showEdits(Figures& figures, const QString& fleet, const QStringList& folders)
{
    const auto memory = std::make_shared<kustomize::Memory>();
    Progress progress;
    const QString base = u"base/telemetry-agent/deployment.yaml"_s;
    const auto text = files::WorkingFolder(fleet).read(base);
    const int failed = renderAll(memory, files::WorkingFolder(fleet), folders, progress);
    figures.count("clusters that could not be rendered", text ? failed : fleetSize, 0);
    if (!text)
        return;
    const kustomize::MemoryCounters before = memory->counters();
    const Stopwatch comment;
    renderAll(memory, files::WorkingFolder(fleet, {{base, "# why\n" + *text}}), folders, progress);
    figures.count(
        "overlays rendered anew after a comment in a base file",
        static_cast<double>(memory->counters().kustomizationsRendered - before.kustomizationsRendered), 0);
    figures.time("  all 5,000 asked for again", comment.wall());

    const auto edited = [&](int seconds) {
        return files::WorkingFolder(fleet,
                                    {{base, QByteArray(*text).replace("terminationGracePeriodSeconds: 60",
                                                                      "terminationGracePeriodSeconds: " +
                                                                          QByteArray::number(seconds))}});
    };
    const kustomize::Engine engine(memory);
    std::vector<double> opened;
    for (int seconds = 61; seconds < 70; ++seconds) {
        const Stopwatch watch;
        const auto one = engine.render(edited(seconds), folders.front(), {}, progress);
        opened.push_back(one ? watch.wall() : 1e9);
    }
    std::ranges::nth_element(opened, opened.begin() + 4);
    figures.time("one resource of a base changed: the open overlay, median of 9", opened[4], 50);
    const uint64_t amended = memory->counters().renderingsAmended;
    const Stopwatch all;
    renderAll(memory, edited(71), folders, progress);
    figures.time("one resource of a base changed: all 5,000", all.wall(), 1200);
    std::printf("  %.0f ms of processor time, %.0f MB remembered\n", all.processor(),
                static_cast<double>(memory->counters().bytes) / megabyte);
    figures.count("  overlays of which more than the changed resource was rendered",
                  fleetSize - static_cast<double>(memory->counters().renderingsAmended - amended), 0);
}

void showFlat(Figures& figures)
{
    for (const int resources : {1000, 2000, 4000, 8000}) {
        const files::MemoryTree tree(flatKustomization(resources));
        Progress progress;
        const Stopwatch watch;
        const auto rendering =
            kustomize::Engine(std::make_shared<kustomize::Memory>()).render(tree, {}, {}, progress);
        const double took = rendering ? watch.wall() : 1e9;
        const QByteArray what = "flat kustomization, 50 patches, resources: " + QByteArray::number(resources);
        figures.time(what.constData(), took, resources == 4000 ? std::optional(1000.0) : std::nullopt);
        std::printf("  %.1f us of processor time a resource\n", watch.processor() * 1e3 / resources);
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Figures figures;
    showFlat(figures);
    const QTemporaryDir folder;
    const QString fleet = folder.filePath(u"sample"_s);
    const int code = QProcess::execute(QStringLiteral(EFA_BIN "/fleet-architect"),
                                       {u"sample"_s, fleet, u"--clusters"_s, QString::number(fleetSize)});
    const QStringList folders = clustersOf(fleet);
    figures.count("clusters missing in the sample",
                  code == 0 ? fleetSize - double(folders.size()) : fleetSize, 0);
    if (folders.isEmpty())
        return figures.exitCode();
    showEdits(figures, fleet, folders);
    showCancel(figures, fleet, folders);
    showMemory(figures, fleet, folders);
    return figures.exitCode();
}
