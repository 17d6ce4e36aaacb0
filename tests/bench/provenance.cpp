// What it costs to know where fields come from: one cluster of the sample fleet rendered cold, with and
// without a trace and the whole list of one resource. Exit code 1 where the trace takes over 15 % more
// processor time or over twice the memory.
#include "kustomize/provenance.h"
#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <memory>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

constexpr int rounds = 300;
constexpr double mostTime = 1.15;
constexpr double mostMemory = 2.0;

double processorMs()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double allocatedBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks) + static_cast<double>(info.hblkhd);
}

using Work = std::function<std::shared_ptr<const void>(const kustomize::Engine&)>;

/// One cold run; nothing that it made is left afterwards. Nothing where it failed.
std::optional<double> timeOf(const Work& work)
{
    const double before = processorMs();
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const auto made = work(engine);
    return made ? std::optional(processorMs() - before) : std::nullopt;
}

/// What one cold run holds, the engine's memory included.
double bytesOf(const Work& work)
{
    const double before = allocatedBytes();
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const auto made = work(engine);
    return allocatedBytes() - before;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

int compare(const files::FileTree& tree, const QString& folder)
{
    Progress progress;
    size_t asked = 0;
    const auto plain = [&](const kustomize::Engine& engine) -> std::shared_ptr<const void> {
        auto made = engine.render(tree, folder, {}, progress);
        return made ? std::make_shared<kustomize::Rendering>(std::move(*made)) : nullptr;
    };
    const auto traced = [&](const kustomize::Engine& engine) -> std::shared_ptr<const void> {
        auto made = engine.trace(tree, folder, {}, progress);
        // A finding or a difference asks about one resource.
        if (made)
            asked += made->provenance.front()->entries().size();
        return made ? std::make_shared<kustomize::Trace>(std::move(*made)) : nullptr;
    };
    std::vector<double> plainMs;
    std::vector<double> tracedMs;
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const auto without = timeOf(plain);
        const auto with = timeOf(traced);
        if (!without || !with) {
            std::fprintf(stderr, "the cluster could not be rendered\n");
            return 2;
        }
        plainMs.push_back(*without);
        tracedMs.push_back(*with);
        ratios.push_back(*with / *without);
    }
    // Each pair ran next to each other, so that what else the machine did falls out.
    const double time = median(ratios);
    const double memory = bytesOf(traced) / bytesOf(plain);
    std::printf("one cluster, cold, processor time: plain %.2f ms, traced %.2f ms\n", median(plainMs),
                median(tracedMs));
    std::printf("time ratio %.3f (at most %.2f), memory ratio %.3f (at most %.2f)\n", time, mostTime, memory,
                mostMemory);
    return asked > 0 && time <= mostTime && memory <= mostMemory ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    Progress progress;
    const auto sample = fleet::makeSampleFleet(36, progress);
    if (!sample)
        return 2;
    const files::MemoryTree tree(sample->files());
    for (const auto& [path, content] : tree.files()) {
        if (path.startsWith(u"clusters/") && path.endsWith(u"/kustomization.yaml"))
            return compare(tree, path.section(u'/', 0, -2));
    }
    return 2;
}
