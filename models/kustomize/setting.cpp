#include "kustomize/setting.h"

#include "kustomize/jsonvalue.h"
#include "kustomize/keyfault.h"
#include "kustomize/nodeconverter.h"
#include "kustomize/scalarnumber.h"
#include "kustomize/scalartype.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Setting)
};

constexpr int maxDepth = 1000;
constexpr std::string_view mergeTag = "tag:yaml.org,2002:merge";

void assign(Setting& map, SettingMember added)
{
    const auto same = std::ranges::find(map.members, added.key, &SettingMember::key);
    if (same != map.members.end())
        *same = std::move(added);
    else
        map.members.push_back(std::move(added));
}

Setting fromJson(const JsonScalar& json, uint32_t at)
{
    Setting setting;
    setting.at = at;
    setting.text = json.text;
    switch (json.type) {
    case JsonScalar::Type::Null:
        setting.type = Setting::Type::Null;
        break;
    case JsonScalar::Type::Bool:
        setting.type = Setting::Type::Bool;
        break;
    case JsonScalar::Type::Number:
        setting.type = Setting::Type::Number;
        break;
    case JsonScalar::Type::String:
        setting.type = Setting::Type::String;
        break;
    }
    return setting;
}

/// Reads a tree of nodes, writing out aliases and merges; counts to stop where aliases explode.
class SettingReader
{
  public:
    Result<Setting> read(const yaml::Node& written)
    {
        const yaml::Node node = written.target();
        if (m_depth > maxDepth || ++m_nodes > maxNodes)
            return tooMuch(node);
        ++m_depth;
        Result<Setting> result = node.isScalar() ? scalar(node) : node.isSequence() ? list(node) : map(node);
        --m_depth;
        if (result)
            result->at = written.range().begin;
        return result;
    }

    /// As the reference's way through JSON makes text of keys.
    Result<std::string> keyText(const yaml::Node& key)
    {
        const Result<Value> value = key.target().isScalar() ? valueFrom(key.target()) : Value();
        if (value && value->isScalar() && value->tag() == Tag::Float && value->style() == Style::Plain) {
            if (const auto number = parsedFloat(value->text()))
                return keyFromFloat(*number);
        }
        Result<Setting> name = read(key);
        if (!name)
            return failure(std::move(name).error());
        if (name->type == Setting::Type::Null || name->type == Setting::Type::List ||
            name->type == Setting::Type::Map) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("A key is neither text nor a number."),
                            .hint = Text::tr("Write the key as text."),
                            .where = key.place()});
        }
        constexpr std::string_view largest = "9223372036854775807";
        if (name->type == Setting::Type::Number && name->text[0] != '-' &&
            (name->text.size() > largest.size() ||
             (name->text.size() == largest.size() && name->text > largest))) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("The number %1 is too large for a key.")
                                           .arg(QString::fromStdString(name->text)),
                            .hint = Text::tr("Quote the key."),
                            .where = key.place()});
        }
        return name->text;
    }

  private:
    static constexpr int maxNodes = 1'000'000;

    static Result<Setting> tooMuch(const yaml::Node& node)
    {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The file is nested or aliased beyond all measure."),
                        .hint = Text::tr("Write the file without aliases that refer to aliases."),
                        .where = node.place()});
    }

    static Result<Setting> scalar(const yaml::Node& node)
    {
        const Result<Value> value = valueFrom(node);
        if (!value)
            return failure(value.error());
        const uint32_t at = node.range().begin;
        if (value->style() == Style::Plain && value->tagging() == Tagging::Implicit) {
            if (value->tag() == Tag::Str && isNonStringInYaml11(value->text()))
                return fromJson({JsonScalar::Type::Bool, isYes(value->text()) ? "true" : "false"}, at);
            if (value->tag() == Tag::Timestamp)
                return fromJson({JsonScalar::Type::String, std::string(value->text())}, at);
        }
        // Only resources are written and read once more on their way.
        if (isString(*value) || value->tag() == Tag::Custom)
            return fromJson({JsonScalar::Type::String, std::string(value->text())}, at);
        Result<JsonScalar> json = jsonScalar(*value);
        if (!json) {
            json.error().where = node.place();
            return failure(std::move(json).error());
        }
        return fromJson(*json, at);
    }

    static bool isYes(std::string_view word)
    {
        return word[0] == 'y' || word[0] == 'Y' || word == "on" || word == "On" || word == "ON";
    }

    Result<Setting> list(const yaml::Node& node)
    {
        Setting setting;
        setting.type = Setting::Type::List;
        for (const yaml::Node item : node.items()) {
            Result<Setting> inner = read(item);
            if (!inner)
                return inner;
            setting.items.push_back(std::move(*inner));
        }
        return setting;
    }

    Result<Setting> map(const yaml::Node& node)
    {
        Setting setting;
        setting.type = Setting::Type::Map;
        for (const auto& [key, value] : node.members()) {
            const bool merges =
                key.isScalar() && key.value() == "<<" &&
                (key.tag().empty() ? key.style() == yaml::NodeStyle::Plain : key.tag() == mergeTag);
            if (merges) {
                if (auto merged = merge(setting, value); !merged)
                    return failure(merged.error());
                continue;
            }
            Result<std::string> name = keyText(key);
            if (!name)
                return failure(std::move(name).error());
            Result<Setting> inner = read(value);
            if (!inner)
                return inner;
            assign(setting, {std::move(*name), key.range().begin, std::move(*inner)});
        }
        return setting;
    }

    Result<void> merge(Setting& into, const yaml::Node& written)
    {
        const yaml::Node node = written.target();
        if (node.isSequence()) {
            for (uint32_t i = node.size(); i-- > 0;) {
                if (auto merged = merge(into, node.item(i)); !merged)
                    return merged;
            }
            return {};
        }
        Result<Setting> inner = read(written);
        if (!inner)
            return failure(inner.error());
        if (inner->type != Setting::Type::Map) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("The merge key `<<` has a value that is no mapping."),
                            .hint = Text::tr("Give `<<` a mapping, or a list of mappings."),
                            .where = written.place()});
        }
        for (SettingMember& member : inner->members)
            assign(into, std::move(member));
        return {};
    }

    static Result<Value> valueFrom(const yaml::Node& node) { return NodeConverter().convert(node); }

    int m_depth = 0;
    int m_nodes = 0;
};

} // namespace

const Setting* Setting::find(std::string_view key) const
{
    const auto same = std::ranges::find(members, key, &SettingMember::key);
    return same == members.end() ? nullptr : &same->value;
}

Result<Setting> readSetting(const yaml::Source& source, yaml::RepeatedKeys repeatedKeys)
{
    const auto stream = yaml::Stream::parse(source, {.repeatedKeys = repeatedKeys, .documents = 1});
    if (!stream)
        return failure(stream.error());
    if (stream->documents().empty())
        return Setting{};
    return SettingReader().read(stream->documents().front().root());
}

std::optional<std::string> settingKey(const yaml::Node& key)
{
    Result<std::string> text = SettingReader().keyText(key);
    return text ? std::optional(std::move(*text)) : std::nullopt;
}

Result<Setting> settingFrom(const Value& value)
{
    Setting setting;
    switch (value.kind()) {
    case Kind::Nil:
        break;
    case Kind::Scalar: {
        const Result<JsonScalar> json = jsonScalar(value);
        if (!json)
            return failure(json.error());
        return fromJson(*json, 0);
    }
    case Kind::Sequence:
        setting.type = Setting::Type::List;
        for (const Value& item : value.items()) {
            Result<Setting> inner = settingFrom(item);
            if (!inner)
                return inner;
            setting.items.push_back(std::move(*inner));
        }
        break;
    case Kind::Mapping:
        setting.type = Setting::Type::Map;
        for (const Member& member : value.members()) {
            if (setting.find(member.key.text()) != nullptr)
                return failure(keyTwice(member.key.text()));
            Result<Setting> inner = settingFrom(member.value);
            if (!inner)
                return inner;
            // What nobody wrote in braces is an empty text once it was printed.
            const bool isUnwritten = member.value.isNilOrNull() && member.value.text().empty();
            if (isUnwritten && value.layout() == Layout::Flow)
                inner->type = Setting::Type::String;
            setting.members.push_back({std::string(member.key.text()), 0, std::move(*inner)});
        }
        break;
    }
    return setting;
}

} // namespace efa::kustomize
