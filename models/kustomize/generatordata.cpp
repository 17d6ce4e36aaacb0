#include "kustomize/generatordata.h"

#include "kustomize/scalartype.h"

namespace efa::kustomize {

namespace {

constexpr std::string_view dataField = "data";
constexpr std::string_view binaryField = "binaryData";

Value dataText(std::string_view text)
{
    return Value::scalar(text, Tag::Str,
                         text.find('\n') == std::string_view::npos ? Style::Plain : Style::Literal)
        .placed();
}

Value withEntry(const Value& object, std::string_view field, std::string_view key, const Value& text)
{
    const Value* there = object.find(field);
    const Value map = there && there->isMapping() ? *there : Value::mapping({});
    return object.with(field, setField(map, key, text));
}

/// Collects the members of one data field; sorted keys make each new.
class DataBuilder
{
  public:
    void add(std::string_view key, std::string_view text)
    {
        m_members.push_back({plainKey(key), quotedWhereAmbiguous(dataText(text))});
    }
    Value addedTo(const Value& object, std::string_view field)
    {
        if (m_members.empty())
            return object;
        if (!object.find(field))
            return object.with(field, Value::mapping(std::move(m_members)));
        Value result = object;
        for (const Member& member : m_members)
            result = withEntry(result, field, member.key.text(), member.value);
        return result;
    }

  private:
    std::vector<Member> m_members;
};

} // namespace

Value withData(const Value& object, const TextMap& data)
{
    DataBuilder texts;
    DataBuilder binaries;
    for (const auto& [key, text] : data) {
        if (isValidUtf8(text))
            texts.add(key, text);
        else
            binaries.add(key, base64Lines(text));
    }
    return binaries.addedTo(texts.addedTo(object, dataField), binaryField);
}

Value withBinaryData(const Value& object, const TextMap& data)
{
    DataBuilder texts;
    for (const auto& [key, text] : data)
        texts.add(key, isValidUtf8(text) ? text : base64Lines(text));
    return texts.addedTo(object, binaryField);
}

Value withSecretData(const Value& object, const TextMap& data)
{
    DataBuilder texts;
    for (const auto& [key, bytes] : data)
        texts.add(key, base64Lines(bytes));
    const Value filled = texts.addedTo(object, dataField);
    return filled.find(dataField) ? filled : filled.with(dataField, Value::mapping({}));
}

} // namespace efa::kustomize
