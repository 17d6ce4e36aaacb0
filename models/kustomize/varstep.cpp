#include "kustomize/varstep.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/jsontext.h"
#include "kustomize/namesteps.h"
#include "kustomize/pathlookup.h"
#include "kustomize/sharing.h"
#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::VarStep)
};

constexpr uint64_t domain = 0x76617273;

tl::unexpected<Error> noNumber(const Value& value)
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("The value \"%1\" cannot be put into texts.").arg(shown(value.text())),
         .hint = Text::tr("Write a plain decimal number, true or false, or a quoted text.")});
}

/// `name[2]` as two parts.
std::vector<std::string> fieldParts(const std::string& path)
{
    std::vector<std::string> parts;
    for (std::string& part : smartPathParts(path, '.')) {
        const size_t open = part.rfind('[');
        const bool isIndexed = part.ends_with(']') && open != std::string::npos && open + 2 < part.size() &&
                               std::all_of(part.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                                           part.end() - 1, [](char c) { return c >= '0' && c <= '9'; });
        if (!isIndexed) {
            parts.push_back(std::move(part));
            continue;
        }
        if (open > 0)
            parts.push_back(part.substr(0, open));
        parts.push_back(part.substr(open + 1, part.size() - open - 2));
    }
    return parts;
}

/// A floating-point number without an exponent, as short as it reads back the same.
std::string withoutExponent(double number)
{
    std::array<char, 400> buffer{};
    const auto result =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    return {buffer.data(), result.ptr};
}

/// As Go prints it inside a text: large and small numbers get an exponent there.
std::string insideText(const Value& value)
{
    double number = 0;
    if (value.tag() != Tag::Float)
        return std::string(value.text());
    std::from_chars(value.text().data(), value.text().data() + value.text().size(), number);
    return goShortest(number);
}

/// A byte as Go makes a text of it: as the character of that number.
void appendByte(std::string& text, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
        text += c;
        return;
    }
    text += static_cast<char>(0xC0U | (byte >> 6U));
    text += static_cast<char>(0x80U | (byte & 0x3FU));
}

Result<Value> numberOrWord(const Value& value)
{
    const std::string_view text = value.text();
    if (value.tag() == Tag::Bool)
        return Value::scalar(text.starts_with('t') || text.starts_with('T') ? "true" : "false", Tag::Bool);
    if (value.tag() == Tag::Int) {
        const std::optional<int64_t> number = indexOf(text);
        return number ? Result<Value>(Value::scalar(std::to_string(*number), Tag::Int)) : noNumber(value);
    }
    double number = 0;
    const std::string_view unsigned_ = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(unsigned_.data(), unsigned_.data() + unsigned_.size(), number);
    if (error != std::errc{} || end != unsigned_.data() + unsigned_.size() || !std::isfinite(number))
        return noNumber(value);
    return Value::scalar(withoutExponent(number), Tag::Float);
}

} // namespace

Result<Value> varValue(const Value& object, const std::string& fieldPath)
{
    const Result<FoundNode> found = lookedUp(object, fieldParts(fieldPath));
    if (!found)
        return tl::unexpected(found.error());
    if (found->node == nullptr) {
        return failure(
            {.code = ErrorCode::NotFound,
             .message = Text::tr("There is no field \"%1\".").arg(QString::fromStdString(fieldPath)),
             .hint = Text::tr("Correct the field path of the var.")});
    }
    const Value& value = *found->node;
    if (!value.isScalar())
        return value;
    if (value.tag() == Tag::Int || value.tag() == Tag::Float || value.tag() == Tag::Bool)
        return numberOrWord(value);
    return Value::scalar(value.text(), Tag::Str);
}

VarStep::VarStep(Values values, FieldSpecs fields)
    : m_values(std::move(values)), m_fields(std::move(fields))
{
    KeyMaker maker(domain);
    for (const auto& [name, value] : m_values)
        maker.add(name).add(value.contentKey());
    m_key = maker.add(keyOf(m_fields)).key();
}

Value VarStep::replaced(std::string_view text) const
{
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '$' || i + 1 == text.size()) {
            result += text[i];
            continue;
        }
        const size_t end = text[i + 1] == '(' ? text.find(')', i + 2) : std::string_view::npos;
        if (end == std::string_view::npos) {
            // An escaped dollar, an open reference, or none at all.
            if (text[++i] != '$')
                result += '$';
            appendByte(result, text[i]);
            continue;
        }
        const auto known = m_values.find(text.substr(i + 2, end - i - 2));
        const bool isPut = known != m_values.end() && known->second.isScalar();
        if (isPut && i == 0 && end + 1 == text.size())
            return known->second;
        result += isPut ? insideText(known->second) : std::string(text.substr(i, end - i + 1));
        i = end;
    }
    return Value::string(result);
}

Result<Value> VarStep::inNode(const Value& node) const
{
    const auto isText = [](const Value& value) {
        return value.isScalar() && (value.tag() == Tag::Str || value.tag() == Tag::None);
    };
    const auto put = [this](const Value& old) {
        const Value value = replaced(old.text());
        return Value::scalar(value.text(), value.tag() == Tag::Binary ? Tag::Str : value.tag())
            .withShare(old.share());
    };
    if (node.isScalar())
        return isText(node) ? put(node) : node;
    Value result = node;
    for (uint32_t i = 0; i < node.size(); ++i) {
        const Value& old = node.isSequence() ? node.items()[i] : node.members()[i].value;
        if (isText(old)) {
            result = node.isSequence() ? result.withItem(i, put(old)) : result.withMember(i, put(old));
        } else if (node.isSequence()) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A list that vars are put into holds what is no text."),
                            .hint = Text::tr("Quote the items of the list.")});
        }
        if (node.isMapping() && !isText(node.members()[i].key)) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("A mapping that vars are put into has a key that is no text."),
                 .hint = Text::tr("Quote the key.")});
        }
    }
    return result;
}

Result<Value> VarStep::apply(const Resource& resource) const
{
    Value object = resource.value();
    for (const FieldSpec& field : m_fields) {
        const Result<Value> changed = withFieldChanged(object, field, {}, [this](const Value& node) {
            return node.isNilOrNull() ? node : inNode(node);
        });
        if (!changed)
            return changed;
        object = reconciled(object, *changed);
    }
    return object;
}

} // namespace efa::kustomize
