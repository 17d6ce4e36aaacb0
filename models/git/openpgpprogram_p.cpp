#include "git/openpgpprogram_p.h"

#include "git/signingcall_p.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

using Worth = CommitSignature::Worth;

const QByteArray mark = "[GNUPG:] ";

struct Verdict
{
    QByteArray word;
    Worth worth;
};

/// GnuPG's doc/DETAILS: one of them for each signature.
const std::array<Verdict, 6>& allVerdicts()
{
    static const std::array<Verdict, 6> verdicts = {{{"GOODSIG", Worth::Good},
                                                     {"BADSIG", Worth::Bad},
                                                     {"ERRSIG", Worth::Unchecked},
                                                     {"EXPSIG", Worth::Expired},
                                                     {"EXPKEYSIG", Worth::KeyExpired},
                                                     {"REVKEYSIG", Worth::KeyRevoked}}};
    return verdicts;
}

/// How much a key is trusted, from nothing to all, as Git orders it.
qsizetype rankOf(const QString& trust)
{
    static const QStringList levels = {u"undefined"_s, u"never"_s, u"marginal"_s, u"fully"_s, u"ultimate"_s};
    return levels.indexOf(trust);
}

/// What the status lines of one check say together.
class Status
{
  public:
    explicit Status(const QByteArray& output)
    {
        for (const QByteArray& line : output.split('\n')) {
            if (line.startsWith(mark))
                take(line.sliced(mark.size()));
        }
    }

    void fill(CommitSignature& signature, const QString& leastTrust) const
    {
        signature.signer = m_signer;
        signature.key = m_key;
        // Several are not one that can be relied on.
        if (m_verdicts == 1)
            signature.worth = m_worth;
        constexpr qsizetype vouchedFor = 2;
        const qsizetype least = leastTrust.isEmpty() ? vouchedFor : std::max(rankOf(leastTrust), vouchedFor);
        if (signature.worth == Worth::Good && rankOf(m_trust) < least)
            signature.worth = Worth::Unvouched;
    }

  private:
    void take(const QByteArray& line)
    {
        const QByteArrayList words = line.split(' ');
        if (words.first() == "VALIDSIG")
            m_key = QString::fromLatin1(words.value(1));
        if (words.first().startsWith("TRUST_"))
            m_trust = QString::fromLatin1(words.first().sliced(6)).toLower();
        const auto known = std::ranges::find(allVerdicts(), words.first(), &Verdict::word);
        if (known == allVerdicts().end())
            return;
        ++m_verdicts;
        m_worth = known->worth;
        if (m_key.isEmpty())
            m_key = QString::fromLatin1(words.value(1));
        if (m_worth != Worth::Unchecked)
            m_signer =
                QString::fromUtf8(words.sliced(std::min(qsizetype{2}, words.size())).join(' ')).trimmed();
    }

    QString m_signer;
    QString m_key;
    QString m_trust = u"undefined"_s;
    Worth m_worth = Worth::Unchecked;
    int m_verdicts = 0;
};

} // namespace

OpenPgpProgram::OpenPgpProgram(const SigningSettings& settings, SignatureFormat format, const QString& folder)
    : m_settings(settings), m_program(settings.programFor(format)), m_format(format), m_folder(folder)
{
}

Result<QByteArray> OpenPgpProgram::sign(const QByteArray& text, const QString& committer,
                                        const Progress& progress) const
{
    const QString key = m_settings.key.isEmpty() ? committer : m_settings.key;
    const auto answer = askToSign(m_program, {u"--status-fd=2"_s, u"-bsau"_s, key}, text, m_folder, progress);
    if (!answer)
        return failure(answer.error());
    if (answer->exitCode != 0 || !('\n' + answer->errors).contains('\n' + mark + "SIG_CREATED "))
        return failure(cannotSign(m_program, answer->errors));
    return withoutReturns(answer->output);
}

// Looking at a commit calls nobody: no server for keys, none for revocations. Only where it is GnuPG itself.
QStringList OpenPgpProgram::stayingHere() const
{
    const QString name = QFileInfo(m_program).fileName();
    if (name == "gpgsm"_L1)
        return {u"--disable-dirmngr"_s};
    return name == "gpg"_L1 || name == "gpg2"_L1 ? QStringList{u"--no-auto-key-retrieve"_s} : QStringList();
}

Result<CommitSignature> OpenPgpProgram::check(const QByteArray& text, const QByteArray& signature,
                                              const Progress& progress) const
{
    QTemporaryFile file;
    if (!file.open() || file.write(signature) != signature.size() || !file.flush())
        return failure(cannotKeep(file.errorString()));
    const QStringList arguments = {u"--keyid-format=long"_s, u"--status-fd=1"_s, u"--verify"_s,
                                   file.fileName(), u"-"_s};
    const auto answer = askToCheck(m_program, stayingHere() + arguments, text, m_folder, progress);
    CommitSignature checked{
        .format = m_format, .worth = Worth::Unchecked, .signer = {}, .key = {}, .report = {}};
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return failure(answer.error());
    if (!answer) {
        checked.report = answer.error().message;
        return checked;
    }
    Status(answer->output).fill(checked, m_settings.leastTrust);
    checked.report = QString::fromUtf8(answer->errors).trimmed();
    return checked;
}

} // namespace efa::git
