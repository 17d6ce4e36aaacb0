#include "delivery/settingvalue.h"

#include "kustomize/jsontext.h"
#include "kustomize/scalartype.h"

namespace efa::delivery {

namespace {

using kustomize::Setting;
using kustomize::Tag;
using kustomize::Value;

/// As jsontext.h has JSON values.
Value jsonValue(const Setting& setting)
{
    switch (setting.type) {
    case Setting::Type::Null:
        return Value::scalar("null", Tag::Null);
    case Setting::Type::Bool:
        return Value::scalar(setting.text, Tag::Bool);
    case Setting::Type::Number:
        return Value::scalar(setting.text, kustomize::resolvedTag(setting.text));
    case Setting::Type::String:
        return Value::scalar(setting.text, Tag::Str, kustomize::Style::DoubleQuoted);
    case Setting::Type::List: {
        std::vector<Value> items;
        items.reserve(setting.items.size());
        for (const Setting& item : setting.items)
            items.push_back(jsonValue(item));
        return Value::sequence(std::move(items));
    }
    case Setting::Type::Map:
        break;
    }
    std::vector<kustomize::Member> members;
    members.reserve(setting.members.size());
    for (const kustomize::SettingMember& member : setting.members)
        members.push_back(
            {Value::scalar(member.key, Tag::Str, kustomize::Style::DoubleQuoted), jsonValue(member.value)});
    return Value::mapping(std::move(members));
}

} // namespace

Result<Value> valueFromSetting(const Setting& setting)
{
    return kustomize::valueFromJson(jsonValue(setting));
}

std::string jsonFrom(const Setting& setting)
{
    std::string text;
    switch (setting.type) {
    case Setting::Type::Null:
        return "null";
    case Setting::Type::Bool:
    case Setting::Type::Number:
        return setting.text;
    case Setting::Type::String:
        return kustomize::goQuoted(setting.text);
    case Setting::Type::List:
        for (const Setting& item : setting.items)
            text += (text.empty() ? "" : ", ") + jsonFrom(item);
        return '[' + text + ']';
    case Setting::Type::Map:
        break;
    }
    for (const kustomize::SettingMember& member : setting.members)
        text += (text.empty() ? "" : ", ") + kustomize::goQuoted(member.key) + ": " + jsonFrom(member.value);
    return '{' + text + '}';
}

} // namespace efa::delivery
