#include "tests/support/gojudge.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

/// The first build fetches and compiles a few hundred packages.
constexpr auto buildLimit = std::chrono::minutes(10);
constexpr auto answerLimit = std::chrono::minutes(10);

QString sourcesOf(const QString& name)
{
    return QStringLiteral(EFA_TEST_JUDGES "/") + name;
}

QString programOf(const QString& name)
{
    return QStringLiteral(EFA_TEST_STATE "/judge-") + name;
}

QString goProgram()
{
    const QString onPath = QStandardPaths::findExecutable(u"go"_s);
    return onPath.isEmpty() ? QStandardPaths::findExecutable(u"go"_s, {u"/usr/local/go/bin"_s}) : onPath;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QByteArray fingerprint(const QString& name)
{
    const QDir folder(sourcesOf(name));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& file : folder.entryList({u"*.go"_s, u"go.*"_s}, QDir::Files, QDir::Name))
        hash.addData(file.toUtf8() + '\n' + contentOf(folder.filePath(file)));
    return hash.result().toHex();
}

/// No other toolchain is downloaded, and go.mod and go.sum stay as they are.
QProcessEnvironment goEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GOTOOLCHAIN"_s, u"local"_s);
    environment.insert(u"GOFLAGS"_s, u"-mod=readonly -buildvcs=false"_s);
    environment.insert(u"CGO_ENABLED"_s, u"0"_s);
    return environment;
}

Result<void> build(const QString& name, const QString& go)
{
    QDir().mkpath(QStringLiteral(EFA_TEST_STATE));
    const QString fresh = programOf(name) + u".new"_s;
    const auto answer = run({.program = go,
                             .arguments = {u"build"_s, u"-ldflags=-s -w"_s, u"-o"_s, fresh, u"."_s},
                             .folder = sourcesOf(name),
                             .environment = goEnvironment(),
                             .limit = buildLimit},
                            {});
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->exitCode != 0)
        return failure({.code = ErrorCode::Unsupported,
                        .message = u"The judge %1 does not build."_s.arg(name),
                        .detail = QString::fromUtf8(answer->errors)});
    QFile::remove(programOf(name));
    QFile stamp(programOf(name) + u".stamp"_s);
    if (!QFile::rename(fresh, programOf(name)) || !stamp.open(QIODevice::WriteOnly) ||
        stamp.write(fingerprint(name)) < 0)
        return failure({.code = ErrorCode::Io, .message = u"The judge %1 cannot be kept."_s.arg(name)});
    return {};
}

} // namespace

bool GoJudge::isBuilt(const QString& name)
{
    return QFile::exists(programOf(name)) && contentOf(programOf(name) + u".stamp"_s) == fingerprint(name);
}

Result<GoJudge> GoJudge::make(const QString& name)
{
    if (isBuilt(name))
        return GoJudge(programOf(name));
    const QString go = goProgram();
    if (go.isEmpty())
        return failure({.code = ErrorCode::NotFound, .message = u"Go is not on this machine."_s});
    if (const auto built = build(name, go); !built)
        return tl::unexpected(built.error());
    return GoJudge(programOf(name));
}

Result<QList<QJsonObject>> GoJudge::ask(const QList<QJsonObject>& questions) const
{
    QByteArray lines;
    for (const QJsonObject& question : questions)
        lines += QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n';
    const auto answer = run({.program = m_program, .input = lines, .limit = answerLimit}, {});
    if (!answer)
        return tl::unexpected(answer.error());
    QList<QJsonObject> answers;
    for (const QByteArray& line : answer->output.split('\n')) {
        if (!line.isEmpty())
            answers << QJsonDocument::fromJson(line).object();
    }
    if (answer->exitCode != 0 || answers.size() != questions.size())
        return failure({.code = ErrorCode::Invalid,
                        .message = u"The judge did not answer every question."_s,
                        .detail = QString::fromUtf8(answer->errors)});
    return answers;
}

} // namespace efa::test
