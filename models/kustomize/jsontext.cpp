#include "kustomize/jsontext.h"

#include "kustomize/scalartype.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::JsonText)
};

constexpr int maxDepth = 1000;
constexpr std::string_view replacement = "\xEF\xBF\xBD";

void appendUtf8(std::string& text, uint32_t code)
{
    if (code < 0x80) {
        text += static_cast<char>(code);
    } else if (code < 0x800) {
        text += static_cast<char>(0xC0U | (code >> 6U));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        text += static_cast<char>(0xE0U | (code >> 12U));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        text += static_cast<char>(0xF0U | (code >> 18U));
        text += static_cast<char>(0x80U | ((code >> 12U) & 0x3FU));
        text += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class Reader
{
  public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    Result<Value> document()
    {
        Result<Value> value = this->value();
        skipSpace();
        return value && m_at < m_text.size() ? fault() : value;
    }

  private:
    Result<Value> fault() const
    {
        const std::string_view before = m_text.substr(0, std::min(m_at, m_text.size()));
        const auto line = std::ranges::count(before, '\n') + 1;
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The JSON text is broken in its line %1.").arg(line),
                        .hint = Text::tr("Correct it, or write it as YAML.")});
    }

    void skipSpace()
    {
        while (m_at < m_text.size() &&
               std::string_view(" \t\r\n").find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
    }

    bool takes(char c)
    {
        skipSpace();
        const bool found = m_at < m_text.size() && m_text[m_at] == c;
        m_at += found ? 1 : 0;
        return found;
    }

    bool takesWord(std::string_view word)
    {
        const bool found = m_text.substr(m_at).starts_with(word);
        m_at += found ? word.size() : 0;
        return found;
    }

    Result<Value> value()
    {
        skipSpace();
        if (m_at >= m_text.size() || m_depth >= maxDepth)
            return fault();
        ++m_depth;
        Result<Value> result = m_text[m_at] == '{'   ? object()
                               : m_text[m_at] == '[' ? array()
                               : m_text[m_at] == '"' ? string()
                                                     : wordOrNumber();
        --m_depth;
        return result;
    }

    Result<Value> object()
    {
        ++m_at;
        Value result = Value::mapping({});
        if (takes('}'))
            return result;
        do {
            skipSpace();
            const Result<Value> key = m_at < m_text.size() && m_text[m_at] == '"' ? string() : fault();
            if (!key || !takes(':'))
                return key ? fault() : key;
            Result<Value> value = this->value();
            if (!value)
                return value;
            result = result.with(key->text(), *std::move(value));
        } while (takes(','));
        return takes('}') ? Result<Value>(result) : fault();
    }

    Result<Value> array()
    {
        ++m_at;
        std::vector<Value> items;
        if (takes(']'))
            return Value::sequence({});
        do {
            Result<Value> value = this->value();
            if (!value)
                return value;
            items.push_back(*std::move(value));
        } while (takes(','));
        return takes(']') ? Result<Value>(Value::sequence(std::move(items))) : fault();
    }

    Result<Value> wordOrNumber()
    {
        if (takesWord("null"))
            return Value::scalar("null", Tag::Null);
        if (takesWord("true"))
            return Value::scalar("true", Tag::Bool);
        if (takesWord("false"))
            return Value::scalar("false", Tag::Bool);
        const size_t begin = m_at;
        if (!takesNumber())
            return fault();
        const std::string_view text = m_text.substr(begin, m_at - begin);
        const bool whole = text.find_first_of(".eE") == std::string_view::npos;
        return Value::scalar(text, whole ? Tag::Int : Tag::Float);
    }

    bool takesNumber()
    {
        takesWord("-");
        if (!takesWord("0") && !takesDigits())
            return false;
        if (takesWord(".") && !takesDigits())
            return false;
        if (!takesWord("e") && !takesWord("E"))
            return true;
        if (!takesWord("+"))
            takesWord("-");
        return takesDigits();
    }

    bool takesDigits()
    {
        const size_t begin = m_at;
        while (m_at < m_text.size() && isDigit(m_text[m_at]))
            ++m_at;
        return m_at > begin;
    }

    Result<Value> string()
    {
        const size_t begin = m_at++;
        std::string content;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (static_cast<unsigned char>(m_text[m_at]) < 0x20)
                return fault();
            if (m_text[m_at] != '\\')
                content += m_text[m_at++];
            else if (!takesEscape(content))
                return fault();
        }
        if (m_at++ >= m_text.size())
            return fault();
        if (!isValidUtf8(content))
            content = shown(content).toStdString();
        const bool usual = m_text.substr(begin, m_at - begin) == goQuoted(content);
        return Value::scalar(content, Tag::Str, usual ? Style::DoubleQuoted : Style::SingleQuoted);
    }

    bool takesEscape(std::string& content)
    {
        constexpr std::string_view names = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        ++m_at;
        if (m_at >= m_text.size())
            return false;
        if (m_text[m_at] == 'u')
            return takesUnicode(content);
        const size_t known = names.find(m_text[m_at++]);
        if (known != std::string_view::npos)
            content += meanings[known];
        return known != std::string_view::npos;
    }

    /// The four digits after `\u`; -1 where they are none.
    int32_t hexAt(size_t at) const
    {
        int32_t code = -1;
        if (at + 4 <= m_text.size()) {
            const char* begin = m_text.data() + at;
            const auto [end, error] = std::from_chars(begin, begin + 4, code, 16);
            if (error != std::errc{} || end != begin + 4 || *begin == '-')
                return -1;
        }
        return code;
    }

    bool takesUnicode(std::string& content)
    {
        const int32_t code = hexAt(m_at + 1);
        if (code < 0)
            return false;
        m_at += 5;
        if (code < 0xD800 || code > 0xDFFF) {
            appendUtf8(content, static_cast<uint32_t>(code));
            return true;
        }
        const int32_t low = m_text.substr(m_at).starts_with("\\u") ? hexAt(m_at + 2) : -1;
        if (code > 0xDBFF || low < 0xDC00 || low > 0xDFFF) {
            content += replacement;
            return true;
        }
        m_at += 6;
        appendUtf8(content, 0x10000U + ((static_cast<uint32_t>(code) - 0xD800U) << 10U) +
                                (static_cast<uint32_t>(low) - 0xDC00U));
        return true;
    }

    std::string_view m_text;
    size_t m_at = 0;
    int m_depth = 0;
};

/// Texts that YAML 1.1 reads as base-60 numbers or as booleans are quoted, too.
bool isOldWord(std::string_view text)
{
    constexpr std::array<std::string_view, 16> words = {"y", "Y", "yes", "Yes", "YES", "on",  "On",  "ON",
                                                        "n", "N", "no",  "No",  "NO",  "off", "Off", "OFF"};
    return std::ranges::find(words, text) != words.end();
}

bool isBase60(std::string_view text)
{
    const size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return false;
    const size_t sign = text.starts_with('+') || text.starts_with('-') ? 1 : 0;
    return colon > sign && isDigit(text[sign]) &&
           text.find_first_not_of("0123456789_:.", sign) == std::string_view::npos;
}

/// Whether the emitter can write a text without quotes in block context.
bool canStandPlain(std::string_view text)
{
    constexpr std::string_view indicators = "#,[]{}&*!|>'\"%@`";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.starts_with("---") ||
        text.starts_with("..."))
        return false;
    if (indicators.find(text.front()) != std::string_view::npos)
        return false;
    const bool spaceSecond = text.size() == 1 || text[1] == ' ';
    if ((text.front() == '-' || text.front() == '?' || text.front() == ':') && spaceSecond)
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool spaceNext = i + 1 == text.size() || text[i + 1] == ' ';
        if ((c == ':' && spaceNext) || (c == '#' && i > 0 && text[i - 1] == ' '))
            return false;
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            return false;
    }
    return true;
}

Value textValue(std::string_view text)
{
    if (text.find('\n') != std::string_view::npos)
        return Value::scalar(text, Tag::Str, Style::Literal).placed();
    const bool plain = resolvedTag(text) == Tag::Str && !isOldWord(text) && !isBase60(text);
    return Value::scalar(text, Tag::Str,
                         !plain                ? Style::DoubleQuoted
                         : canStandPlain(text) ? Style::Plain
                                               : Style::SingleQuoted)
        .placed();
}

Result<Value> numberValue(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range && text.find("e-") == std::string_view::npos) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The number %1 is too large.")
                                       .arg(QString::fromLatin1(text.data(), qsizetype(text.size()))),
                        .hint = Text::tr("Write it as text, in quotes.")});
    }
    const std::string shown = goShortest(number);
    return Value::scalar(shown, resolvedTag(shown)).placed();
}

/// The reference writes the object as YAML and reads it again: braces and brackets are left of what is empty.
Layout layoutOf(const Value& json)
{
    return json.size() == 0 ? Layout::Flow : Layout::Block;
}

Result<Value> converted(const Value& json)
{
    if (json.isScalar()) {
        const bool number = json.tag() == Tag::Int || json.tag() == Tag::Float;
        Result<Value> scalar = number                   ? numberValue(json.text())
                               : json.tag() == Tag::Str ? textValue(json.text())
                                                        : json;
        return scalar && json.isWatched() ? scalar->withWatch(true) : scalar;
    }
    std::vector<Value> items;
    items.reserve(json.items().size());
    for (const Value& item : json.items()) {
        Result<Value> inner = converted(item);
        if (!inner)
            return inner;
        items.push_back(*std::move(inner));
    }
    if (json.isSequence())
        return Value::sequence(std::move(items), Tag::Seq, layoutOf(json));
    std::vector<Member> members;
    members.reserve(json.size());
    for (const Member& member : json.members()) {
        Result<Value> inner = converted(member.value);
        if (!inner)
            return inner;
        members.push_back({textValue(member.key.text()), *std::move(inner)});
    }
    return Value::mapping(std::move(members), Tag::Map, layoutOf(json));
}

} // namespace

std::string goShortest(double number)
{
    std::array<char, 40> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    const std::string_view text(buffer.data(), static_cast<size_t>(end - buffer.data()));
    const size_t e = text.find('e');
    int exponent = 0;
    std::string_view exponentText = text.substr(e + 1);
    if (exponentText.starts_with('+'))
        exponentText.remove_prefix(1);
    std::from_chars(exponentText.data(), exponentText.data() + exponentText.size(), exponent);
    if (exponent < -4 || exponent >= 6)
        return std::string(text);
    const auto fixed =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    return {buffer.data(), fixed.ptr};
}

Result<Value> readJson(std::string_view text)
{
    return Reader(text).document();
}

std::string goQuoted(std::string_view text)
{
    std::string result = "\"";
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::string_view rest = text.substr(i);
        if (c == '"' || c == '\\') {
            result.append(1, '\\').append(1, text[i]);
        } else if (c == '\n' || c == '\r' || c == '\t' || c == '\b' || c == '\f') {
            result += c == '\n' ? "\\n" : c == '\r' ? "\\r" : c == '\t' ? "\\t" : c == '\b' ? "\\b" : "\\f";
        } else if (c < 0x20 || c == '<' || c == '>' || c == '&') {
            std::array<char, 8> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u%04x", c);
            result += escape.data();
        } else if (rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9")) {
            result += rest[2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result + "\"";
}

Result<Value> valueFromJson(const Value& json)
{
    return json.isNilOrNull() ? Result<Value>(Value::mapping({}, Tag::Map)) : converted(json);
}

} // namespace efa::kustomize
