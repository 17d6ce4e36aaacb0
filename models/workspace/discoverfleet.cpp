#include "workspace/discoverfleet.h"

#include "delivery/discovery.h"

#include <QCoreApplication>

#include <atomic>
#include <thread>
#include <vector>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::DiscoverFleet)
};

/// One file after the other by each worker; every answer has its own place, so nothing is locked.
std::vector<delivery::FileFacts> readAll(const files::FileTree& tree, const QStringList& paths, int workers,
                                         Progress& progress)
{
    std::vector<delivery::FileFacts> facts(static_cast<size_t>(paths.size()));
    std::atomic<qsizetype> next = 0;
    const auto read = [&] {
        for (qsizetype at = next++; at < paths.size() && !progress.isCancelled(); at = next++) {
            facts[static_cast<size_t>(at)] = delivery::readFacts(tree, paths.at(at));
            progress.report(at + 1, paths.size(), Text::tr("Reading files"));
        }
    };
    std::vector<std::jthread> threads;
    for (int worker = 1; worker < workers; ++worker)
        threads.emplace_back(read);
    read();
    threads.clear(); // waits
    return facts;
}

} // namespace

Result<delivery::Proposal> discoverFleet(const files::FileTree& tree, const QString& name, int workers,
                                         Progress& progress)
{
    const auto paths = delivery::listFiles(tree, progress);
    if (!paths)
        return failure(paths.error());
    QStringList yaml;
    for (const QString& path : *paths) {
        if (delivery::isYamlPath(path))
            yaml << path;
    }
    auto facts = readAll(tree, yaml, workers, progress);
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Discovery was cancelled.")});
    return delivery::propose(tree, std::move(facts), *paths, name, progress);
}

} // namespace efa::workspace
