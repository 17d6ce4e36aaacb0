// How much processor time judging a fleet takes in the window: the first round, which judges everything, and
// the next ones while somebody types. Exit code 1 where a figure is over its limit.
#include "figures.h"
#include "surveyof.h"

#include "files/workingfolder.h"
#include "workspace/validationmemory.h"
#include "workspace/validationsession.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <optional>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

/// Judges a fleet with texts in place of files, one round after the other.
class Rounds
{
  public:
    explicit Rounds(const QString& fleet)
        : m_session(std::make_shared<kustomize::Memory>(), {})
        , m_question{.root = fleet,
                     .buffers = {},
                     .disk = 1,
                     .survey = bench::surveyOf(fleet),
                     .today = QDate(2027, 1, 1),
                     .workers = 1}
    {
    }

    /// Milliseconds of processor time; prints what came of it.
    double judge(const files::Buffers& buffers)
    {
        m_question.buffers = buffers;
        const qint64 clusters = m_session.work().clusters;
        const qint64 traced = m_session.work().traced;
        Progress progress;
        const Stopwatch watch;
        const auto answer = m_session.answer(m_question, progress);
        const double spent = watch.processor();
        if (answer)
            std::printf("    %zu findings; %lld clusters judged, %lld traced\n",
                        (*answer)->validation.findings.size(), m_session.work().clusters - clusters,
                        m_session.work().traced - traced);
        return spent;
    }

    void touchDisk() { ++m_question.disk; }

  private:
    workspace::ValidationSession m_session;
    workspace::ValidationQuestion m_question;
};

/// The most that this process ever held.
double peakMegabytes()
{
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1024;
}

void show(Figures& figures, const QString& folder, int size, std::optional<double> limit)
{
    const QString fleet = folder + u"/fleet%1"_s.arg(size);
    QProcess::execute(QStringLiteral(EFA_BIN "/fleet-architect"),
                      {u"sample"_s, fleet, u"--clusters"_s, QString::number(size)});
    const files::WorkingFolder tree(fleet);
    const QString base = u"base/telemetry-agent/deployment.yaml"_s;
    const QByteArray text = tree.read(base).value_or(QByteArray());
    const auto edited = [&](const char* field) {
        return files::Buffers{{base, QByteArray(text).replace("terminationGracePeriodSeconds", field)}};
    };
    std::printf("%d clusters, milliseconds of one processor\n", size);
    Rounds rounds(fleet);
    figures.time("  the first round", rounds.judge({}));
    figures.time("  nothing changed", rounds.judge({}));
    rounds.touchDisk();
    figures.time("  the disk may have changed", rounds.judge({}));
    figures.time("  a field of a base gets a wrong name", rounds.judge(edited("terminationGraceSeconds")));
    figures.time("  it gets another one", rounds.judge(edited("terminationGracePeriods")), limit);
    figures.time("  it is right again", rounds.judge(edited("terminationGracePeriodSeconds")), limit);
    figures.time("  half of a key: no YAML", rounds.judge({{base, text + "  strategy: {"}}));
    const auto clusters = tree.list(u"clusters"_s);
    if (clusters && !clusters->isEmpty()) {
        const QString overlay = u"clusters/"_s + clusters->constFirst().name + u"/kustomization.yaml"_s;
        const QByteArray own = tree.read(overlay).value_or(QByteArray());
        figures.time("  a file of one cluster", rounds.judge({{overlay, own + "# one\n"}}), limit);
    }
    figures.bytes("  memory at the most", peakMegabytes());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    Figures figures;
    for (const int size : {36, 1000})
        show(figures, folder.path(), size, std::nullopt);
    return figures.exitCode();
}
