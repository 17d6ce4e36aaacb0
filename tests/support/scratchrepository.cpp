#include "tests/support/scratchrepository.h"

#include "tests/support/patience.h"
#include "tests/support/reality.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::test {

ScratchRepository::ScratchRepository(Kind kind)
    : m_oldHome(qgetenv("HOME"))
{
    QDir().mkpath(home());
    QDir().mkpath(path());
    qputenv("HOME", home().toUtf8());
    qunsetenv("XDG_CONFIG_HOME");
    QFile config(home() + u"/.gitconfig"_s);
    if (config.open(QIODevice::WriteOnly))
        config.write("[user]\n\tname = Ada Example\n\temail = ada@example.org\n"
                     "[init]\n\tdefaultBranch = main\n[protocol \"file\"]\n\tallow = always\n");
    config.close();
    if (kind != Kind::Nothing)
        git(kind == Kind::Bare ? QStringList{u"init"_s, u"--bare"_s} : QStringList{u"init"_s});
}

ScratchRepository::~ScratchRepository()
{
    qputenv("HOME", m_oldHome);
}

QString ScratchRepository::path(const QString& name) const
{
    const QString root = m_folder.path() + u"/repository"_s;
    return name.isEmpty() ? root : root + u'/' + name;
}

void ScratchRepository::write(const QString& name, const QByteArray& content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(path(name) + file.errorString()));
    file.write(content);
}

void ScratchRepository::link(const QString& name, const QString& target) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QVERIFY(symlink(qPrintable(target), qPrintable(path(name))) == 0);
}

void ScratchRepository::remove(const QString& name) const
{
    QVERIFY2(QFile::remove(path(name)) || QDir(path(name)).removeRecursively(), qPrintable(name));
}

QByteArray ScratchRepository::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "cannot be read: " + name.toUtf8();
}

void ScratchRepository::makeExecutable(const QString& name) const
{
    QVERIFY(chmod(qPrintable(path(name)), 0755) == 0);
}

ProcessAnswer ScratchRepository::tryGit(const QStringList& arguments, const QByteArray& input) const
{
    ProcessCall call{.program = u"git"_s,
                     .arguments = arguments,
                     .folder = path(),
                     .input = input,
                     .limit = std::chrono::milliseconds(patienceMs)};
    const QString date = u"%1 +0100"_s.arg(1'700'000'000 + 60 * m_minutes++);
    call.environment.insert(u"HOME"_s, home());
    call.environment.remove(u"XDG_CONFIG_HOME"_s);
    call.environment.insert(u"GIT_CONFIG_NOSYSTEM"_s, u"1"_s);
    call.environment.insert(u"GIT_AUTHOR_DATE"_s, date);
    call.environment.insert(u"GIT_COMMITTER_DATE"_s, date);
    const auto answer = run(call, Progress());
    record(u"git"_s, answer ? Reality::Real : Reality::NotRun);
    if (!answer) {
        QTest::qFail(qPrintable(answer.error().toString()), __FILE__, __LINE__);
        return {.exitCode = -1, .output = {}, .errors = {}};
    }
    return *answer;
}

QByteArray ScratchRepository::git(const QStringList& arguments, const QByteArray& input) const
{
    const ProcessAnswer answer = tryGit(arguments, input);
    if (answer.exitCode != 0)
        QTest::qFail(qPrintable(u"git %1: %2"_s.arg(arguments.join(u' '), QString::fromUtf8(answer.errors))),
                     __FILE__, __LINE__);
    return answer.output;
}

QString ScratchRepository::commitAll(const QString& message) const
{
    git({u"add"_s, u"-A"_s});
    git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, message});
    return QString::fromLatin1(git({u"rev-parse"_s, u"HEAD"_s})).trimmed();
}

QByteArray ScratchRepository::faults() const
{
    const ProcessAnswer answer = tryGit({u"fsck"_s, u"--full"_s, u"--strict"_s, u"--no-dangling"_s});
    return answer.exitCode == 0 && answer.errors.isEmpty() ? answer.output
                                                           : answer.errors + answer.output + "fsck failed";
}

} // namespace efa::test
