#include "kustomize/output.h"

#include "kustomize/keyfault.h"
#include "kustomize/scalarnumber.h"
#include "kustomize/scalartype.h"
#include "kustomize/shown.h"
#include "yaml/emitter.h"

#include <QChar>
#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Output)
};

enum class Depth : uint8_t { Top, Inner };

char32_t characterAt(std::string_view text, size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80)
        return lead;
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t character = lead & (0xFFU >> (length + 1));
    for (size_t i = 1; i < length && at + i < text.size(); ++i)
        character = character << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    return character;
}

bool isLetter(char32_t character)
{
    if (character < 0x80)
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    return QChar::isLetter(character);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

struct Run
{
    int64_t number;
    size_t end;
};

Run digitRun(std::string_view text, size_t at, int64_t start)
{
    Run run{start, at};
    for (; run.end < text.size() && isDigit(text[run.end]); ++run.end)
        run.number = static_cast<int64_t>(static_cast<uint64_t>(run.number) * 10U +
                                          static_cast<uint64_t>(text[run.end] - '0'));
    return run;
}

// Both texts differ at `at`, and neither has a letter there.
bool isNumberBefore(std::string_view a, std::string_view b, size_t at)
{
    int64_t start = 0;
    if (a[at] == '0' || b[at] == '0') {
        for (size_t i = at; i > 0 && isDigit(a[i - 1]); --i) {
            if (a[i - 1] != '0') {
                start = 1;
                break;
            }
        }
    }
    const Run runA = digitRun(a, at, start);
    const Run runB = digitRun(b, at, start);
    if (runA.number != runB.number)
        return runA.number < runB.number;
    if (runA.end != runB.end)
        return runA.end < runB.end;
    return characterAt(a, at) < characterAt(b, at);
}

/// Walks an object and writes it.
class Printer
{
  public:
    explicit Printer(std::string& output)
        : m_emitter(output)
    {
    }

    Result<void> print(const Value& value, Depth depth)
    {
        switch (value.kind()) {
        case Kind::Nil:
            m_emitter.plain("null");
            return {};
        case Kind::Scalar:
            return printScalar(value);
        case Kind::Sequence:
        case Kind::Mapping:
            break;
        }
        const Layout around = m_layout;
        if (value.layout() == Layout::Flow)
            m_layout = Layout::Flow;
        Result<void> done = value.isSequence() ? printSequence(value) : printMapping(value, depth);
        m_layout = around;
        return done;
    }

    Result<void> finish()
    {
        m_emitter.endDocument();
        if (!m_emitter.refusedText())
            return {};
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The text \"%1\" cannot be printed.").arg(shown(*m_emitter.refusedText())),
             .hint = Text::tr("Remove its control characters, or shorten the key.")});
    }

    /// Of the print that failed last.
    PrintFault fault() const
    {
        PrintFault fault = m_fault;
        std::ranges::reverse(fault.way);
        return fault;
    }

  private:
    Result<void> printScalar(const Value& value)
    {
        if (isPrintedAsOwnText(value, m_layout)) {
            printString(value.text());
            return {};
        }
        const Result<JsonScalar> json = jsonScalar(value, m_layout);
        if (!json)
            return failure(json.error());
        if (json->type == JsonScalar::Type::String)
            printString(json->text);
        else if (json->type == JsonScalar::Type::Number)
            m_emitter.plain(yamlNumber(json->text));
        else
            m_emitter.plain(json->type == JsonScalar::Type::Null ? std::string_view("null") : json->text);
        return {};
    }

    void printString(std::string_view text)
    {
        if (isValidUtf8(text))
            m_emitter.string(text);
        else
            m_emitter.string(shown(text).toStdString());
    }

    Result<void> printSequence(const Value& value)
    {
        m_emitter.beginSequence(value.size());
        for (const Value& item : value.items()) {
            if (auto done = print(item, Depth::Inner); !done) {
                m_fault.way.push_back(PathPart::ofIndex(static_cast<size_t>(&item - value.items().data())));
                return done;
            }
        }
        m_emitter.endSequence();
        return {};
    }

    Result<void> printMapping(const Value& value, Depth depth)
    {
        const std::span<const Member> members = value.members();
        if (auto checked = checkKeys(members, depth); !checked)
            return checked;
        const size_t base = m_order.size();
        for (const Member& member : members)
            m_order.push_back(&member);
        const auto keyOf = [](const Member* member) { return member->key.text(); };
        std::ranges::stable_sort(m_order.begin() + static_cast<std::ptrdiff_t>(base), m_order.end(),
                                 isKeyBefore, keyOf);
        for (size_t i = base + 1; i < m_order.size(); ++i) {
            if (keyOf(m_order[i - 1]) == keyOf(m_order[i]))
                return repeatedKey(keyOf(m_order[i]));
        }
        // A patch can leave one behind; at the top the reference drops it, further down it refuses it.
        if (depth == Depth::Top)
            std::erase_if(m_order, [](const Member* member) { return isNullKey(member->key); });
        m_emitter.beginMapping(m_order.size() - base);
        for (size_t i = base; i < m_order.size(); ++i) {
            m_emitter.key(keyOf(m_order[i]));
            if (auto done = print(m_order[i]->value, Depth::Inner); !done) {
                m_fault.way.push_back(PathPart::ofKey(keyOf(m_order[i])));
                return done;
            }
        }
        m_emitter.endMapping();
        m_order.resize(base);
        return {};
    }

    static bool isNullKey(const Value& key)
    {
        return !isString(key) && (key.isNull() || resolvedTag(key.text()) == Tag::Null);
    }

    Result<void> checkKeys(std::span<const Member> members, Depth depth)
    {
        for (const Member& member : members) {
            const bool fits = member.key.isScalar() && (depth == Depth::Top || isString(member.key));
            if (!fits) {
                m_fault.way.push_back(PathPart::ofKey(member.key.text()));
                return failure(noString(member.key));
            }
        }
        return {};
    }

    Result<void> repeatedKey(std::string_view key)
    {
        m_fault = {{PathPart::ofKey(key)}, true};
        return failure(keyTwice(key));
    }

    yaml::Emitter m_emitter;
    Layout m_layout = Layout::Block;    ///< Flow below anything that is written in braces or brackets
    std::vector<const Member*> m_order; ///< of the mappings that are being printed, the innermost last
    PrintFault m_fault;                 ///< the way from the innermost outwards
};

} // namespace

bool isKeyBefore(std::string_view a, std::string_view b)
{
    const size_t shorter = std::min(a.size(), b.size());
    size_t at = 0;
    while (at < shorter && a[at] == b[at])
        ++at;
    if (at == shorter)
        return a.size() < b.size();
    while (at > 0 && (static_cast<unsigned char>(a[at]) & 0xC0U) == 0x80U)
        --at;
    const char32_t characterA = characterAt(a, at);
    const char32_t characterB = characterAt(b, at);
    const bool letterA = isLetter(characterA);
    const bool letterB = isLetter(characterB);
    if (letterA && letterB)
        return characterA < characterB;
    if (letterA || letterB)
        return letterB;
    return isNumberBefore(a, b, at);
}

Result<void> appendYaml(const Value& object, std::string& output)
{
    Printer printer(output);
    if (auto done = printer.print(object, Depth::Top); !done)
        return done;
    return printer.finish();
}

std::optional<PrintFault> printFault(const Value& object)
{
    std::string output;
    Printer printer(output);
    return printer.print(object, Depth::Top) ? std::nullopt : std::optional(printer.fault());
}

} // namespace efa::kustomize
