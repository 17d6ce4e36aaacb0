#include "kustomize/keyvaluesources.h"

#include "kustomize/scalartype.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::KeyValueSources)
};

// The reference reads lines through a buffer of this size and silently stops at a longer one.
constexpr size_t longestLine = 65535;
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

tl::unexpected<Error> invalid(const QString& message, const QString& hint)
{
    return failure({.code = ErrorCode::Invalid, .message = message, .hint = hint});
}

// Bytes of the white space that a text begins with, as Unicode knows it.
size_t leadingSpace(std::string_view text)
{
    constexpr std::string_view plain = " \t\n\v\f\r";
    size_t at = 0;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (plain.find(rest[0]) != std::string_view::npos) {
            ++at;
        } else if (rest.starts_with("\u0085") || rest.starts_with("\u00A0")) {
            at += 2;
        } else if (rest.starts_with("\u1680") || rest.starts_with("\u2028") || rest.starts_with("\u2029") ||
                   rest.starts_with("\u202F") || rest.starts_with("\u205F") || rest.starts_with("\u3000") ||
                   (rest.starts_with("\xE2\x80") && rest.size() > 2 &&
                    static_cast<unsigned char>(rest[2]) >= 0x80 &&
                    static_cast<unsigned char>(rest[2]) <= 0x8A)) {
            at += 3;
        } else {
            break;
        }
    }
    return at;
}

std::string_view withoutQuotes(std::string_view text)
{
    const bool quoted =
        text.size() >= 2 && text.front() == text.back() && (text.front() == '"' || text.front() == '\'');
    return quoted ? text.substr(1, text.size() - 2) : text;
}

/// Gathers pairs, each key once.
class Pairs
{
  public:
    explicit Pairs(const GeneratorEntry& generator)
        : m_generator(generator)
    {
    }

    Result<void> add(std::string_view key, std::string_view text)
    {
        if (m_map.try_emplace(std::string(key), text).second)
            return {};
        return invalid(
            Text::tr("The generator %1 gives the key \"%2\" twice.").arg(shown(m_generator.name), shown(key)),
            Text::tr("Remove one of the two sources."));
    }

    Result<void> addLiteral(std::string_view literal)
    {
        const size_t equals = literal.find('=');
        if (equals == 0 || equals == std::string_view::npos) {
            return invalid(Text::tr("The literal \"%1\" is no pair of key and value.").arg(shown(literal)),
                           Text::tr("Write it as key=value."));
        }
        return add(literal.substr(0, equals), withoutQuotes(literal.substr(equals + 1)));
    }

    Result<void> addLines(std::string_view text)
    {
        for (const EnvLine& line : envLines(text)) {
            if (!line.isText)
                return invalid(Text::tr("A line of the file is not UTF-8."),
                               Text::tr("Save the file as UTF-8."));
            if (auto done = add(line.key, line.value); !done)
                return done;
        }
        return {};
    }

    TextMap take() { return std::move(m_map); }

  private:
    const GeneratorEntry& m_generator;
    TextMap m_map;
};

// The last name of a path, as Go's path.Base.
std::string baseName(std::string path)
{
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    const size_t slash = path.find_last_of('/');
    return slash == std::string::npos || path.size() == 1 ? path : path.substr(slash + 1);
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

EnvLine envLine(std::string_view line, int number)
{
    if (!isValidUtf8(line))
        return {number, false, {}, {}};
    if (number == 1 && line.starts_with(byteOrderMark))
        line.remove_prefix(byteOrderMark.size());
    line.remove_prefix(leadingSpace(line));
    if (line.empty() || line[0] == '#')
        return {number, true, {}, {}};
    const size_t equals = line.find('=');
    return {number, true, line.substr(0, equals),
            equals == std::string_view::npos ? std::string_view() : line.substr(equals + 1)};
}

} // namespace

std::vector<EnvLine> envLines(std::string_view text)
{
    std::vector<EnvLine> lines;
    for (int number = 1; !text.empty(); ++number) {
        const size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        if (line.size() > longestLine)
            return lines;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        const EnvLine read = envLine(line, number);
        // A line without a key counts for nothing, as in the reference.
        if (!read.isText || !read.key.empty())
            lines.push_back(read);
    }
    return lines;
}

Result<FileSource> fileSource(const Entry& source)
{
    const std::string& text = source.text;
    const auto equals = std::ranges::count(text, '=');
    if (equals == 0) {
        const std::string key = text.substr(text.find_last_of('/') + 1);
        return FileSource{key.empty() ? baseName(text) : key, source};
    }
    const size_t at = text.find('=');
    if (equals > 1 || at == 0 || at + 1 == text.size()) {
        return invalid(Text::tr("The source \"%1\" is no pair of key and path.").arg(shown(text)),
                       Text::tr("Write it as key=path, or as a path alone."));
    }
    return FileSource{text.substr(0, at), {text.substr(at + 1), source.at}};
}

Result<TextMap> keyValues(const GeneratorEntry& generator, const FileReader& readFile)
{
    Pairs pairs(generator);
    for (const Entry& env : generator.envs) {
        const Result<QByteArray> content = readFile(env);
        if (!content)
            return failure(content.error());
        if (auto done = pairs.addLines(view(*content)); !done)
            return failure(std::move(done).error());
    }
    for (const Entry& literal : generator.literals) {
        if (auto done = pairs.addLiteral(literal.text); !done)
            return failure(std::move(done).error());
    }
    for (const Entry& file : generator.files) {
        Result<FileSource> source = fileSource(file);
        if (!source)
            return failure(std::move(source).error());
        const Result<QByteArray> content = readFile(source->path);
        if (!content)
            return failure(content.error());
        if (auto done = pairs.add(source->key, view(*content)); !done)
            return failure(std::move(done).error());
    }
    return pairs.take();
}

} // namespace efa::kustomize
