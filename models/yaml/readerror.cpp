#include "yaml/readerror.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::yaml {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::yaml::Stream)
};

/// Whether the cause is where libyaml stopped, or where it began with what it could not end.
enum class Cause : uint8_t { Problem, Context };

/// What libyaml's words mean to somebody who writes manifests.
struct Sentence
{
    std::string_view problem;
    const char* message = nullptr;
    const char* hint = nullptr;
    Cause cause = Cause::Problem;
};

constexpr Sentence sentences[] = {
    {"mapping values are not allowed in this context",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A key with a value cannot stand here"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "Check the indentation, or put quotes around a text that has “: ”.")},
    {"did not find expected key",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "The indentation of this line fits no key above it"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Begin the line at the column of the keys it belongs to.")},
    {"did not find expected '-' indicator",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Only another list item can stand at this indentation"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Begin it with “- ”, or indent it like the item it belongs to.")},
    {"did not find expected ',' or ']'",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A list in brackets needs a comma or “]” before this"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "It begins on line %1. Put quotes around texts with special characters.")},
    {"did not find expected ',' or '}'",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A mapping in braces needs a comma or “}” before this"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "It begins on line %1. Put quotes around texts with special characters.")},
    {"did not find expected node content",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A value is missing before this"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Write a value, or remove the comma or mark in front of it.")},
    {"did not find expected <document start>",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "The document has ended before this"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "Begin another one with a line “---”, or check the indentation.")},
    {"could not find expected ':'",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "This line has no “: ” where a key and its value are expected"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "Add “: ” behind the key, or indent a text that continues a value."),
     Cause::Context},
    {"found character that cannot start any token",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "No value can begin with this character"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Put quotes around the text.")},
    {"found a tab character that violates indentation",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A tab stands where only spaces indent"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Replace tabs by spaces.")},
    {"found a tab character where an indentation space is expected",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A tab stands where only spaces indent"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Replace tabs by spaces.")},
    {"found unexpected end of stream",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "The text that begins here has no closing quote"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Add the quote, or double it where it belongs to the text."),
     Cause::Context},
    {"found unexpected document indicator",
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "The text that begins here has no closing quote before the document ends"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Add the quote, or double it where it belongs to the text."),
     Cause::Context},
    {"found unknown escape character", QT_TRANSLATE_NOOP("efa::yaml::Stream", "There is no such escape"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "Write “\\\\” for a backslash, or put the text in single quotes.")},
    {"did not find expected hexdecimal number",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "This escape has too few hexadecimal digits"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "Write two digits after “\\x”, four after “\\u”, eight after “\\U”.")},
    {"found invalid Unicode character escape code",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "This escape stands for no character"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Use the number of a Unicode character.")},
    {"block sequence entries are not allowed in this context",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A list item cannot begin here"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Put it on a line of its own, or put quotes around the text.")},
    {"mapping keys are not allowed in this context",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A key cannot begin here"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Put it on a line of its own, or put quotes around the text.")},
    {"did not find expected alphabetic or numeric character",
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "The name of an anchor or alias has letters, digits, “-” and “_” only"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Put quotes around a text that begins with “*” or “&”.")},
    {"did not find expected comment or line break",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "The text of a block begins on the line after “|” or “>”"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Move the text to the next line and indent it.")},
    {"found an indentation indicator equal to 0",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "The indentation of a block is a digit from 1 to 9"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Write another digit, or none.")},
    {"found unexpected ':'",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A colon cannot stand here without a blank behind it"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Add a blank, or put quotes around the text.")},
    {"found undefined tag handle", QT_TRANSLATE_NOOP("efa::yaml::Stream", "The tag's handle is not declared"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Put quotes around a text that begins with “!”.")},
    {"did not find expected whitespace or line break",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A blank is missing behind the tag or directive"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Add a blank, or put quotes around the text.")},
    {"found incompatible YAML document",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Only YAML 1.1 can be declared"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream",
                       "Remove the %YAML line; kustomize does not read the file with it.")},
    {"found unknown directive name", QT_TRANSLATE_NOOP("efa::yaml::Stream", "There is no such directive"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Put quotes around a text that begins with “%”.")},
    {"found duplicate %YAML directive", QT_TRANSLATE_NOOP("efa::yaml::Stream", "The %YAML line stands twice"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Remove one of them.")},
    {"found duplicate %TAG directive",
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "A %TAG line with this handle stands twice"),
     QT_TRANSLATE_NOOP("efa::yaml::Stream", "Remove one of them.")},
};

Error invalid(const Source& source, uint32_t offset, const QString& message, const QString& hint)
{
    return {.code = ErrorCode::Invalid, .message = message, .hint = hint, .where = source.placeAt(offset)};
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A tag or directive that is not written as it must be has no sentence of its own.
const Sentence& sentenceFor(std::string_view problem)
{
    static constexpr Sentence other = {
        "", QT_TRANSLATE_NOOP("efa::yaml::Stream", "This is not valid YAML"),
        QT_TRANSLATE_NOOP(
            "efa::yaml::Stream",
            "The detail says what was expected; tags and directives are seldom needed in manifests.")};
    const auto found = std::find_if(std::begin(sentences), std::end(sentences),
                                    [&](const Sentence& sentence) { return sentence.problem == problem; });
    return found == std::end(sentences) ? other : *found;
}

} // namespace

Error readError(const Source& source, const Fault& fault)
{
    const bool tab = source.view().substr(fault.problemOffset, 1) == "\t";
    const bool cannotBegin = fault.problem == std::string_view("found character that cannot start any token");
    const Sentence& sentence =
        sentenceFor(tab && cannotBegin ? "found a tab character that violates indentation" : fault.problem);
    const bool context = sentence.cause == Cause::Context && fault.context;
    QString hint = Text::tr(sentence.hint);
    if (hint.contains(u"%1"_s))
        hint = hint.arg(source.placeAt(fault.contextOffset).line);
    Error error = invalid(source, context ? fault.contextOffset : fault.problemOffset,
                          Text::tr(sentence.message), hint);
    error.detail = QString::fromLatin1(fault.problem);
    if (fault.context)
        error.detail = u"%1: %2"_s.arg(QString::fromLatin1(fault.context), error.detail);
    return error;
}

Error textError(const Source& source, const TextCheck& check)
{
    const auto offset = static_cast<uint32_t>(check.offset);
    switch (check.fault) {
    case TextFault::Utf16:
        return invalid(source, offset, Text::tr("The text is UTF-16, manifests are UTF-8"),
                       Text::tr("Save the file as UTF-8."));
    case TextFault::BrokenUtf8:
        return invalid(
            source, offset,
            Text::tr("The byte %1 is not UTF-8").arg(u"0x%1"_s.arg(check.character, 2, 16, QLatin1Char('0'))),
            Text::tr("Save the file as UTF-8."));
    case TextFault::InnerMark:
        return invalid(source, offset, Text::tr("A byte order mark stands in the middle of the text"),
                       Text::tr("Remove the invisible character at the start of this line."));
    default:
        return invalid(source, offset,
                       Text::tr("The character %1 is not allowed in YAML")
                           .arg(u"U+"_s + u"%1"_s.arg(check.character, 4, 16, QLatin1Char('0')).toUpper()),
                       Text::tr("Remove it, or write it as an escape in double quotes."));
    }
}

Error tooDeepError(const Source& source, uint32_t offset, int limit)
{
    return invalid(source, offset, Text::tr("Nested more than %n level(s) deep", nullptr, limit),
                   Text::tr("Nothing in Kubernetes needs that; check what wrote this file."));
}

Error tooManyNodesError(const Source& source, uint32_t offset, uint64_t limit)
{
    return invalid(source, offset,
                   Text::tr("The aliases up to here stand for more than %1 values").arg(limit),
                   Text::tr("Aliases of aliases multiply; write fewer of them."));
}

Error tooLargeError(const Source& source, uint64_t limit)
{
    return invalid(source, 0, Text::tr("The text has more than %1 MB").arg(limit / (1024UL * 1024)),
                   Text::tr("Split it into several files."));
}

Error tagsTooLongError(const Source& source, uint32_t offset)
{
    return invalid(source, offset, Text::tr("The tags up to here are many times longer than the text"),
                   Text::tr("Shorten the prefixes that %TAG lines give to tags."));
}

Error unknownAliasError(const Source& source, uint32_t offset, std::string_view name)
{
    return invalid(source, offset, Text::tr("The alias *%1 has no anchor &%1 before it").arg(textOf(name)),
                   Text::tr("Set the anchor earlier in the same document, or write the value out."));
}

Error aliasInItselfError(const Source& source, uint32_t offset, std::string_view name)
{
    return invalid(source, offset,
                   Text::tr("The alias *%1 stands inside of its own anchor").arg(textOf(name)),
                   Text::tr("Write the value out here."));
}

Error duplicateKeyError(const Source& source, uint32_t first, uint32_t second, std::string_view key)
{
    const int line = source.placeAt(first).line;
    return invalid(
        source, second,
        Text::tr("The key %1 stands twice in this mapping, first on line %2").arg(textOf(key)).arg(line),
        Text::tr("Remove or rename one of them."));
}

} // namespace efa::yaml
