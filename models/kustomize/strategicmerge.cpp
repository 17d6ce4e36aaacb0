#include "kustomize/strategicmerge.h"

#include "kustomize/sharing.h"
#include "kustomize/shown.h"
#include "kustomize/strategicmerge_p.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::StrategicMerge)
};

QString kindName(const Value& value)
{
    switch (value.kind()) {
    case Kind::Mapping:
        return Text::tr("a mapping");
    case Kind::Sequence:
        return Text::tr("a list");
    case Kind::Scalar:
    case Kind::Nil:
        break;
    }
    return Text::tr("a single value");
}

std::string_view metaText(const Value& node, std::string_view key)
{
    const Value* field = node.find(key);
    return field == nullptr || field->isNilOrEmpty() ? std::string_view{} : field->text();
}

} // namespace

Value restyled(const Value& value, const Value& like)
{
    if (!value.isScalar() || !like.isScalar())
        return value.withLayout(like.layout());
    const bool same = value.style() == like.style() && value.tagging() == like.tagging();
    const Value styled = same ? value
                         : value.tag() == Tag::Custom
                             ? value.withStyle(like.style())
                             : Value::scalar(value.text(), value.tag(), like.style(), like.tagging());
    return styled.share() == like.share() ? styled : styled.withShare(like.share());
}

void takeLayout(Value& target, const Value* patch)
{
    const bool isEmpty = (target.isMapping() || target.isSequence()) && target.size() == 0;
    if (isEmpty && patch != nullptr && !patch->isNil())
        target = target.withLayout(patch->layout());
}

QString Merge::path() const
{
    QString result;
    for (const std::string_view part : m_path)
        result += (result.isEmpty() ? QString() : u"."_s) + shown(part);
    return result.isEmpty() ? u"."_s : result;
}

Result<void> Merge::demandKind(const Value& target, const Value& patch, Kind kind) const
{
    const auto fits = [kind](const Value& value) { return value.isNilOrNull() || value.kind() == kind; };
    if (fits(target) && fits(patch))
        return {};
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("The patch has %1 at %2 where the resource has %3.")
                                   .arg(kindName(patch), path(), kindName(target)),
                    .hint = Text::tr("Give the field the same form, or remove it first with null.")});
}

FieldType Merge::typeOf(const Value& target, const Value& patch, FieldType type) const
{
    if (type)
        return type;
    for (const Value* node : {&target, &patch}) {
        const std::string_view kind = metaText(*node, "kind");
        const std::string_view apiVersion = metaText(*node, "apiVersion");
        if (kind.empty() || apiVersion.empty())
            continue;
        if (const FieldType found = m_schema.forKind(apiVersion, kind))
            return found;
    }
    return {};
}

Result<Side> Merge::walk(Value& target, Value* patch, FieldType type)
{
    takeLayout(target, patch);
    const Value& other = patch != nullptr ? *patch : target;
    const Kind kind = !target.isNilOrNull() ? target.kind() : !other.isNilOrNull() ? other.kind() : Kind::Nil;
    if (kind != Kind::Nil) {
        if (Result<void> fits = demandKind(target, other, kind); !fits)
            return tl::unexpected(fits.error());
    }
    if (kind == Kind::Scalar)
        return other.isNil() ? Side::Target : Side::Patch;
    type = typeOf(target, other, type);
    if (kind != Kind::Sequence)
        return walkMapping(target, patch, type);
    if (type.isMerged())
        return walkList(target, patch, type);
    return other.isNil() ? Side::Target : Side::Patch;
}

Result<Value> strategicallyMerged(const Value& target, const Value& patch, const Schema& schema)
{
    Value merged = target;
    Value used = patch;
    const Result<Side> side = Merge(schema).walk(merged, &used, {});
    if (!side)
        return tl::unexpected(side.error());
    switch (*side) {
    case Side::None:
        return Value();
    case Side::Target:
        return reconciled(target, merged);
    case Side::Patch:
    case Side::KeptNull:
        break;
    }
    return target;
}

} // namespace efa::kustomize
