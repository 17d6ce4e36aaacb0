#include "tests/support/canary.h"

#include "tests/support/signingkeys.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

const char* const keys[] = {"core.fsmonitor",
                            "core.sshCommand",
                            "core.gitProxy",
                            "core.editor",
                            "core.pager",
                            "core.askPass",
                            "core.alternateRefsCommand",
                            "filter.trap.clean",
                            "filter.trap.smudge",
                            "filter.trap.process",
                            "diff.trap.command",
                            "diff.trap.textconv",
                            "diff.external",
                            "merge.trap.driver",
                            "credential.helper",
                            "gpg.program",
                            "gpg.openpgp.program",
                            "gpg.x509.program",
                            "gpg.ssh.program",
                            "gpg.ssh.defaultKeyCommand",
                            "alias.status",
                            "sequence.editor",
                            "interactive.diffFilter",
                            "remote.origin.uploadpack",
                            "remote.origin.vcs",
                            "submodule.inner.update",
                            "trailer.sign.command",
                            "uploadpack.packObjectsHook"};

const char* const hooks[] = {
    "applypatch-msg",    "commit-msg",         "fsmonitor-watchman",   "post-checkout", "post-commit",
    "post-index-change", "post-merge",         "post-rewrite",         "pre-auto-gc",   "pre-commit",
    "pre-merge-commit",  "prepare-commit-msg", "reference-transaction"};

} // namespace

Canary::Canary(const ScratchRepository& scratch)
    : m_scratch(scratch)
{
}

QString Canary::trap(const QString& name) const
{
    const QString path = u"../trap/"_s + name;
    m_scratch.write(path, "#!/bin/sh\ntouch '" + m_scratch.path(u"../sung/"_s + name).toUtf8() +
                              "'\ncat\nexit 0\n");
    m_scratch.makeExecutable(path);
    return m_scratch.path(path);
}

void Canary::setHooks() const
{
    for (const char* const hook : hooks) {
        const QString name = QString::fromLatin1(hook);
        QFile::copy(trap(name), m_scratch.path(u".git/hooks/"_s + name));
        m_scratch.makeExecutable(u".git/hooks/"_s + name);
    }
}

void Canary::setTraps() const
{
    QDir().mkpath(m_scratch.path(u"../sung"_s));
    for (const char* const key : keys) {
        const QString name = QString::fromLatin1(key);
        m_scratch.git({u"config"_s, name, trap(name)});
    }
    signBySsh(m_scratch);
    m_scratch.git({u"config"_s, u"commit.gpgSign"_s, u"true"_s});
    m_scratch.git({u"config"_s, u"remote.origin.url"_s, u"ext::"_s + trap(u"ext"_s)});
    setHooks();
    QDir(m_scratch.path(u"../sung"_s)).removeRecursively();
    QDir().mkpath(m_scratch.path(u"../sung"_s));
}

QStringList Canary::sung() const
{
    return QDir(m_scratch.path(u"../sung"_s)).entryList(QDir::Files);
}

} // namespace efa::test
