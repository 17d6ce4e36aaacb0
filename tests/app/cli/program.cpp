#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::test {

Outcome cli(const QStringList& arguments, const QString& folder)
{
    return other(QStringLiteral(EFA_CLI), arguments, folder);
}

Outcome cliAsStranger(const QStringList& arguments, const QString& folder)
{
    if (::geteuid() != 0)
        return cli(arguments, folder);
    const Outcome outcome =
        shell(u"exec setpriv --reuid=65534 --regid=65534 --clear-groups -- \"$@\""_s, arguments, folder);
    return outcome.errors.startsWith("setpriv"_L1) ? Outcome() : outcome;
}

Outcome shell(const QString& line, const QStringList& words, const QString& folder)
{
    return other(u"sh"_s, QStringList{u"-c"_s, line, u"sh"_s, QStringLiteral(EFA_CLI)} + words, folder);
}

Outcome other(const QString& program, const QStringList& arguments, const QString& folder)
{
    const auto answer = run(
        {.program = program, .arguments = arguments, .folder = folder, .limit = std::chrono::minutes(3)}, {});
    if (!answer)
        return {.exitCode = -1, .output = {}, .errors = answer.error().toString()};
    return {
        .exitCode = answer->exitCode, .output = answer->output, .errors = QString::fromUtf8(answer->errors)};
}

bool write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return QDir().mkpath(path.section(u'/', 0, -2)) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeKustomization(const QString& folder, const QByteArray& name)
{
    return write(folder + u"/kustomization.yaml"_s, "resources:\n- configmap.yaml\n") &&
           write(folder + u"/configmap.yaml"_s,
                 "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n  a: b\n");
}

} // namespace efa::test
