// sprig's functions on texts, and Argo CD's own.
#include "delivery/templatefunctions.h"

#include "delivery/argonames.h"
#include "delivery/gotemplate.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

QString text(const Value& value)
{
    return QString::fromUtf8(value.text().data(), static_cast<qsizetype>(value.text().size()));
}

Value value(const QString& text)
{
    return textValue(text.toStdString());
}

std::string_view trimmed(std::string_view text, std::string_view characters)
{
    const size_t begin = text.find_first_not_of(characters);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(characters) - begin + 1);
}

std::string replacedAll(std::string_view text, std::string_view old, std::string_view with)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()))
        .replace(QByteArrayView(old.data(), static_cast<qsizetype>(old.size())),
                 QByteArrayView(with.data(), static_cast<qsizetype>(with.size())))
        .toStdString();
}

Result<Value> replace(Arguments a)
{
    // An old text that is empty stands before every character in Go; it is of no use and left alone.
    return a[0].text().empty() ? a[2] : textValue(replacedAll(a[2].text(), a[0].text(), a[1].text()));
}

Result<Value> repeat(Arguments a)
{
    const int64_t count = wholeOf(a[0]).value_or(0);
    if (count < 0 ||
        static_cast<size_t>(count) * std::max<size_t>(a[1].text().size(), 1) > GoTemplate::maxText)
        return invalid(Text::tr("The function \"repeat\" makes more than the limit of %1 bytes.")
                           .arg(GoTemplate::maxText));
    std::string result;
    for (int64_t i = 0; i < count; ++i)
        result += a[1].text();
    return textValue(result);
}

Result<Value> cutText(Arguments a)
{
    const int64_t count = wholeOf(a[0]).value_or(0);
    const std::string_view source = a[1].text();
    const auto size = static_cast<int64_t>(source.size());
    if (count < 0 && size + count > 0)
        return textValue(source.substr(static_cast<size_t>(size + count)));
    if (count >= 0 && size > count)
        return textValue(source.substr(0, static_cast<size_t>(count)));
    return a[1];
}

Result<Value> substring(Arguments a)
{
    const int64_t start = wholeOf(a[0]).value_or(0);
    const int64_t end = wholeOf(a[1]).value_or(0);
    const std::string_view source = a[2].text();
    const auto size = static_cast<int64_t>(source.size());
    const int64_t first = std::max<int64_t>(start, 0);
    const int64_t last = start >= 0 && (end < 0 || end > size) ? size : end;
    if (first > size || last < first || last > size)
        return invalid(Text::tr("The range %1 to %2 is not in the text.").arg(start).arg(end));
    return textValue(source.substr(static_cast<size_t>(first), static_cast<size_t>(last - first)));
}

std::string joinedTexts(Arguments a, std::string (*as)(const Value&))
{
    std::string result;
    for (const Value& part : a) {
        if (part.isNilOrNull())
            continue;
        result += (result.empty() ? "" : " ") + as(part);
    }
    return result;
}

std::string indented(const Value& width, std::string_view text)
{
    const int64_t blanks = std::clamp<int64_t>(wholeOf(width).value_or(0), 0, 1000);
    const std::string pad(static_cast<size_t>(blanks), ' ');
    return pad + replacedAll(text, "\n", '\n' + pad);
}

Result<Value> titled(Arguments a)
{
    std::string result(a[0].text());
    for (size_t i = 0; i < result.size(); ++i) {
        const bool isStart = i == 0 || !(std::isalnum(static_cast<unsigned char>(result[i - 1])) ||
                                         result[i - 1] == '_' || result[i - 1] == '\'');
        if (isStart)
            result[i] = static_cast<char>(std::toupper(static_cast<unsigned char>(result[i])));
    }
    return textValue(result);
}

Result<Value> untitled(Arguments a)
{
    std::string result(a[0].text());
    if (!result.empty())
        result[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(result[0])));
    return textValue(result);
}

Result<Value> withoutBlanks(Arguments a)
{
    std::string result(a[0].text());
    std::erase_if(result, [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; });
    return textValue(result);
}

Result<Value> slugified(Arguments a)
{
    int64_t limit = 50;
    bool isSmart = true;
    if (a.empty() || a.size() > 3 || basicOf(a.back()) != Basic::String)
        return invalid(Text::tr("The function \"slugify\" wants a length, a boolean and a name."));
    if (a.size() > 1)
        limit = wholeOf(a[0]).value_or(-1);
    if (a.size() > 2)
        isSmart = isTrue(a[1]);
    if (limit < 0)
        return invalid(Text::tr("The function \"slugify\" wants a length, a boolean and a name."));
    return textValue(argoSlug(a.back().text(), static_cast<size_t>(limit), isSmart));
}

/// As github.com/gosimple/slug makes it of letters, digits and common signs; others it spells out.
Result<Value> fluxSlugified(Arguments a)
{
    constexpr size_t limit = 63;
    std::string name;
    for (const char c : a[0].text()) {
        const bool isPlain = std::isalnum(static_cast<unsigned char>(c)) ||
                             std::string_view(" -_./:").find(c) != std::string_view::npos;
        if (!isPlain)
            return invalid(
                Text::tr("The function \"slugify\" is known here for letters, digits and \" -_./:\" only."));
        const char lower = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        name += std::isalnum(static_cast<unsigned char>(c)) || c == '_' ? lower : '-';
    }
    return textValue(plainSlug(name, limit, true));
}

Result<Value> failed(Arguments a)
{
    return invalid(text(a[0]));
}

std::string quotedShown(const Value& value)
{
    return goText(shown(value));
}

std::string singleQuoted(const Value& value)
{
    return '\'' + shown(value) + '\'';
}

constexpr std::string_view spaces = " \t\r\n\v\f";

constexpr std::array<Function, 32> functions = {{
    {"lower", "s", [](Arguments a) -> Result<Value> { return value(text(a[0]).toLower()); }},
    {"upper", "s", [](Arguments a) -> Result<Value> { return value(text(a[0]).toUpper()); }},
    {"title", "s", titled},
    {"untitle", "s", untitled},
    {"trim", "s", [](Arguments a) -> Result<Value> { return textValue(trimmed(a[0].text(), spaces)); }},
    {"trimAll", "ss",
     [](Arguments a) -> Result<Value> { return textValue(trimmed(a[1].text(), a[0].text())); }},
    {"trimSuffix", "ss",
     [](Arguments a) -> Result<Value> {
         std::string_view from = a[1].text();
         if (from.ends_with(a[0].text()))
             from.remove_suffix(a[0].text().size());
         return textValue(from);
     }},
    {"trimPrefix", "ss",
     [](Arguments a) -> Result<Value> {
         std::string_view from = a[1].text();
         if (from.starts_with(a[0].text()))
             from.remove_prefix(a[0].text().size());
         return textValue(from);
     }},
    {"nospace", "s", withoutBlanks},
    {"contains", "ss",
     [](Arguments a) -> Result<Value> {
         return boolValue(a[1].text().find(a[0].text()) != std::string_view::npos);
     }},
    {"hasPrefix", "ss",
     [](Arguments a) -> Result<Value> { return boolValue(a[1].text().starts_with(a[0].text())); }},
    {"hasSuffix", "ss",
     [](Arguments a) -> Result<Value> { return boolValue(a[1].text().ends_with(a[0].text())); }},
    {"replace", "sss", replace},
    {"repeat", "is", repeat},
    {"trunc", "is", cutText},
    {"substr", "iis", substring},
    {"quote", "a*", [](Arguments a) -> Result<Value> { return textValue(joinedTexts(a, quotedShown)); }},
    {"squote", "a*", [](Arguments a) -> Result<Value> { return textValue(joinedTexts(a, singleQuoted)); }},
    {"cat", "a*", [](Arguments a) -> Result<Value> { return textValue(joinedTexts(a, shown)); }},
    {"indent", "is", [](Arguments a) -> Result<Value> { return textValue(indented(a[0], a[1].text())); }},
    {"nindent", "is",
     [](Arguments a) -> Result<Value> { return textValue('\n' + indented(a[0], a[1].text())); }},
    {"toString", "a", [](Arguments a) -> Result<Value> { return textValue(shown(a[0])); }},
    {"normalize", "s", [](Arguments a) -> Result<Value> { return textValue(argoName(a[0].text())); }},
    {"slugify", "a*", slugified},
    {fluxSlugName, "s", fluxSlugified},
    {"fail", "s", failed},
    {"kindOf", "a",
     [](Arguments a) -> Result<Value> {
         const std::string_view type = typeName(a[0]);
         const bool isPlain = !a[0].isSequence() && !a[0].isMapping();
         return textValue(isPlain            ? (type == "<nil>" ? "invalid" : type)
                          : a[0].isMapping() ? "map"
                                             : "slice");
     }},
    {"kindIs", "sa",
     [](Arguments a) -> Result<Value> {
         const std::string_view type = a[1].isMapping()     ? "map"
                                       : a[1].isSequence()  ? "slice"
                                       : a[1].isNilOrNull() ? "invalid"
                                                            : typeName(a[1]);
         return boolValue(type == a[0].text());
     }},
    {"typeOf", "a", [](Arguments a) -> Result<Value> { return textValue(typeName(a[0])); }},
    {"base", "s", [](Arguments a) -> Result<Value> { return textValue(baseName(a[0].text())); }},
    {"dir", "s", [](Arguments a) -> Result<Value> { return textValue(folderName(a[0].text())); }},
    {"ext", "s",
     [](Arguments a) -> Result<Value> {
         const std::string name = baseName(a[0].text());
         const size_t dot = name.rfind('.');
         return textValue(dot == std::string::npos ? std::string() : name.substr(dot));
     }},
}};

} // namespace

std::span<const Function> textFunctions()
{
    return functions;
}

} // namespace efa::delivery::gotemplate
