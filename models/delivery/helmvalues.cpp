#include "delivery/helmvalues.h"

#include "delivery/kubernetesyaml.h"
#include "kustomize/documentreader.h"
#include "kustomize/jsontext.h"
#include "kustomize/jsonvalue.h"
#include "kustomize/scalartype.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>

namespace efa::delivery {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmValues)
};

bool isPlainKey(std::string_view key)
{
    return !key.empty() && std::ranges::all_of(key, [](unsigned char c) {
        return std::isalnum(c) || c == '_' || c == '-' || c == '/';
    });
}

std::string leafText(const Value& leaf)
{
    if (leaf.isMapping())
        return "{}";
    if (leaf.isSequence())
        return "[]";
    const Result<kustomize::JsonScalar> json = kustomize::jsonScalar(leaf);
    if (!json)
        return kustomize::goQuoted(leaf.text());
    using Type = kustomize::JsonScalar::Type;
    if (json->type == Type::Null)
        return "null";
    return json->type == Type::String ? kustomize::goQuoted(json->text) : json->text;
}

void flatten(const Value& value, const std::string& path, std::vector<Fact>& facts)
{
    if (value.size() == 0) {
        facts.push_back({path, leafText(value)});
        return;
    }
    for (uint32_t i = 0; i < value.items().size(); ++i)
        flatten(value.items()[i], path + '[' + std::to_string(i) + ']', facts);
    std::vector<const Member*> members;
    for (const Member& member : value.members())
        members.push_back(&member);
    std::ranges::stable_sort(members, {}, [](const Member* member) { return member->key.text(); });
    for (const Member* member : members) {
        const std::string_view key = member->key.text();
        flatten(member->value,
                isPlainKey(key) ? path + '.' + std::string(key) : path + '[' + kustomize::goQuoted(key) + ']',
                facts);
    }
}

} // namespace

Value mergedHelmValues(const Value& earlier, const Value& later)
{
    if (!earlier.isMapping() || !later.isMapping())
        return later.isNil() ? earlier : later;
    Value merged = earlier;
    for (const Member& member : later.members()) {
        const Value* before = merged.find(member.key.text());
        merged =
            merged.with(member.key.text(), before ? mergedHelmValues(*before, member.value) : member.value);
    }
    return merged;
}

Result<Value> readHelmValues(const QByteArray& text, const QString& name)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(text, name));
    if (!stream)
        return failure(stream.error());
    if (stream->documents().empty() || stream->documents().front().isEmpty())
        return Value::mapping({});
    Result<Value> values = kustomize::valueFrom(stream->documents().front().root());
    if (values && !values->isMapping() && !values->isNull()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The values in %1 are no mapping.").arg(name),
                        .hint = Text::tr("Values are a mapping of names to values."),
                        .where = Place{.file = name, .line = 1, .column = 1}});
    }
    if (!values || values->isNull())
        return values ? Result<Value>(Value::mapping({})) : values;
    return asKubernetesReads(*values);
}

std::vector<Fact> flattened(const Value& values, std::string_view root)
{
    std::vector<Fact> facts;
    if (values.size() != 0)
        flatten(values, std::string(root), facts);
    return facts;
}

} // namespace efa::delivery
