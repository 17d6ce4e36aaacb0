// Go's Sprintf.
#include "delivery/templatefunctions.h"

#include "delivery/templatevalue.h"
#include "kustomize/jsontext.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <cctype>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

/// Widths and precisions beyond this are cut.
constexpr int maxWidth = 1000;

struct Verb
{
    bool minus = false;
    bool plus = false;
    bool zero = false;
    bool sharp = false;
    bool space = false;
    int width = -1;
    int precision = -1;
    char letter = 0;
};

std::string padded(std::string text, const Verb& verb, bool isNumber)
{
    const qsizetype length = QString::fromStdString(text).toUcs4().size();
    if (verb.width <= length)
        return text;
    const auto missing = static_cast<size_t>(verb.width - length);
    if (verb.minus)
        return text + std::string(missing, ' ');
    if (verb.zero && isNumber) {
        const size_t sign = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
        return text.insert(sign, missing, '0');
    }
    return std::string(missing, ' ') + text;
}

std::string signedText(std::string text, const Verb& verb)
{
    if (verb.plus && !text.starts_with('-'))
        text.insert(text.begin(), '+');
    else if (verb.space && !text.starts_with('-'))
        text.insert(text.begin(), ' ');
    return text;
}

std::string wrongVerb(const Verb& verb, const Value& argument)
{
    const std::string letter(1, verb.letter);
    if (argument.isNilOrNull())
        return "%!" + letter + "(<nil>)";
    return "%!" + letter + '(' + std::string(typeName(argument)) + '=' + shown(argument) + ')';
}

std::string hexOf(std::string_view text, bool isUpper)
{
    const QByteArray hex = QByteArray(text.data(), static_cast<qsizetype>(text.size())).toHex();
    return (isUpper ? hex.toUpper() : hex).toStdString();
}

std::string wholeText(const Verb& verb, const Value& argument)
{
    const int64_t number = wholeOf(argument).value_or(0);
    const uint64_t size = number < 0 ? 0 - static_cast<uint64_t>(number) : static_cast<uint64_t>(number);
    const std::string sign = number < 0 ? "-" : "";
    const auto inBase = [&](int base) { return sign + QString::number(size, base).toStdString(); };
    switch (verb.letter) {
    case 'd':
    case 'v':
        return padded(signedText(inBase(10), verb), verb, true);
    case 'b':
        return padded(inBase(2), verb, true);
    case 'o':
        return padded(inBase(8), verb, true);
    case 'x':
        return padded((verb.sharp ? "0x" : "") + inBase(16), verb, true);
    case 'X':
        return padded((verb.sharp ? "0X" : "") + QString::fromStdString(inBase(16)).toUpper().toStdString(),
                      verb, true);
    case 'c': {
        const auto character = static_cast<char32_t>(std::min<uint64_t>(size, 0x10FFFF));
        return padded(QString::fromUcs4(&character, 1).toStdString(), verb, false);
    }
    default:
        return wrongVerb(verb, argument);
    }
}

std::string floatText(const Verb& verb, const Value& argument)
{
    const double number = floatOf(argument).value_or(0);
    const auto lower = static_cast<char>(verb.letter | 0x20);
    if (verb.letter == 'v' || (lower == 'g' && verb.precision < 0))
        return padded(signedText(shown(argument), verb), verb, true);
    if (lower != 'f' && lower != 'e' && lower != 'g')
        return wrongVerb(verb, argument);
    const char letter = verb.letter == 'F' ? 'f' : verb.letter;
    const QString text = QString::number(number, letter, verb.precision < 0 ? 6 : verb.precision);
    return padded(signedText(text.toStdString(), verb), verb, true);
}

std::string textText(const Verb& verb, const Value& argument)
{
    std::string text(argument.text());
    if (verb.precision >= 0)
        text = QString::fromStdString(text).left(verb.precision).toStdString();
    switch (verb.letter) {
    case 'v':
    case 's':
        return padded(text, verb, false);
    case 'q':
        return padded(goText(text), verb, false);
    case 'x':
    case 'X':
        return padded(hexOf(text, verb.letter == 'X'), verb, false);
    default:
        return wrongVerb(verb, argument);
    }
}

std::string collectionText(const Verb& verb, const Value& argument);

std::string verbText(const Verb& verb, const Value& argument)
{
    if (verb.letter == 'T')
        return padded(std::string(typeName(argument)), verb, false);
    switch (basicOf(argument)) {
    case Basic::Nothing:
        return verb.letter == 'v' ? padded("<nil>", verb, false) : wrongVerb(verb, argument);
    case Basic::Bool:
        return verb.letter == 't' || verb.letter == 'v' ? padded(shown(argument), verb, false)
                                                        : wrongVerb(verb, argument);
    case Basic::Whole:
        return wholeText(verb, argument);
    case Basic::Float:
        return floatText(verb, argument);
    case Basic::String:
        return textText(verb, argument);
    default:
        return collectionText(verb, argument);
    }
}

std::string collectionText(const Verb& verb, const Value& argument)
{
    std::string text;
    for (const Value& item : argument.items())
        text += (text.empty() ? "" : " ") + verbText(verb, item);
    for (const kustomize::Member* member : sortedMembers(argument))
        text += (text.empty() ? "" : " ") + verbText(verb, textValue(member->key.text())) + ':' +
                verbText(verb, member->value);
    return (argument.isMapping() ? "map[" : "[") + text + ']';
}

int readNumber(std::string_view format, size_t& at)
{
    int number = -1;
    for (; at < format.size() && std::isdigit(static_cast<unsigned char>(format[at])); ++at)
        number = std::min(maxWidth, std::max(number, 0) * 10 + (format[at] - '0'));
    return number;
}

Verb readVerb(std::string_view format, size_t& at)
{
    Verb verb;
    for (; at < format.size() && std::string_view("-+0# ").find(format[at]) != std::string_view::npos; ++at) {
        verb.minus |= format[at] == '-';
        verb.plus |= format[at] == '+';
        verb.zero |= format[at] == '0';
        verb.sharp |= format[at] == '#';
        verb.space |= format[at] == ' ';
    }
    verb.width = readNumber(format, at);
    if (at < format.size() && format[at] == '.')
        verb.precision = std::max(0, readNumber(format, ++at));
    verb.letter = at < format.size() ? format[at++] : '\0';
    return verb;
}

} // namespace

std::string formatted(std::string_view format, Arguments arguments)
{
    std::string text;
    size_t used = 0;
    for (size_t at = 0; at < format.size();) {
        if (format[at] != '%') {
            text += format[at++];
            continue;
        }
        const Verb verb = readVerb(format, ++at);
        if (verb.letter == '%')
            text += '%';
        else if (verb.letter == '\0')
            text += "%!(NOVERB)";
        else if (used >= arguments.size())
            text += std::string("%!") + verb.letter + "(MISSING)";
        else
            text += verbText(verb, arguments[used++]);
    }
    if (used == arguments.size())
        return text;
    std::string extra;
    for (const Value& argument : arguments.subspan(used)) {
        extra += extra.empty() ? "" : ", ";
        extra += argument.isNilOrNull() ? std::string("<nil>")
                                        : std::string(typeName(argument)) + '=' + shown(argument);
    }
    return text + "%!(EXTRA " + extra + ')';
}

} // namespace efa::delivery::gotemplate
