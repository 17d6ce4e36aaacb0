#include "git/signingcall_p.h"

#include <QCoreApplication>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

constexpr auto longestQuestion = std::chrono::minutes(5);
constexpr auto longestCheck = std::chrono::seconds(15);
constexpr qint64 longestReport = qint64{64} * 1024;

} // namespace

Result<ProcessAnswer> askToSign(const QString& program, const QStringList& arguments, const QByteArray& input,
                                const QString& folder, const Progress& progress)
{
    auto answer = run({.program = program,
                       .arguments = arguments,
                       .folder = folder,
                       .input = input,
                       .limit = longestQuestion},
                      progress);
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return failure(
            {.code = ErrorCode::NotFound,
             .message = Text::tr("%1, which is to sign the commit, could not be started").arg(program),
             .hint = Text::tr("Install it, or correct its name in Git's configuration."),
             .detail = answer.error().detail});
    return answer;
}

Result<ProcessAnswer> askToCheck(const QString& program, const QStringList& arguments,
                                 const QByteArray& input, const QString& folder, const Progress& progress)
{
    return run({.program = program,
                .arguments = arguments,
                .folder = folder,
                .input = input,
                .limit = longestCheck,
                .maxOutput = longestReport},
               progress);
}

Error cannotSign(const QString& program, const QByteArray& said)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1 did not sign the commit, so that there is none").arg(program),
            .hint =
                Text::tr("Git's configuration asks for a signature. See the detail, and try “git commit -S” "
                         "in a terminal; user.signingKey names the key."),
            .detail = QString::fromUtf8(said).trimmed()};
}

Error cannotKeep(const QString& reason)
{
    return {.code = ErrorCode::Io,
            .message = Text::tr("A file for the program that signs could not be written"),
            .hint = Text::tr("Make room in the folder for temporary files."),
            .detail = reason};
}

QByteArray withoutReturns(QByteArray text)
{
    return text.replace("\r\n", "\n");
}

std::optional<QStringList> wordsOfCommand(const QString& command)
{
    QStringList words;
    QString word;
    bool isWord = false;
    QChar quote;
    for (qsizetype at = 0; at < command.size(); ++at) {
        const QChar sign = command.at(at);
        if (quote.isNull() && sign.isSpace()) {
            if (isWord)
                words << word;
            word.clear();
            isWord = false;
            continue;
        }
        isWord = true;
        if (quote.isNull() && (sign == u'\'' || sign == u'"'))
            quote = sign;
        else if (sign == quote)
            quote = {};
        else if (sign == u'\\' && quote != u'\'' && ++at == command.size())
            return std::nullopt;
        else
            word += command.at(at);
    }
    if (isWord)
        words << word;
    return quote.isNull() ? std::optional(words) : std::nullopt;
}

} // namespace efa::git
