// How long the Git room takes on 20,000 files, beside the real `git` in the same run. Exit code 1 where
// status takes more than twice as long as Git's.
#include "base/process.h"
#include "files/workingfolder.h"
#include "git/historywriter.h"
#include "git/repository.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

constexpr int clusters = 4000;
constexpr int filesOfEach = 5;

QString pathOf(int cluster, int file)
{
    return u"clusters/c%1/f%2.yaml"_s.arg(cluster, 4, 10, QChar(u'0')).arg(file);
}

double milliseconds(const std::function<bool()>& work)
{
    QElapsedTimer timer;
    timer.start();
    if (!work())
        std::fprintf(stderr, "a measured step failed\n");
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(int runs, const std::function<bool()>& work)
{
    std::vector<double> times;
    times.reserve(size_t(runs));
    for (int i = 0; i < runs; ++i)
        times.push_back(milliseconds(work));
    std::ranges::sort(times);
    return times[times.size() / 2];
}

bool write(const QString& folder)
{
    auto writer = git::HistoryWriter::create(folder, u"main"_s);
    git::PlannedCommit commit{.author = {.name = u"Ada Example"_s,
                                         .email = u"ada@example.org"_s,
                                         .when = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC)},
                              .message = u"bench"_s,
                              .written = {},
                              .removed = {}};
    for (int cluster = 0; cluster < clusters; ++cluster) {
        for (int file = 0; file < filesOfEach; ++file)
            commit.written.insert_or_assign(pathOf(cluster, file),
                                            "name: c" + QByteArray::number(cluster * 10 + file) +
                                                QByteArray("\nkey: value").repeated(60));
    }
    Progress progress;
    return writer && writer->commit(commit) && writer->finish(progress);
}

bool ours(const QString& folder, qsizetype changes)
{
    const auto repository = git::Repository::open(folder);
    const auto status = repository ? repository->status(Progress()) : failure(repository.error());
    return status && status->size() == changes;
}

bool theirs(const QString& folder, qsizetype changes)
{
    const auto answer =
        run({.program = u"git"_s, .arguments = {u"status"_s, u"--porcelain"_s, u"-uall"_s}, .folder = folder},
            Progress());
    return answer && answer->exitCode == 0 && answer->output.count('\n') == changes;
}

bool readAll(const files::FileTree& tree)
{
    for (int cluster = 0; cluster < clusters; ++cluster) {
        for (int file = 0; file < filesOfEach; ++file) {
            if (!tree.readKeyed(pathOf(cluster, file)))
                return false;
        }
    }
    return true;
}

bool keepKeys(const files::FileTree& tree)
{
    for (int cluster = 0; cluster < clusters; ++cluster) {
        for (int file = 0; file < filesOfEach; ++file) {
            if (tree.contentKey(pathOf(cluster, file)).isEmpty())
                return false;
        }
    }
    return true;
}

void print(const char* what, double time)
{
    std::printf("%-58s %8.1f ms\n", what, time);
}

bool touch(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write("# changed\n") > 0;
}

// The larger of the ratios to Git's own time.
double compareStatus(const QString& folder)
{
    double worst = 0;
    for (const int changes : {0, 200}) {
        for (int i = 0; i < changes; ++i)
            touch(folder + u'/' + pathOf(i * 7, 1));
        const double their = median(9, [&] { return theirs(folder, changes); });
        const double our = median(9, [&] { return ours(folder, changes); });
        std::printf("status of %d files, %3d changed: ours %6.1f ms, git %6.1f ms, ratio %.2f\n",
                    clusters * filesOfEach, changes, our, their, our / their);
        worst = std::max(worst, our / their);
    }
    return worst;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir temporary;
    const QString folder = temporary.path() + u"/fleet"_s;
    print("write 20,000 files as a new repository", milliseconds([&] { return write(folder); }));
    const double ratio = compareStatus(folder);
    const auto repository = git::Repository::open(folder);
    if (!repository)
        return 1;
    const auto tree = repository->tree(*repository->head()->commit);
    print("read 20,000 files of a commit, cold",
          milliseconds([&] { return readAll(**repository->tree(*repository->head()->commit)); }));
    print("keys of 20,000 files of a commit, folders known", median(5, [&] { return keepKeys(**tree); }));
    print("read 20,000 files of the folder",
          median(5, [&] { return readAll(files::WorkingFolder(folder)); }));
    print("keys of 20,000 files of the folder",
          median(5, [&] { return keepKeys(files::WorkingFolder(folder)); }));
    return ratio > 2 ? 1 : 0;
}
