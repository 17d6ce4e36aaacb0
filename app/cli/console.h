#pragma once

#include "base/diagnostic.h"
#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <string_view>

namespace efa::app {

/// Text from elsewhere made harmless for a terminal: escape sequences, other control characters and
/// characters that turn the direction of writing are shown as symbols. Newlines and tabs stay.
QString plainText(const QString& text);

/// Makes sure that the numbers 0, 1 and 2 are taken, so that no file we open becomes "stdout"; writing to a
/// stream that was closed fails as it should. Call it first in main().
void guardStandardStreams();

/// Where results and messages go. Both streams are written unbuffered and whole.
class Console
{
  public:
    /// Result bytes to stdout; false when not all of them could be written, which is then said on stderr
    /// once.
    bool print(std::string_view bytes);
    bool print(const QString& text);
    /// A line to stderr, as plain text.
    void note(const QString& text) const;
    /// `file:line:column: message`, details and hint to stderr.
    void fail(const Error& error) const;
    /// A finding as `file:line:column: warning: text`, or error or info.
    void warn(const Diagnostic& diagnostic) const;

  private:
    bool m_outputBroken = false;
};

} // namespace efa::app
