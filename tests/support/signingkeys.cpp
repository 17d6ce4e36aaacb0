#include "tests/support/signingkeys.h"

#include "tests/support/patience.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace efa::test {

QByteArray runTool(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    const auto answer = efa::run({.program = program,
                                  .arguments = arguments,
                                  .input = input,
                                  .limit = std::chrono::milliseconds(patienceMs)},
                                 Progress());
    if (answer && answer->exitCode == 0)
        return answer->output;
    const QString why = answer ? QString::fromUtf8(answer->errors) : answer.error().toString();
    QTest::qFail(qPrintable(program + u' ' + arguments.join(u' ') + u": "_s + why), __FILE__, __LINE__);
    return {};
}

QString makeSshKey(const ScratchRepository& scratch, const QString& name)
{
    QString path = scratch.home() + u'/' + name;
    runTool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, u""_s, u"-C"_s, name, u"-f"_s, path});
    return path;
}

QString signBySsh(const ScratchRepository& scratch)
{
    QString key = makeSshKey(scratch, u"signing"_s);
    QFile half(key + u".pub"_s);
    QFile allowed(scratch.home() + u"/allowed"_s);
    if (half.open(QIODevice::ReadOnly) && allowed.open(QIODevice::WriteOnly))
        allowed.write("ada@example.org " + half.readAll());
    scratch.git({u"config"_s, u"--global"_s, u"gpg.format"_s, u"ssh"_s});
    scratch.git({u"config"_s, u"--global"_s, u"user.signingKey"_s, key});
    scratch.git({u"config"_s, u"--global"_s, u"gpg.ssh.allowedSignersFile"_s, allowed.fileName()});
    return key;
}

PgpKeys::PgpKeys(const ScratchRepository& scratch, const QString& name)
    : m_folder(scratch.home() + u'/' + name)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

PgpKeys::~PgpKeys()
{
    (void)efa::run({.program = u"gpgconf"_s, .arguments = {u"--homedir"_s, m_folder, u"--kill"_s, u"all"_s}},
                   Progress());
}

QString PgpKeys::program(const QStringList& options) const
{
    QString path = u"%1/gpg-%2"_s.arg(m_folder).arg(++m_programs);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(
            u"#!/bin/sh\nexec gpg --homedir '%1' %2 \"$@\"\n"_s.arg(m_folder, options.join(u' ')).toUtf8());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QByteArray PgpKeys::run(const QStringList& arguments, const QByteArray& input) const
{
    const QStringList first = {u"--homedir"_s, m_folder, u"--batch"_s, u"--quiet"_s, u"--yes"_s};
    return runTool(u"gpg"_s, first + arguments, input);
}

QString PgpKeys::makeKey(const QString& owner, const QString& expiry, const QStringList& options) const
{
    const QByteArray said =
        run(QStringList{u"--status-fd=1"_s, u"--pinentry-mode=loopback"_s, u"--passphrase="_s} + options +
            QStringList{u"--quick-generate-key"_s, owner, u"ed25519"_s, u"sign"_s, expiry});
    return QString::fromLatin1(said.mid(said.indexOf("KEY_CREATED")).simplified().split(' ').value(2));
}

} // namespace efa::test
