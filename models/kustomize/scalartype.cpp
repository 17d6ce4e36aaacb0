#include "kustomize/scalartype.h"

#include "kustomize/blocktext.h"
#include "kustomize/scalarnumber.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ScalarType)
};

struct Word
{
    std::string_view text;
    Tag tag;
};

constexpr std::array<Word, 23> words = {{
    {"true", Tag::Bool},   {"True", Tag::Bool},   {"TRUE", Tag::Bool},   {"false", Tag::Bool},
    {"False", Tag::Bool},  {"FALSE", Tag::Bool},  {"~", Tag::Null},      {"null", Tag::Null},
    {"Null", Tag::Null},   {"NULL", Tag::Null},   {".nan", Tag::Float},  {".NaN", Tag::Float},
    {".NAN", Tag::Float},  {".inf", Tag::Float},  {".Inf", Tag::Float},  {".INF", Tag::Float},
    {"+.inf", Tag::Float}, {"+.Inf", Tag::Float}, {"+.INF", Tag::Float}, {"-.inf", Tag::Float},
    {"-.Inf", Tag::Float}, {"-.INF", Tag::Float}, {"<<", Tag::Merge},
}};

std::optional<Tag> wordTag(std::string_view text)
{
    if (text.size() > 5)
        return std::nullopt;
    for (const Word& word : words) {
        if (word.text == text)
            return word.tag;
    }
    return std::nullopt;
}

std::string_view tagName(Tag tag)
{
    switch (tag) {
    case Tag::Int:
        return "!!int";
    case Tag::Float:
        return "!!float";
    case Tag::Bool:
        return "!!bool";
    case Tag::Null:
        return "!!null";
    case Tag::Timestamp:
        return "!!timestamp";
    case Tag::Binary:
        return "!!binary";
    case Tag::Merge:
        return "!!merge";
    default:
        return "!!str";
    }
}

bool fitsInto64Bits(const std::string& integer)
{
    int64_t number = 0;
    return std::from_chars(integer.data(), integer.data() + integer.size(), number).ec == std::errc();
}

Result<JsonScalar> mismatch(std::string_view text, Tag found, Tag wanted)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The value \"%1\" is of type %2, but its tag says %3.")
                                   .arg(shown(text), shown(tagName(found)), shown(tagName(wanted))),
                    .hint = Text::tr("Remove the tag or write a value of that type.")});
}

Result<JsonScalar> jsonFloat(std::string_view text)
{
    const std::optional<double> number = parsedFloat(text);
    std::optional<std::string> printed = number ? jsonNumber(*number) : std::nullopt;
    if (!printed) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The number \"%1\" has no form in JSON.").arg(shown(text)),
                        .hint = Text::tr("Write a finite number, or quote the value.")});
    }
    return JsonScalar{JsonScalar::Type::Number, std::move(*printed)};
}

// The value of a text that resolves to `tag` by its looks.
Result<JsonScalar> converted(std::string_view text, Tag tag)
{
    switch (tag) {
    case Tag::Null:
        return JsonScalar{};
    case Tag::Bool:
        return JsonScalar{JsonScalar::Type::Bool, text[0] == 't' || text[0] == 'T' ? "true" : "false"};
    case Tag::Int:
        return JsonScalar{JsonScalar::Type::Number, decimalInteger(text)};
    case Tag::Float:
        return jsonFloat(text);
    case Tag::Timestamp:
        return JsonScalar{JsonScalar::Type::String, rfc3339(text)};
    default:
        return JsonScalar{JsonScalar::Type::String, std::string(text)};
    }
}

Result<JsonScalar> binaryContent(std::string_view text)
{
    const QByteArray encoded(text.data(), static_cast<qsizetype>(text.size()));
    QByteArray packed = encoded;
    packed.replace('\n', QByteArray()).replace('\r', QByteArray());
    const auto decoded = QByteArray::fromBase64Encoding(packed, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || packed.size() % 4 != 0) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A value tagged as binary is not valid base64."),
                        .hint = Text::tr("Write it as “base64” prints it, or remove the tag.")});
    }
    return JsonScalar{JsonScalar::Type::String, decoded.decoded.toStdString()};
}

Result<JsonScalar> stringRead(const Value& scalar)
{
    std::optional<std::string> text = readBack(scalar.text(), scalar.style());
    if (text)
        return JsonScalar{JsonScalar::Type::String, std::move(*text)};
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("A text of several lines begins with a tab, which kustomize cannot read."),
         .hint = Text::tr("Begin it with spaces, or write it in double quotes.")});
}

/// Between braces and brackets the reference writes texts of several lines in double quotes, which keep every
/// character, and quotes around a time and in place of a value that is not written, which so become texts.
bool isQuotedInFlow(const Value& scalar)
{
    if (isString(scalar) || scalar.tag() == Tag::Custom)
        return true;
    if (scalar.style() != Style::Plain || scalar.tagging() != Tagging::Implicit)
        return false;
    if (scalar.text().empty())
        return scalar.tag() == Tag::Null || scalar.tag() == Tag::None;
    return scalar.text().find(':') != std::string_view::npos &&
           (scalar.tag() == Tag::Timestamp || scalar.tag() == Tag::None);
}

} // namespace

Tag resolvedTag(std::string_view plain)
{
    if (plain.empty())
        return Tag::Null;
    const char first = plain[0];
    const bool numeric = (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.';
    if (!numeric && std::string_view("yYnNtTfFoO~<").find(first) == std::string_view::npos)
        return Tag::Str;
    if (const std::optional<Tag> tag = wordTag(plain))
        return *tag;
    if (!numeric)
        return Tag::Str;
    if (first == '.')
        return parsedFloat(plain) ? Tag::Float : Tag::Str;
    if (looksLikeTimestamp(plain) && !rfc3339(plain).empty())
        return Tag::Timestamp;
    if (!decimalInteger(plain).empty())
        return Tag::Int;
    return parsedFloat(plain) ? Tag::Float : Tag::Str;
}

bool isNonStringInYaml11(std::string_view plain)
{
    constexpr std::array<std::string_view, 16> switches = {
        "y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF"};
    if (plain.empty() || plain.find('\n') != std::string_view::npos)
        return false;
    const Tag tag = resolvedTag(plain);
    // Dates stay strings there for compatibility, and so does "<<" as a value.
    if (tag == Tag::Str)
        return std::ranges::find(switches, plain) != switches.end();
    return tag != Tag::Timestamp && tag != Tag::Merge;
}

bool isPrintedAsOwnText(const Value& scalar, Layout around)
{
    return isString(scalar) && (around == Layout::Flow || !mayChangeOnTheWay(scalar.text(), scalar.style()));
}

bool isString(const Value& scalar)
{
    if (scalar.tag() == Tag::Str)
        return true;
    if (scalar.tag() != Tag::None)
        return false;
    const std::string_view text = scalar.text();
    return scalar.style() != Style::Plain || text.find('\n') != std::string_view::npos ||
           resolvedTag(text) == Tag::Str;
}

Result<JsonScalar> jsonScalar(const Value& scalar, Layout around)
{
    const std::string_view text = scalar.text();
    const Tag tag = scalar.tag();
    if (around == Layout::Flow && isQuotedInFlow(scalar))
        return JsonScalar{JsonScalar::Type::String, std::string(text)};
    if (isString(scalar) || tag == Tag::Custom)
        return stringRead(scalar);
    if (tag == Tag::Binary)
        return binaryContent(text);
    if (tag == Tag::None || tag == Tag::Merge)
        return converted(text, resolvedTag(text));
    const Tag found = resolvedTag(text);
    if (found == tag) {
        // The tag adds nothing to what the text looks like and is left out; the quotes are not.
        if (scalar.style() != Style::Plain && scalar.tagging() == Tagging::Implicit)
            return JsonScalar{JsonScalar::Type::String, std::string(text)};
        return converted(text, found);
    }
    // Larger whole numbers are none that the reference makes a fraction of.
    const std::string integer = tag == Tag::Float && found == Tag::Int ? decimalInteger(text) : std::string();
    if (!integer.empty() && fitsInto64Bits(integer))
        return jsonFloat(integer);
    return mismatch(text, found, tag);
}

bool isValidUtf8(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const size_t size = text.size();
    for (size_t i = 0; i < size;) {
        const unsigned char lead = bytes[i];
        if (lead < 0x80) {
            ++i;
            continue;
        }
        const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead < 0xC2 || lead > 0xF4 || i + length > size)
            return false;
        for (size_t k = 1; k < length; ++k) {
            if ((bytes[i + k] & 0xC0U) != 0x80)
                return false;
        }
        const unsigned char second = bytes[i + 1];
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
            return false;
        i += length;
    }
    return true;
}

std::string base64(std::string_view bytes)
{
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
        .toBase64()
        .toStdString();
}

std::string base64Lines(std::string_view bytes)
{
    constexpr size_t lineLength = 70;
    std::string whole = base64(bytes);
    if (whole.size() < lineLength)
        return whole;
    std::string lines;
    for (size_t i = 0; i < whole.size(); i += lineLength) {
        lines += whole.substr(i, lineLength);
        lines += '\n';
    }
    return lines;
}

} // namespace efa::kustomize
