// Types, saves and commits without end until it is killed, and says each step once it is done:
// `test_typist ROOT RECOVERY PATH FIRST`. The text of step n is typedText(n).
#include "tests/models/workspace/typedtext.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/opened.h"
#include "workspace/openfiles.h"
#include "workspace/recovery.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;

namespace {

constexpr int keyMs = 2;
constexpr int keysASave = 60;
constexpr int savesACommit = 2;

class Typist final : public QObject
{
  public:
    Typist(Workspace& workspace, QString path, int first)
        : m_workspace(workspace), m_path(std::move(path)), m_step(first)
    {
        connect(&m_keys, &QTimer::timeout, this, &Typist::type);
        connect(&workspace.openFiles(), &OpenFiles::opened, this, [this] { m_keys.start(keyMs); });
        workspace.openFiles().open(m_path);
    }

  private:
    static void say(const char* what, int step)
    {
        std::printf("%s %d\n", what, step);
        std::fflush(stdout);
    }

    void type()
    {
        ++m_step;
        m_workspace.openFiles().edit(m_path, test::typedText(m_step), quint64(m_step));
        say("typed", m_step);
        const QString copy = m_workspace.recovery().folder()->fileFor(m_path);
        if (const auto kept = readRecoveryCopy(copy))
            say("kept", test::typedStep(kept->text));
        if (m_step % keysASave == 0 && !m_busy)
            save();
    }

    void save()
    {
        m_busy = true;
        whenDone(m_workspace.openFiles().save(m_path), this,
                 [this, step = m_step](const Result<void>& saved) {
                     m_busy = false;
                     if (!saved)
                         return fail(saved.error());
                     say("saved", step);
                     if (++m_saves % savesACommit == 0)
                         commit(step);
                 });
    }

    void commit(int step)
    {
        m_busy = true;
        whenDone(m_workspace.git().stage({m_path}), this, [this, step](const Result<void>& staged) {
            if (!staged)
                return fail(staged.error());
            whenDone(m_workspace.git().commit(u"Step %1"_s.arg(step)), this,
                     [this, step](const Result<CommitId>& done) {
                         m_busy = false;
                         if (!done)
                             return fail(done.error());
                         say("committed", step);
                     });
        });
    }

    static void fail(const Error& error)
    {
        std::printf("failed %s\n", qPrintable(error.toString()));
        std::fflush(stdout);
    }

    Workspace& m_workspace;
    QString m_path;
    int m_step;
    int m_saves = 0;
    bool m_busy = false;
    QTimer m_keys;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const auto opened = inspectFolder(arguments.at(1), {});
    if (!opened)
        return 3;
    Workspace workspace(*opened, {.recovery = arguments.at(2), .remotes = {}});
    QObject::connect(&workspace.jobs(), &Jobs::failed, &workspace, [](const Job& job) {
        if (job.error->hint.contains("max_user_watches"_L1))
            std::puts("limited 0");
        std::fflush(stdout);
    });
    workspace.start();
    const Typist typist(workspace, arguments.at(3), arguments.at(4).toInt());
    return QCoreApplication::exec();
}
