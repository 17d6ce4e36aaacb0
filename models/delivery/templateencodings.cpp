// sprig's functions that encode, and Argo CD's for YAML.
#include "delivery/templatefunctions.h"

#include "delivery/gotemplate.h"
#include "delivery/kubernetesyaml.h"
#include "delivery/templatevalue.h"
#include "kustomize/documentreader.h"
#include "kustomize/jsontext.h"
#include "kustomize/output.h"
#include "kustomize/scalarnumber.h"
#include "yaml/stream.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

QByteArray bytes(const Value& value)
{
    return {value.text().data(), static_cast<qsizetype>(value.text().size())};
}

Result<Value> fromBase64(Arguments a)
{
    const auto decoded = QByteArray::fromBase64Encoding(bytes(a[0]), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return invalid(Text::tr("The function \"b64dec\" got a text that is no base64."));
    return textValue(decoded.decoded.toStdString());
}

template <QCryptographicHash::Algorithm algorithm>
Result<Value> hashed(Arguments a)
{
    return textValue(QCryptographicHash::hash(bytes(a[0]), algorithm).toHex().toStdString());
}

std::string jsonText(const Value& value)
{
    std::string text;
    switch (basicOf(value)) {
    case Basic::Nothing:
        return "null";
    case Basic::String:
        return kustomize::goQuoted(value.text());
    case Basic::Float:
        return kustomize::jsonNumber(floatOf(value).value_or(0)).value_or("null");
    case Basic::List:
        for (const Value& item : value.items())
            text += (text.empty() ? "" : ",") + jsonText(item);
        return '[' + text + ']';
    case Basic::Map:
        for (const kustomize::Member* member : sortedMembers(value))
            text += (text.empty() ? "" : ",") + kustomize::goQuoted(member->key.text()) + ':' +
                    jsonText(member->value);
        return '{' + text + '}';
    default:
        return std::string(value.text());
    }
}

Result<Value> marshalled(Arguments a)
{
    std::string text;
    if (const Result<void> done = kustomize::appendYaml(a[0], text); !done)
        return failure(done.error());
    return textValue(text);
}

Result<Value> toYaml(Arguments a)
{
    return marshalled(a).map([](const Value& text) {
        const std::string_view lines = text.text();
        return textValue(lines.ends_with('\n') ? lines.substr(0, lines.size() - 1) : lines);
    });
}

Result<Value> fromYaml(Arguments a)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(bytes(a[0]), QString()));
    if (!stream)
        return failure(stream.error());
    if (stream->documents().empty())
        return Value::null();
    const Result<Value> value = kustomize::valueFrom(stream->documents().front().root());
    return value ? templateData(asKubernetesReads(*value)) : value;
}

Result<Value> fromYamlMap(Arguments a)
{
    Result<Value> value = fromYaml(a);
    if (value && value->isNilOrNull())
        return Value::mapping({});
    if (value && !value->isMapping())
        return invalid(Text::tr("The function \"fromYaml\" got a text that is no mapping."));
    return value;
}

Result<Value> fromYamlList(Arguments a)
{
    Result<Value> value = fromYaml(a);
    if (value && value->isNilOrNull())
        return Value::sequence({});
    if (value && !value->isSequence())
        return invalid(Text::tr("The function \"fromYamlArray\" got a text that is no list."));
    return value;
}

constexpr std::array<Function, 11> functions = {{
    {"b64enc", "s",
     [](Arguments a) -> Result<Value> { return textValue(bytes(a[0]).toBase64().toStdString()); }},
    {"b64dec", "s", fromBase64},
    {"sha1sum", "s", hashed<QCryptographicHash::Sha1>},
    {"sha256sum", "s", hashed<QCryptographicHash::Sha256>},
    {"toJson", "a", [](Arguments a) -> Result<Value> { return textValue(jsonText(a[0])); }},
    {"toRawJson", "a", [](Arguments a) -> Result<Value> { return textValue(jsonText(a[0])); }},
    {"fromJson", "s", fromYaml},
    {"toYaml", "a", toYaml},
    {fluxYamlName, "a", marshalled},
    {"fromYaml", "s", fromYamlMap},
    {"fromYamlArray", "s", fromYamlList},
}};

} // namespace

std::span<const Function> encodingFunctions()
{
    return functions;
}

} // namespace efa::delivery::gotemplate
