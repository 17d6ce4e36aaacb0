#include "kustomize/jsonpatch.h"

#include "kustomize/jsondocument.h"
#include "kustomize/jsontext.h"
#include "kustomize/jsonvalue.h"
#include "kustomize/scalartype.h"
#include "kustomize/setting.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::JsonPatch)
};

Value jsonFrom(const Setting& setting)
{
    std::vector<Value> items;
    items.reserve(setting.items.size());
    std::vector<Member> members;
    members.reserve(setting.members.size());
    switch (setting.type) {
    case Setting::Type::Null:
        return Value::scalar("null", Tag::Null);
    case Setting::Type::Bool:
        return Value::scalar(setting.text, Tag::Bool);
    case Setting::Type::Number:
        return Value::scalar(setting.text,
                             setting.text.find_first_of(".eE") == std::string::npos ? Tag::Int : Tag::Float);
    case Setting::Type::String:
        return Value::scalar(setting.text, Tag::Str, Style::DoubleQuoted);
    case Setting::Type::List:
        for (const Setting& item : setting.items)
            items.push_back(jsonFrom(item));
        return Value::sequence(std::move(items));
    case Setting::Type::Map:
        break;
    }
    for (const SettingMember& member : setting.members)
        members.push_back({Value::scalar(member.key, Tag::Str, Style::DoubleQuoted), jsonFrom(member.value)});
    return Value::mapping(std::move(members));
}

Result<Value> jsonOf(const yaml::Source& source)
{
    if (source.view().starts_with('['))
        return readJson(source.view());
    const Result<Setting> setting = readSetting(source, yaml::RepeatedKeys::Kept);
    if (!setting)
        return tl::unexpected(setting.error());
    return jsonFrom(*setting);
}

std::optional<std::string> textOf(const Value& operation, std::string_view key)
{
    const Value* found = operation.find(key);
    return found != nullptr && found->tag() == Tag::Str ? std::optional<std::string>(found->text())
                                                        : std::nullopt;
}

/// As the library compares: containers by their members, all else by how it is written.
bool isSame(const Value& a, const Value& b)
{
    if (a.kind() != b.kind() || a.size() != b.size())
        return false;
    if (a.isSequence())
        return std::ranges::equal(a.items(), b.items(), isSame);
    if (a.isMapping()) {
        return std::ranges::all_of(a.members(), [&b](const Member& member) {
            const Value* other = b.find(member.key.text());
            return other != nullptr && isSame(member.value, *other);
        });
    }
    return a.tag() == b.tag() && a.style() == b.style() && a.text() == b.text();
}

/// At the top the reference takes numbers and the like as keys; further down it refuses them.
Value withTextKeys(const Value& object)
{
    std::vector<Member> members;
    members.reserve(object.size());
    for (const Member& member : object.members()) {
        const bool isNull = member.key.tag() == Tag::None && resolvedTag(member.key.text()) == Tag::Null;
        if (!isNull)
            members.push_back({Value::scalar(member.key.text(), Tag::Str), member.value});
    }
    return object.withMembers(std::move(members));
}

tl::unexpected<Error> lacks(const QString& field)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The operation has no \"%1\".").arg(field),
                    .hint = Text::tr("Give the operation its fields op and path, and value or from.")});
}

Result<void> test(const JsonDocument& document, const JsonPatch::Operation& operation)
{
    if (!operation.value)
        return lacks(QStringLiteral("value"));
    const Value& wanted = *operation.value;
    const Result<Value> found =
        operation.path->empty() ? Result<Value>(document.root()) : document.at(*operation.path);
    if (!found)
        return tl::unexpected(found.error());
    const bool same = found->isNil() ? wanted.isNilOrNull() : isSame(*found, wanted);
    if (same)
        return {};
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The value is not the one that the patch expects."),
                    .hint = Text::tr("Correct the test, or the resource that it is about.")});
}

Result<void> run(JsonDocument& document, const JsonPatch::Operation& operation)
{
    const Value value = operation.value.value_or(Value::scalar("null", Tag::Null));
    if (!operation.path)
        return lacks(QStringLiteral("path"));
    if (operation.op == "add")
        return document.add(*operation.path, value);
    if (operation.op == "replace" && operation.path->empty() && !operation.value)
        return lacks(QStringLiteral("value"));
    if (operation.op == "replace")
        return document.replace(*operation.path, value);
    if (operation.op == "remove")
        return document.remove(*operation.path);
    if (operation.op == "test")
        return test(document, operation);
    if (operation.op != "move" && operation.op != "copy") {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("\"%1\" is no operation.").arg(QString::fromStdString(operation.op)),
             .hint = Text::tr("Use add, remove, replace, move, copy or test.")});
    }
    if (!operation.from)
        return lacks(QStringLiteral("from"));
    const Result<Value> found = document.at(*operation.from);
    if (!found)
        return tl::unexpected(found.error());
    if (operation.op == "move") {
        if (Result<void> removed = document.remove(*operation.from); !removed)
            return removed;
    }
    return document.add(*operation.path, found->isNil() ? Value::scalar("null", Tag::Null) : *found);
}

} // namespace

Result<JsonPatch> JsonPatch::parse(const yaml::Source& source)
{
    const Result<Value> json = jsonOf(source);
    if (!json)
        return tl::unexpected(json.error());
    JsonPatch patch;
    const bool isList = json->isSequence() && std::ranges::all_of(json->items(), [](const Value& item) {
                            return item.isMapping() || item.isNull();
                        });
    if (!isList && !json->isNull()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("This is no JSON patch."),
                        .hint = Text::tr("Write a list of operations."),
                        .where = source.placeAt(0)});
    }
    for (const Value& item : json->items()) {
        const Value* value = item.find("value");
        patch.m_operations.push_back({textOf(item, "op").value_or("unknown"), textOf(item, "path"),
                                      textOf(item, "from"),
                                      value != nullptr ? std::optional(*value) : std::nullopt});
    }
    return patch;
}

Result<Value> JsonPatch::applied(const Value& object) const
{
    Result<Value> json = throughJson(withTextKeys(object));
    if (!json)
        return json;
    JsonDocument document(*json);
    int number = 0;
    for (const Operation& operation : m_operations) {
        ++number;
        if (const Result<void> done = run(document, operation); !done) {
            return tl::unexpected(
                Error(done.error())
                    .withContext(Text::tr("Operation %1 (%2 %3) of the JSON patch failed")
                                     .arg(number)
                                     .arg(QString::fromStdString(operation.op),
                                          QString::fromStdString(operation.path.value_or("")))));
        }
    }
    if (!document.root().isMapping()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The JSON patch makes the object a list."),
                        .hint = Text::tr("Let it end with a mapping.")});
    }
    return valueFromJson(document.root());
}

} // namespace efa::kustomize
