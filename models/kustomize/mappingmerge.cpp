#include "kustomize/fields.h"
#include "kustomize/strategicmerge_p.h"

#include <QCoreApplication>

#include <algorithm>

// How a merge patch goes through mappings.
namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::StrategicMerge)
};

} // namespace

/// The reference takes a field without a name for its mapping, and stops there.
Result<void> Merge::demandNames(const Value& mapping) const
{
    const auto hasNoName = [](const Member& member) { return member.key.text().empty(); };
    if (std::ranges::none_of(mapping.members(), hasNoName))
        return {};
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("A field at %1 has no name; no patch can go there.").arg(path()),
                    .hint = Text::tr("Name the field, or change the object without a merge patch.")});
}

Result<Side> Merge::visitMapping(Value& target, Value* patch)
{
    Value& other = patch != nullptr ? *patch : target;
    if (target.isNilOrNull()) {
        // A directive that is not known does no harm where there is nothing to merge with.
        if (takeDirective(other).value_or(Directive::Merge) == Directive::Delete)
            return Side::None;
        if (other.isNil() && !target.text().empty())
            return Side::KeptNull;
        return other.isNil() ? Side::None : Side::Patch;
    }
    if (other.isNull())
        return Side::None;
    return directedSide(other);
}

Result<Side> Merge::walkMapping(Value& target, Value* patch, FieldType type)
{
    Result<Side> side = visitMapping(target, patch);
    if (!side || *side == Side::None || *side == Side::KeptNull)
        return side;
    for (const Value* walked : {&target, patch}) {
        if (auto named = walked != nullptr ? demandNames(*walked) : Result<void>(); !named)
            return tl::unexpected(named.error());
    }
    const bool own = patch == nullptr || *side == Side::Patch;
    const Result<void> merged =
        own ? walkOwnFields(patch != nullptr ? *patch : target, type) : mergeFields(target, *patch, type);
    if (!merged)
        return tl::unexpected(merged.error());
    return side;
}

/// What a field becomes; nothing where it is to go.
Result<std::optional<Value>> Merge::mergedField(std::string_view key, const Value& target, Value& patch,
                                                FieldType type)
{
    Value field = target;
    takeLayout(field, &patch);
    Value walked = field;
    m_path.push_back(key);
    const Result<Side> side = walk(walked, &patch, type.field(key));
    m_path.pop_back();
    if (!side)
        return tl::unexpected(side.error());
    switch (*side) {
    case Side::None:
        return std::nullopt;
    case Side::KeptNull:
        return restyled(Value::scalar(target.text(), Tag::Null), target);
    case Side::Target:
        if (walked.isNull())
            return std::nullopt;
        // A merged list is a new node, which takes the layout of the field that it is put into.
        return quotedWhereAmbiguous(walked).withLayout(field.layout());
    case Side::Patch:
        break;
    }
    if (patch.isNilOrNull())
        return std::nullopt;
    return target.isNil() ? quotedWhereAmbiguous(patch) : restyled(patch, field);
}

Result<void> Merge::mergeFields(Value& target, Value& patch, FieldType type)
{
    std::vector<Member> members;
    members.reserve(target.size() + patch.size());
    bool changed = false;
    for (const Member& member : target.members()) {
        const Value* found = patch.find(member.key.text());
        Value patchField = found != nullptr ? *found : Value();
        Result<std::optional<Value>> merged = mergedField(member.key.text(), member.value, patchField, type);
        if (!merged)
            return tl::unexpected(merged.error());
        if (found != nullptr && !(patchField == *found))
            patch = patch.with(member.key.text(), patchField);
        changed = changed || !*merged || !(**merged == member.value);
        if (*merged)
            members.push_back({member.key, std::move(**merged)});
    }
    const Value patchBefore = patch;
    for (const Member& member : patchBefore.members()) {
        const bool isFirst = patchBefore.find(member.key.text()) == &member.value;
        if (!isFirst || target.find(member.key.text()) != nullptr)
            continue;
        Value patchField = member.value;
        Result<std::optional<Value>> merged = mergedField(member.key.text(), {}, patchField, type);
        if (!merged)
            return tl::unexpected(merged.error());
        if (!(patchField == member.value))
            patch = patch.with(member.key.text(), patchField);
        if (!*merged)
            continue;
        changed = true;
        members.push_back(
            {Value::scalar(member.key.text(), Tag::None, member.key.style()), std::move(**merged)});
    }
    if (changed)
        target = target.withMembers(std::move(members));
    return {};
}

Result<void> Merge::walkOwnFields(Value& mapping, FieldType type)
{
    std::vector<Member> members;
    members.reserve(mapping.size());
    bool changed = false;
    for (const Member& member : mapping.members()) {
        Value field = member.value;
        m_path.push_back(member.key.text());
        const Result<Side> side = walk(field, nullptr, type.field(member.key.text()));
        m_path.pop_back();
        if (!side)
            return tl::unexpected(side.error());
        if (*side == Side::None || field.isNilOrNull()) {
            changed = true;
            continue;
        }
        field = quotedWhereAmbiguous(field).withLayout(member.value.layout());
        changed = changed || !(field == member.value);
        members.push_back({member.key, std::move(field)});
    }
    if (changed)
        mapping = mapping.withMembers(std::move(members));
    return {};
}

} // namespace efa::kustomize
