#include "git/signingcall_p.h"

#include <QCoreApplication>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

constexpr auto longestQuestion = std::chrono::minutes(5);

} // namespace

Result<ProcessAnswer> callSigner(const QString& program, const QStringList& arguments,
                                 const QByteArray& input, const QString& folder, const Progress& progress)
{
    return run({.program = program,
                .arguments = arguments,
                .folder = folder,
                .input = input,
                .limit = longestQuestion},
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

} // namespace efa::git
