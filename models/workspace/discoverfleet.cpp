#include "workspace/discoverfleet.h"

#include "workspace/inparallel.h"

#include <QCoreApplication>

#include <vector>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::DiscoverFleet)
};

/// Every answer has its own place, so nothing is locked.
std::vector<delivery::FileFacts> readAll(const files::FileTree& tree, const QStringList& paths, int workers,
                                         Progress& progress)
{
    std::vector<delivery::FileFacts> facts(static_cast<size_t>(paths.size()));
    inParallel(facts.size(), workers, [&](size_t at) {
        const auto number = static_cast<qsizetype>(at);
        facts[at] = delivery::readFacts(tree, paths.at(number));
        progress.report(number + 1, paths.size(), Text::tr("Reading files"));
        return !progress.isCancelled();
    });
    return facts;
}

} // namespace

QString fleetNameOf(const QString& root)
{
    QString path = root;
    while (path.endsWith(u'/'))
        path.chop(1);
    QString name = path.section(u'/', -1);
    if (name.endsWith(".git"_L1))
        name.chop(4);
    return name.isEmpty() ? u"fleet"_s : name;
}

Result<delivery::Proposal> discoverFleet(const files::FileTree& tree, const QString& name, int workers,
                                         Progress& progress)
{
    const auto found = delivery::listFiles(tree, progress);
    return found ? discoverFleet(tree, *found, name, workers, progress)
                 : Result<delivery::Proposal>(failure(found.error()));
}

Result<delivery::Proposal> discoverFleet(const files::FileTree& tree, const delivery::FoundFiles& found,
                                         const QString& name, int workers, Progress& progress)
{
    QStringList yaml;
    for (const QString& path : found.paths) {
        if (delivery::isYamlPath(path))
            yaml << path;
    }
    auto facts = readAll(tree, yaml, workers, progress);
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Discovery was cancelled.")});
    return delivery::propose(tree, std::move(facts), found, name, progress);
}

} // namespace efa::workspace
