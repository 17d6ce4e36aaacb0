#include "kustomize/fields.h"

#include "kustomize/scalartype.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Fields)
};

constexpr std::string_view metadataKey = "metadata";
constexpr std::string_view annotationsKey = "annotations";

const Value* metadataOf(const Value& resource)
{
    const Value* metadata = resource.find(metadataKey);
    return metadata && !metadata->isNilOrEmpty() ? metadata : nullptr;
}

Value emptyMapping()
{
    static const Value shared = Value::mapping({});
    return shared;
}

} // namespace

Value quotedWhereAmbiguous(Value value)
{
    const bool string = value.isScalar() && (value.tag() == Tag::Str || value.tag() == Tag::None);
    if (string && value.style() == Style::Plain && isNonStringInYaml11(value.text()))
        return value.withStyle(Style::DoubleQuoted);
    return value;
}

Value setField(const Value& mapping, std::string_view key, Value value)
{
    if (value.isNilOrNull())
        return mapping.without(key);
    value = quotedWhereAmbiguous(std::move(value));
    const Value* old = mapping.find(key);
    // The reference's lookup does not see an existing member when the mapping is null, and then appends.
    if (!old || mapping.isNilOrNull())
        return mapping.with(key, std::move(value));
    if (value.isScalar() && value.style() != (old->isScalar() ? old->style() : Style::Plain))
        value = value.withStyle(old->isScalar() ? old->style() : Style::Plain);
    value = value.withLayout(old->layout());
    if (value.isScalar() && old->share() != 0)
        value = value.withShare(old->share());
    return *old == value ? mapping : mapping.with(key, std::move(value));
}

Result<Value> replacedScalar(const Value& old, const Value& value)
{
    if (!old.isNilOrNull() && !old.isScalar()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A mapping or list stands where a single value is to be set."),
                        .hint = Text::tr("Correct the field, or the path that leads to it.")});
    }
    if (value.isNilOrNull())
        return old;
    return Value::scalar(value.text(), value.tag(), old.style(), old.tagging()).withShare(old.share());
}

Value setFieldAt(const Value& mapping, std::span<const std::string_view> path, Value value)
{
    if (path.size() == 1)
        return setField(mapping, path[0], std::move(value));
    const Value* child = mapping.find(path[0]);
    Value inner = setFieldAt(child ? *child : emptyMapping(), path.subspan(1), std::move(value));
    return child && *child == inner ? mapping : mapping.with(path[0], std::move(inner));
}

TextMap metadataMap(const Value& resource, std::string_view field)
{
    TextMap map;
    const Value* metadata = metadataOf(resource);
    const Value* found = metadata ? metadata->find(field) : nullptr;
    if (found) {
        for (const Member& member : found->members())
            map[std::string(member.key.text())] = member.value.text();
    }
    return map;
}

Value withMetadataMap(const Value& resource, std::string_view field, const TextMap& map)
{
    const Value* old = resource.find(metadataKey);
    Value metadata = (old ? *old : emptyMapping()).without(field);
    if (!map.empty()) {
        std::vector<Member> members;
        members.reserve(map.size());
        for (const auto& [key, text] : map)
            members.push_back({plainKey(key), quotedWhereAmbiguous(Value::string(text))});
        metadata = metadata.with(field, Value::mapping(std::move(members)));
    }
    return old && *old == metadata ? resource : resource.with(metadataKey, std::move(metadata));
}

Value withAnnotation(const Value& resource, std::string_view key, std::string_view text)
{
    Value string = Value::string(text).withStyle(Style::SingleQuoted);
    const Value* metadata = resource.find(metadataKey);
    const Value* annotations = metadata ? metadata->find(annotationsKey) : nullptr;
    const bool usable = annotations && annotations->isMapping() && annotations->size() > 0;
    Value changed = setField(usable ? *annotations : emptyMapping(), key, std::move(string));
    Value holder = metadata && !metadata->isNilOrNull() ? *metadata : emptyMapping();
    if (!usable)
        holder = holder.without(annotationsKey);
    return resource.with(metadataKey, holder.with(annotationsKey, std::move(changed)));
}

const Value* findAnnotation(const Value& resource, std::string_view key)
{
    const Value* metadata = metadataOf(resource);
    const Value* annotations = metadata ? metadata->find(annotationsKey) : nullptr;
    return annotations ? annotations->find(key) : nullptr;
}

} // namespace efa::kustomize
