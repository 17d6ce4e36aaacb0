#include "git/sshkeygen_p.h"

#include "git/homepath_p.h"
#include "git/signingcall_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

using Worth = CommitSignature::Worth;

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return {};
    return failure(cannotKeep(file.errorString()));
}

/// A key that stands in the configuration itself, and not the name of a file.
std::optional<QByteArray> literalKey(const QString& key)
{
    if (key.startsWith("key::"_L1))
        return key.sliced(5).toUtf8();
    return key.startsWith("ssh-"_L1) ? std::optional(key.toUtf8()) : std::nullopt;
}

Error noKey()
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("Git's configuration asks for a signature by SSH and names no key"),
            .hint = Text::tr("Set it once: “git config --global user.signingKey ~/.ssh/id_ed25519.pub”.")};
}

} // namespace

/// One check: the files that it needs, and the calls.
class SshKeygen::Check
{
  public:
    Check(const SshKeygen& program, const QByteArray& text, const QDateTime& when, const Progress& progress)
        : m_settings(program.m_settings)
        , m_folder(program.m_folder)
        , m_allowed(QDir(m_folder).absoluteFilePath(m_settings.allowedSigners))
        , m_revoked(QDir(m_folder).absoluteFilePath(m_settings.revokedSigners))
        , m_text(text)
        , m_time(u"-Overify-time="_s + when.toLocalTime().toString(u"yyyyMMddHHmmss"_s))
        , m_progress(progress)
    {
    }

    Result<CommitSignature> run(const QByteArray& signature)
    {
        if (m_settings.allowedSigners.isEmpty() || !QFileInfo(m_allowed).isFile())
            return notChecked(
                Text::tr("gpg.ssh.allowedSignersFile of your own configuration names no file with "
                         "those who may sign."));
        if (!m_settings.revokedSigners.isEmpty() && !QFileInfo(m_revoked).isFile())
            return notChecked(Text::tr("gpg.ssh.revocationFile names a file that is not there."));
        if (!m_files.isValid())
            return failure(cannotKeep(m_files.errorString()));
        m_signature = m_files.filePath(u"signature"_s);
        return write(m_signature, signature).and_then([this] { return judge(); });
    }

  private:
    Result<CommitSignature> judge()
    {
        const auto found =
            call({u"-Y"_s, u"find-principals"_s, u"-f"_s, m_allowed, u"-s"_s, m_signature, m_time}, {});
        if (!found && found.error().code != ErrorCode::Cancelled)
            return notChecked(found.error().message);
        if (!found)
            return failure(found.error());
        if (found->exitCode != 0 || found->output.trimmed().isEmpty())
            return withoutSigner();
        for (const QByteArray& name : withoutReturns(found->output).split('\n')) {
            const Result<bool> fits = name.isEmpty() ? Result<bool>(false) : isBy(name);
            if (!fits)
                return failure(fits.error());
            if (*fits)
                break;
        }
        return m_checked;
    }

    /// Nobody who may sign has this key; whether it fits the text is still worth knowing.
    Result<CommitSignature> withoutSigner()
    {
        const auto answer =
            call({u"-Y"_s, u"check-novalidate"_s, u"-n"_s, u"git"_s, u"-s"_s, m_signature, m_time}, m_text);
        if (!answer)
            return failure(answer.error());
        take(*answer);
        if (m_checked.worth == Worth::Good)
            m_checked.worth = Worth::Unvouched;
        return m_checked;
    }

    Result<bool> isBy(const QByteArray& name)
    {
        QStringList arguments = {u"-Y"_s, u"verify"_s, u"-n"_s, u"git"_s,
                                 u"-f"_s, m_allowed,   u"-I"_s, QString::fromUtf8(name),
                                 u"-s"_s, m_signature, m_time};
        if (!m_settings.revokedSigners.isEmpty())
            arguments << u"-r"_s << m_revoked;
        const auto answer = call(arguments, m_text);
        if (!answer)
            return failure(answer.error());
        take(*answer);
        return m_checked.worth == Worth::Good;
    }

    Result<ProcessAnswer> call(const QStringList& arguments, const QByteArray& input) const
    {
        return askToCheck(m_settings.sshProgram, arguments, input, m_folder, m_progress);
    }

    // `Good "git" signature for NAME with ED25519 key SHA256:...`; without `for NAME` where it is not asked.
    void take(const ProcessAnswer& answer)
    {
        static const QRegularExpression good(
            u"^Good \"git\" signature(?: for (.*))? with [^ ]+ key ([^\n]+)"_s);
        const QString said = QString::fromUtf8(answer.output);
        const QRegularExpressionMatch match = good.match(said);
        m_checked.worth = answer.exitCode == 0 && match.hasMatch() ? Worth::Good : worthOfRefusal(answer);
        m_checked.signer = match.captured(1);
        m_checked.key = match.captured(2).trimmed();
        m_checked.report = (said + QString::fromUtf8(answer.errors)).trimmed();
    }

    /// Git calls all of them bad; a key that was revoked, or a program that is too old, says nothing against
    /// the text.
    Worth worthOfRefusal(const ProcessAnswer& answer) const
    {
        if (answer.errors.contains("incorrect signature"))
            return Worth::Bad;
        return m_settings.revokedSigners.isEmpty() ? Worth::Unchecked : Worth::KeyRevoked;
    }

    CommitSignature notChecked(const QString& why)
    {
        m_checked.report = why;
        return m_checked;
    }

    const SigningSettings& m_settings;
    QString m_folder;
    QString m_allowed;
    QString m_revoked;
    QByteArray m_text;
    QString m_time;
    const Progress& m_progress;
    QTemporaryDir m_files;
    QString m_signature;
    CommitSignature m_checked{
        .format = SignatureFormat::Ssh, .worth = Worth::Unchecked, .signer = {}, .key = {}, .report = {}};
};

SshKeygen::SshKeygen(const SigningSettings& settings, const QString& folder)
    : m_settings(settings), m_folder(folder)
{
}

Result<QString> SshKeygen::key(const Progress& progress) const
{
    if (!m_settings.key.isEmpty())
        return m_settings.key;
    const auto words = wordsOfCommand(m_settings.sshKeyCommand);
    if (!words || words->isEmpty())
        return failure(noKey());
    const QString program = words->constFirst();
    const auto answer = askToSign(program, words->sliced(1), {}, m_folder, progress);
    if (!answer)
        return failure(answer.error());
    QString first = QString::fromUtf8(answer->output).section(u'\n', 0, 0).trimmed();
    if (answer->exitCode == 0 && literalKey(first))
        return first;
    return failure(cannotSign(program, answer->errors));
}

Result<QByteArray> SshKeygen::sign(const QByteArray& text, const Progress& progress) const
{
    const auto key = this->key(progress);
    if (!key)
        return failure(key.error());
    const QTemporaryDir files;
    if (!files.isValid())
        return failure(cannotKeep(files.errorString()));
    const QString buffer = files.filePath(u"commit"_s);
    if (const auto written = write(buffer, text); !written)
        return failure(written.error());
    QString keyFile = QDir(m_folder).absoluteFilePath(fromHome(*key));
    if (const auto literal = literalKey(*key)) {
        keyFile = files.filePath(u"key.pub"_s);
        if (const auto written = write(keyFile, *literal); !written)
            return failure(written.error());
    }
    // A repository may name the key: a pipe or a device would be read for ever.
    if (const QFileInfo file(keyFile); file.exists() && !file.isFile())
        return failure(cannotSign(m_settings.sshProgram, keyFile.toUtf8()));
    const auto answer =
        askToSign(m_settings.sshProgram, {u"-Y"_s, u"sign"_s, u"-n"_s, u"git"_s, u"-f"_s, keyFile, buffer},
                  {}, m_folder, progress);
    if (!answer)
        return failure(answer.error());
    QFile signature(buffer + u".sig"_s);
    if (answer->exitCode != 0 || !signature.open(QIODevice::ReadOnly))
        return failure(cannotSign(m_settings.sshProgram, answer->errors));
    return withoutReturns(signature.readAll());
}

Result<CommitSignature> SshKeygen::check(const QByteArray& text, const QByteArray& signature,
                                         const QDateTime& when, const Progress& progress) const
{
    return Check(*this, text, when, progress).run(signature);
}

} // namespace efa::git
