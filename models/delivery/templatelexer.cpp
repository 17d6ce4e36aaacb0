#include "delivery/templatelexer.h"

#include "delivery/gotemplate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>

namespace efa::delivery::gotemplate {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool isWord(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || (static_cast<unsigned char>(c) & 0x80U);
}

void appendUtf8(std::string& text, char32_t character)
{
    text += QString::fromUcs4(&character, 1).toStdString();
}

std::string_view rightTrimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isTrimmingClose(std::string_view text, std::string_view close)
{
    return text.starts_with('-') && text.substr(1).starts_with(close);
}

/// Reads the inside of one action.
class ActionLexer
{
  public:
    ActionLexer(std::string_view text, size_t at, std::string_view close)
        : m_text(text), m_close(close), m_at(at)
    {
    }

    /// Ends behind the closing braces; `trims` says whether they trim what follows.
    Result<std::vector<Token>> read(bool& trims)
    {
        std::vector<Token> tokens;
        while (true) {
            const size_t before = m_at;
            while (m_at < m_text.size() && isSpace(m_text[m_at]))
                ++m_at;
            const bool afterSpace = m_at > before;
            if (isAtEnd(afterSpace, trims)) {
                tokens.push_back({.kind = Token::Kind::End, .text = {}, .offset = m_at, .afterSpace = true});
                m_at += trims ? 3 : 2;
                return tokens;
            }
            if (m_at >= m_text.size())
                return failure(error(
                    Text::tr("An action is not closed with \"%1\".")
                        .arg(QString::fromLatin1(m_close.data(), static_cast<qsizetype>(m_close.size())))));
            Result<Token> token = next();
            if (!token)
                return failure(token.error());
            token->afterSpace = afterSpace || tokens.empty();
            tokens.push_back(std::move(*token));
        }
    }

    size_t at() const { return m_at; }

  private:
    bool isAtEnd(bool afterSpace, bool& trims) const
    {
        const std::string_view rest = m_text.substr(m_at);
        trims = afterSpace && isTrimmingClose(rest, m_close);
        return trims || rest.starts_with(m_close);
    }

    Error error(const QString& message) const { return errorAt(m_text, m_at, ErrorCode::Invalid, message); }

    Result<Token> next()
    {
        const char c = m_text[m_at];
        const char following = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (c == '"')
            return quoted();
        if (c == '`')
            return raw();
        if (c == '\'')
            return character();
        const bool isSigned = (c == '+' || c == '-') && std::isdigit(static_cast<unsigned char>(following));
        const bool isFraction = c == '.' && std::isdigit(static_cast<unsigned char>(following));
        if (std::isdigit(static_cast<unsigned char>(c)) || isSigned || isFraction)
            return number();
        if (c == '.')
            return field();
        if (c == '$')
            return word(Token::Kind::Variable, 1);
        if (isWord(c))
            return word(Token::Kind::Identifier, 0);
        return sign();
    }

    Token token(Token::Kind kind, std::string text, size_t begin) const
    {
        return {.kind = kind, .text = std::move(text), .offset = begin, .afterSpace = false};
    }

    Token word(Token::Kind kind, size_t skipped)
    {
        const size_t begin = m_at;
        m_at += skipped;
        while (m_at < m_text.size() && isWord(m_text[m_at]))
            ++m_at;
        return token(kind, std::string(m_text.substr(begin, m_at - begin)), begin);
    }

    Token field()
    {
        const size_t begin = m_at++;
        const size_t name = m_at;
        while (m_at < m_text.size() && isWord(m_text[m_at]))
            ++m_at;
        if (m_at == name)
            return token(Token::Kind::Dot, ".", begin);
        return token(Token::Kind::Field, std::string(m_text.substr(name, m_at - name)), begin);
    }

    Token number()
    {
        const size_t begin = m_at++;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const char before = m_text[m_at - 1];
            const bool isExponentSign = (c == '+' || c == '-') && (before == 'e' || before == 'E');
            if (!isWord(c) && c != '.' && !isExponentSign)
                break;
            ++m_at;
        }
        return token(Token::Kind::Number, std::string(m_text.substr(begin, m_at - begin)), begin);
    }

    Result<Token> sign()
    {
        const size_t begin = m_at;
        const char c = m_text[m_at];
        if (m_text.substr(m_at).starts_with(":=")) {
            m_at += 2;
            return token(Token::Kind::Sign, ":=", begin);
        }
        if (std::string_view("|(),=").find(c) == std::string_view::npos)
            return failure(error(Text::tr("The character \"%1\" has no meaning here.").arg(QLatin1Char(c))));
        ++m_at;
        return token(Token::Kind::Sign, std::string(1, c), begin);
    }

    Result<Token> raw()
    {
        const size_t begin = m_at;
        const size_t end = m_text.find('`', m_at + 1);
        if (end == std::string_view::npos)
            return failure(error(Text::tr("A text in backquotes is not closed.")));
        m_at = end + 1;
        return token(Token::Kind::String, std::string(m_text.substr(begin + 1, end - begin - 1)), begin);
    }

    Result<Token> quoted()
    {
        const size_t begin = m_at++;
        std::string content;
        while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\n') {
            if (m_text[m_at] != '\\')
                content += m_text[m_at++];
            else if (!readEscape(content))
                return failure(error(Text::tr("A text has an escape that Go does not know.")));
        }
        if (m_at >= m_text.size() || m_text[m_at] != '"')
            return failure(error(Text::tr("A text in quotes is not closed.")));
        ++m_at;
        return token(Token::Kind::String, std::move(content), begin);
    }

    Result<Token> character()
    {
        const size_t begin = m_at++;
        std::string content;
        while (m_at < m_text.size() && m_text[m_at] != '\'' && m_text[m_at] != '\n') {
            if (m_text[m_at] != '\\')
                content += m_text[m_at++];
            else if (!readEscape(content))
                return failure(error(Text::tr("A text has an escape that Go does not know.")));
        }
        const QList<uint> characters = QString::fromStdString(content).toUcs4();
        if (m_at >= m_text.size() || m_text[m_at] != '\'' || characters.size() != 1)
            return failure(error(Text::tr("A character in quotes is not closed.")));
        ++m_at;
        return token(Token::Kind::Character, std::to_string(characters.front()), begin);
    }

    bool readEscape(std::string& content)
    {
        constexpr std::string_view letters = "abfnrtv\\\"'";
        constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\\"'";
        if (++m_at >= m_text.size())
            return false;
        const char c = m_text[m_at++];
        if (const size_t found = letters.find(c); found != std::string_view::npos) {
            content += meanings[found];
            return true;
        }
        const size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits == 0 || m_at + digits > m_text.size())
            return false;
        bool isNumber = false;
        const uint code =
            QByteArray(m_text.data() + m_at, static_cast<qsizetype>(digits)).toUInt(&isNumber, 16);
        if (!isNumber || code > 0x10FFFF)
            return false;
        m_at += digits;
        if (c == 'x')
            content += static_cast<char>(code);
        else
            appendUtf8(content, code);
        return true;
    }

    std::string_view m_text;
    std::string_view m_close;
    size_t m_at;
};

/// Behind a comment at `at`; the same place where there is none, npos where it does not end.
size_t afterComment(std::string_view text, size_t at, std::string_view close, bool& trims)
{
    if (!text.substr(at).starts_with("/*"))
        return at;
    size_t end = text.find("*/", at);
    if (end == std::string_view::npos)
        return end;
    end += 2;
    size_t behind = end;
    while (behind < text.size() && isSpace(text[behind]))
        ++behind;
    trims = behind > end && isTrimmingClose(text.substr(behind), close);
    if (trims)
        return behind + 3;
    return text.substr(end).starts_with(close) ? end + 2 : std::string_view::npos;
}

} // namespace

Error errorAt(std::string_view text, size_t offset, ErrorCode code, const QString& message)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line = std::ranges::count(before, '\n') + 1;
    const size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const std::string_view start = text.substr(0, 80);
    const QString shown = QString::fromUtf8(start.data(), static_cast<qsizetype>(start.size()));
    return {.code = code,
            .message = Text::tr("In the template \"%1\", line %2, column %3: %4")
                           .arg(text.size() > 80 ? shown + QChar(0x2026) : shown)
                           .arg(line)
                           .arg(before.size() - lineStart + 1)
                           .arg(message),
            .hint = Text::tr("Correct the template there.")};
}

Result<std::vector<Segment>> split(std::string_view text, const Delimiters& delimiters)
{
    std::vector<Segment> segments;
    size_t at = 0;
    bool trimsStart = false;
    while (at < text.size()) {
        const size_t begin = text.find(delimiters.open, at);
        std::string_view plain = text.substr(at, begin == std::string_view::npos ? begin : begin - at);
        if (trimsStart)
            plain.remove_prefix(std::min(plain.find_first_not_of(" \t\r\n"), plain.size()));
        size_t inside = begin == std::string_view::npos ? begin : begin + 2;
        const bool trimsEnd = inside < text.size() && inside + 1 < text.size() && text[inside] == '-' &&
                              isSpace(text[inside + 1]);
        if (trimsEnd) {
            plain = rightTrimmed(plain);
            inside += 2;
        }
        if (!plain.empty())
            segments.push_back({.isAction = false, .text = std::string(plain), .tokens = {}, .offset = at});
        if (begin == std::string_view::npos)
            break;
        while (trimsEnd && inside < text.size() && isSpace(text[inside]))
            ++inside;
        at = afterComment(text, inside, delimiters.close, trimsStart);
        if (at == std::string_view::npos)
            return failure(errorAt(text, begin, ErrorCode::Invalid, Text::tr("A comment is not closed.")));
        if (at != inside)
            continue;
        ActionLexer lexer(text, inside, delimiters.close);
        Result<std::vector<Token>> tokens = lexer.read(trimsStart);
        if (!tokens)
            return failure(tokens.error());
        at = lexer.at();
        segments.push_back({.isAction = true, .text = {}, .tokens = std::move(*tokens), .offset = begin});
    }
    return segments;
}

} // namespace efa::delivery::gotemplate
