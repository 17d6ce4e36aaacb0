#include "workspace/samplewriter.h"

#include "git/historywriter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::SampleWriter)
};

git::PlannedCommit plannedFrom(const fleet::SampleCommit& commit)
{
    git::PlannedCommit planned{.author = {.name = commit.author, .email = commit.email, .when = commit.when},
                               .message = commit.message,
                               .written = {},
                               .removed = {}};
    for (const fleet::SampleFile& file : commit.changes)
        planned.written.emplace(file.path, file.content);
    return planned;
}

} // namespace

Result<WrittenSample> writeSample(const QString& folder, int clusters, Progress& progress)
{
    const auto sample = fleet::makeSampleFleet(clusters, progress);
    if (!sample)
        return failure(sample.error());
    auto writer = git::HistoryWriter::create(folder, u"main"_s);
    if (!writer)
        return failure(std::move(writer.error()));
    WrittenSample written;
    written.figures = sample->figures;
    for (const fleet::SampleCommit& commit : sample->commits) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        auto id = writer->commit(plannedFrom(commit));
        if (!id)
            return failure(std::move(id.error()));
        written.head = *id;
        ++written.commits;
    }
    if (auto finished = writer->finish(progress); !finished)
        return failure(std::move(finished.error()));
    for (const auto& [path, content] : sample->files()) {
        ++written.files;
        written.bytes += content.size();
    }
    return written;
}

} // namespace efa::workspace
