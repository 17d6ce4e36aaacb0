#include "git/signingsettings_p.h"

#include "git/homepath_p.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error refused(const QString& key, const QString& value)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("Git's configuration has a value for %1 that is not one: %2").arg(key, value),
            .hint = Text::tr("Correct it; “git config --show-origin %1” shows where it stands.").arg(key)};
}

QString textOf(const git_config* config, const char* key)
{
    Buffer value;
    return git_config_get_string_buf(value.raw(), config, key) == 0 ? QString::fromUtf8(value.bytes())
                                                                    : QString();
}

QString programOf(const git_config* config, const char* key, const QString& usual)
{
    const QString program = textOf(config, key);
    return program.isEmpty() ? usual : program;
}

Result<bool> signsCommits(const git_config* config)
{
    int signs = 0;
    const int code = git_config_get_bool(&signs, config, "commit.gpgsign");
    if (code == 0 || code == GIT_ENOTFOUND)
        return signs != 0;
    return failure(refused(u"commit.gpgSign"_s, textOf(config, "commit.gpgsign")));
}

Result<SignatureFormat> formatOf(const git_config* config)
{
    static const std::array<std::pair<QString, SignatureFormat>, 3> formats = {
        {{u"openpgp"_s, SignatureFormat::OpenPgp},
         {u"x509"_s, SignatureFormat::X509},
         {u"ssh"_s, SignatureFormat::Ssh}}};
    const QString name = textOf(config, "gpg.format");
    for (const auto& [known, format] : formats) {
        if (name == known)
            return format;
    }
    return name.isEmpty() ? Result<SignatureFormat>(SignatureFormat::OpenPgp)
                          : failure(refused(u"gpg.format"_s, name));
}

} // namespace

Result<SigningSettings> SigningSettings::read(git_repository* repository)
{
    ConfigHandle handle;
    if (const int code = git_repository_config(out(handle), repository); code != 0)
        return failure(gitError(code, Text::tr("Git's configuration could not be read")));
    const git_config* config = handle.get();
    const auto signs = signsCommits(config);
    if (!signs)
        return failure(signs.error());
    const auto format = formatOf(config);
    if (!format)
        return failure(format.error());
    return SigningSettings{
        .signs = *signs,
        .format = *format,
        .key = textOf(config, "user.signingkey"),
        .openPgpProgram =
            programOf(config, "gpg.openpgp.program", programOf(config, "gpg.program", u"gpg"_s)),
        .x509Program = programOf(config, "gpg.x509.program", u"gpgsm"_s),
        .sshProgram = programOf(config, "gpg.ssh.program", u"ssh-keygen"_s),
        .sshKeyCommand = textOf(config, "gpg.ssh.defaultkeycommand"),
        .allowedSigners = fromHome(textOf(config, "gpg.ssh.allowedsignersfile")),
        .revokedSigners = fromHome(textOf(config, "gpg.ssh.revocationfile")),
        .leastTrust = textOf(config, "gpg.mintrustlevel").toLower(),
    };
}

QString SigningSettings::programFor(SignatureFormat of) const
{
    switch (of) {
    case SignatureFormat::Ssh:
        return sshProgram;
    case SignatureFormat::X509:
        return x509Program;
    case SignatureFormat::OpenPgp:
        break;
    }
    return openPgpProgram;
}

} // namespace efa::git
