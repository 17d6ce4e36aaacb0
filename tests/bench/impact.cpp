// How soon it is known which clusters an edit reaches, by the session that the window asks: the first
// question about a fleet, which renders everything, and the next ones while somebody types. Exit code 1 where
// a figure is over its limit.
#include "figures.h"
#include "surveyof.h"

#include "files/workingfolder.h"
#include "git/repository.h"
#include "workspace/impactsession.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <thread>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace efa;
using workspace::ImpactAnswer;

namespace {

/// Asks what a text in place of a file reaches, and notes when the first part of the answer was there.
class Asking
{
  public:
    Asking(const QString& fleet, const CommitId& head)
        : m_session(std::make_shared<kustomize::Memory>(), {})
        , m_question{.root = fleet,
                     .head = head,
                     .buffers = {},
                     .files = {},
                     .survey = bench::surveyOf(fleet),
                     .workers = std::max(1, static_cast<int>(std::thread::hardware_concurrency()))}
    {
    }

    /// Milliseconds; `clusters` and `firstPart` say what came of it.
    double ask(const QString& path, const QByteArray& text)
    {
        m_question.files = {path};
        m_question.buffers = {{path, text}};
        Progress progress;
        const Stopwatch watch;
        firstPart = 0;
        const auto answer = m_session.answer(m_question, progress, [&](const ImpactAnswer&) {
            firstPart = firstPart > 0 ? firstPart : watch.wall();
        });
        clusters = answer ? answer->impact.changedCount() : -1;
        processor = watch.processor();
        return watch.wall();
    }

    const workspace::ImpactWork& work() const { return m_session.work(); }

    qint64 clusters = 0;
    double firstPart = 0;
    double processor = 0;

  private:
    workspace::ImpactSession m_session;
    workspace::ImpactQuestion m_question;
};

struct Limits
{
    double edit = 0;
    double cluster = 0;
    std::optional<double> megabytes = {};
};

/// The most that this process ever held.
double peakMegabytes()
{
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

bool show(Figures& figures, const QString& folder, int size, const Limits& limits)
{
    const QString fleet = folder + u"/fleet%1"_s.arg(size);
    QProcess::execute(QStringLiteral(EFA_BIN "/fleet-architect"),
                      {u"sample"_s, fleet, u"--clusters"_s, QString::number(size)});
    const auto repository = git::Repository::open(fleet);
    const auto head = repository ? repository->resolve(u"HEAD"_s) : Result<CommitId>(failure(Error{}));
    const QString base = u"base/telemetry-agent/deployment.yaml"_s;
    const auto text = files::WorkingFolder(fleet).read(base);
    if (!head || !text)
        return false;
    const auto edited = [&](int seconds) {
        return QByteArray(*text).replace("terminationGracePeriodSeconds: 60",
                                         "terminationGracePeriodSeconds: " + QByteArray::number(seconds));
    };
    std::printf("%d clusters\n", size);
    Asking asking(fleet, *head);
    figures.time("  the first edit of a base, all rendered for it", asking.ask(base, edited(61)));
    figures.time("    its first part", asking.firstPart);
    figures.time("  the next edit of the base", asking.ask(base, edited(62)), limits.edit);
    std::printf("    %.0f ms of processor time\n", asking.processor);
    figures.count("    clusters it reaches", static_cast<double>(asking.clusters));
    figures.count("    of which HEAD's side was delivered again",
                  static_cast<double>(asking.work().before - size), 0);
    figures.count("    of which the edited side was delivered from nothing",
                  static_cast<double>(asking.work().after), 0);
    const QString own = u"clusters/cv-01/kustomization.yaml"_s;
    const auto cluster = files::WorkingFolder(fleet).read(own);
    figures.time("  an edit of one cluster",
                 asking.ask(own, cluster.value_or(QByteArray()) + "commonAnnotations: {a: b}\n"),
                 limits.cluster);
    const bool isOne = asking.clusters == 1;
    for (int seconds = 63; seconds < 68; ++seconds)
        (void)asking.ask(base, edited(seconds));
    figures.bytes("  held after five edits more", peakMegabytes(), limits.megabytes);
    return isOne;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    Figures figures;
    const bool done = show(figures, folder.path(), 36, {.edit = 100, .cluster = 50}) &&
                      show(figures, folder.path(), 1000, {.edit = 600, .cluster = 100}) &&
                      show(figures, folder.path(), 5000, {.edit = 2700, .cluster = 200, .megabytes = 1200});
    if (!done)
        std::fprintf(stderr, "a sample fleet could not be compared\n");
    return done ? figures.exitCode() : 1;
}
