#include "app/cli/console.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::Console)
};

/// 0, or the error number of the write that failed.
int writeAll(int stream, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(stream, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes.remove_prefix(static_cast<size_t>(written));
    }
    return 0;
}

QString severityLine(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Text::tr("error: %1");
    case Severity::Warning:
        return Text::tr("warning: %1");
    case Severity::Hint:
        break;
    }
    return Text::tr("info: %1");
}

bool turnsDirection(char16_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

} // namespace

QString plainText(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        const char16_t c = character.unicode();
        const bool shaping = c == u'\n' || c == u'\t';
        if (c < 0x20 && !shaping)
            plain += QChar(static_cast<char16_t>(0x2400 + c));
        else if (c == 0x7F)
            plain += QChar(u'\u2421');
        else if ((c >= 0x80 && c < 0xA0) || c == 0x2028 || c == 0x2029 || turnsDirection(c))
            plain += u"<U+%1>"_s.arg(static_cast<uint>(c), 4, 16, QChar(u'0')).toUpper();
        else
            plain += character;
    }
    return plain;
}

void guardStandardStreams()
{
    // Read-only, so that writing to a stream that was closed still fails.
    for (int stream = 0; stream <= 2; ++stream) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", O_RDONLY));
    }
}

bool Console::print(std::string_view bytes)
{
    if (m_outputBroken)
        return false;
    if (const int error = writeAll(STDOUT_FILENO, bytes)) {
        m_outputBroken = true;
        fail({.code = ErrorCode::Io,
              .message = Text::tr("The result could not be written to the standard output"),
              .hint =
                  Text::tr("What was written so far is not complete. Check free space and where the output "
                           "goes."),
              .detail = QString::fromLocal8Bit(std::strerror(error))});
    }
    return !m_outputBroken;
}

bool Console::print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    return print(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
}

void Console::note(const QString& text) const
{
    const QByteArray line = plainText(text).toUtf8() + '\n';
    // There is nowhere to tell that stderr is broken.
    static_cast<void>(
        writeAll(STDERR_FILENO, std::string_view(line.constData(), static_cast<size_t>(line.size()))));
}

void Console::fail(const Error& error) const
{
    Error shown = error;
    // Details of several lines stand below the message, not inside it.
    QString way;
    if (shown.detail.contains(u'\n')) {
        way = u"\n  "_s + std::exchange(shown.detail, {}).replace(u'\n', u"\n  "_s);
        way += shown.hint.isEmpty() ? QString() : u'\n' + std::exchange(shown.hint, {});
    }
    const QString text = shown.toString() + way;
    note(shown.where ? text : u"fleet-architect: "_s + text);
}

void Console::warn(const Diagnostic& diagnostic) const
{
    QString line = severityLine(diagnostic.severity).arg(diagnostic.text);
    if (!diagnostic.place.file.isEmpty())
        line = diagnostic.place.toString() + u": "_s + line;
    if (!diagnostic.hint.isEmpty())
        line += u'\n' + diagnostic.hint;
    note(line);
}

} // namespace efa::app
