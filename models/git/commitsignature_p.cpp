#include "git/commitsignature_p.h"

#include "git/openpgpprogram_p.h"
#include "git/sshkeygen_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error unreadable(int code, const CommitId& commit)
{
    Error error = gitError(code, Text::tr("The commit %1 could not be read").arg(commit.text));
    if (code == GIT_ENOTFOUND)
        error.code = ErrorCode::NotFound;
    return error;
}

/// Where Git would run its programs.
QString folderOf(const OpenRepository& repository)
{
    return repository.place.workFolder.isEmpty() ? repository.place.gitFolder : repository.place.workFolder;
}

/// As the last of the headers; each further line of it begins with a space.
QByteArray joined(QByteArray object, QByteArray signature)
{
    if (signature.endsWith('\n'))
        signature.chop(1);
    const QByteArray header = "gpgsig " + signature.replace("\n", "\n ") + '\n';
    return object.insert(object.indexOf("\n\n") + 1, header);
}

std::optional<SignatureFormat> formatOf(const QByteArray& signature)
{
    if (signature.startsWith("-----BEGIN SSH SIGNATURE-----"))
        return SignatureFormat::Ssh;
    if (signature.startsWith("-----BEGIN SIGNED MESSAGE-----"))
        return SignatureFormat::X509;
    if (signature.startsWith("-----BEGIN PGP SIGNATURE-----") ||
        signature.startsWith("-----BEGIN PGP MESSAGE-----"))
        return SignatureFormat::OpenPgp;
    return std::nullopt;
}

Result<CommitSignature> checked(const OpenRepository& repository, const QByteArray& text,
                                const QByteArray& signature, const QDateTime& when, const Progress& progress)
{
    const auto format = formatOf(signature);
    if (!format)
        return CommitSignature{.format = SignatureFormat::OpenPgp,
                               .worth = CommitSignature::Worth::Unchecked,
                               .signer = {},
                               .key = {},
                               .report = Text::tr("The signature is of a kind that is not known.")};
    const auto settings = SigningSettings::read(repository.raw());
    if (!settings)
        return failure(settings.error());
    if (*format == SignatureFormat::Ssh)
        return SshKeygen(*settings, folderOf(repository)).check(text, signature, when, progress);
    return OpenPgpProgram(*settings, *format, folderOf(repository)).check(text, signature, progress);
}

} // namespace

Result<QByteArray> withSignature(const OpenRepository& repository, const SigningSettings& settings,
                                 const QByteArray& object, const git_signature& committer,
                                 const Progress& progress)
{
    const QString folder = folderOf(repository);
    const QString name =
        QString::fromUtf8(committer.name) + u" <"_s + QString::fromUtf8(committer.email) + u'>';
    const auto signature =
        settings.format == SignatureFormat::Ssh
            ? SshKeygen(settings, folder).sign(object, progress)
            : OpenPgpProgram(settings, settings.format, folder).sign(object, name, progress);
    return signature ? Result<QByteArray>(joined(object, *signature)) : failure(signature.error());
}

Result<std::optional<CommitSignature>> signatureOf(const OpenRepository& repository, const CommitId& commit,
                                                   const Progress& progress)
{
    auto id = oidOf(commit);
    if (!id)
        return failure(id.error());
    CommitHandle handle;
    Buffer signature;
    Buffer text;
    int code = git_commit_lookup(out(handle), repository.raw(), &*id);
    if (code != 0)
        return failure(unreadable(code, commit));
    code = git_commit_extract_signature(signature.raw(), text.raw(), repository.raw(), &*id, nullptr);
    if (code == GIT_ENOTFOUND)
        return std::nullopt;
    if (code != 0)
        return failure(unreadable(code, commit));
    const QDateTime when = QDateTime::fromSecsSinceEpoch(git_commit_time(handle.get()));
    return checked(repository, text.bytes(), signature.bytes(), when, progress)
        .map([](CommitSignature&& found) { return std::optional(std::move(found)); });
}

} // namespace efa::git
