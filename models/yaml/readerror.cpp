#include "yaml/readerror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::yaml {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::yaml::Stream)
};

Error invalid(const Source& source, uint32_t offset, const QString& message, const QString& hint = {})
{
    return {.code = ErrorCode::Invalid, .message = message, .hint = hint, .where = source.placeAt(offset)};
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Error readError(const Source& source, const Fault& fault)
{
    Error error = invalid(source, fault.problemOffset, Text::tr("This is not valid YAML"));
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
        return invalid(source, offset, Text::tr("The text is UTF-16, YAML files of Kubernetes are UTF-8"),
                       Text::tr("Save the file as UTF-8."));
    case TextFault::BrokenUtf8:
        return invalid(
            source, offset,
            Text::tr("The byte %1 is not UTF-8").arg(u"0x%1"_s.arg(check.character, 2, 16, QLatin1Char('0'))),
            Text::tr("Save the file as UTF-8."));
    default:
        return invalid(source, offset,
                       Text::tr("The character %1 is not allowed in YAML")
                           .arg(u"U+%1"_s.arg(check.character, 4, 16, QLatin1Char('0')).toUpper()),
                       Text::tr("Remove it, or write it as an escape in a double-quoted string."));
    }
}

Error tooDeepError(const Source& source, uint32_t offset, int limit)
{
    return invalid(source, offset, Text::tr("Nested more than %n level(s) deep", nullptr, limit));
}

Error tooManyNodesError(const Source& source, uint32_t offset, uint64_t limit)
{
    return invalid(source, offset,
                   Text::tr("The aliases up to here stand for more than %1 values").arg(limit),
                   Text::tr("Aliases of aliases multiply; write fewer of them."));
}

Error tooLargeError(const Source& source, uint64_t limit)
{
    return invalid(source, 0, Text::tr("The text has more than %1 MB").arg(limit / (1024 * 1024)));
}

Error unknownAliasError(const Source& source, uint32_t offset, std::string_view name)
{
    return invalid(source, offset, Text::tr("The alias *%1 has no anchor &%1 before it").arg(textOf(name)));
}

Error aliasInItselfError(const Source& source, uint32_t offset, std::string_view name)
{
    return invalid(source, offset,
                   Text::tr("The alias *%1 stands inside of its own anchor").arg(textOf(name)));
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
