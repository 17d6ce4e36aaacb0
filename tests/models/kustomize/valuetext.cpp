#include "tests/models/kustomize/valuetext.h"

#include "kustomize/documentreader.h"
#include "kustomize/scalartype.h"
#include "yaml/stream.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace efa::kustomize;
using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

QByteArray inQuotes(std::string_view text)
{
    const QJsonArray one{QString::fromUtf8(text.data(), qsizetype(text.size()))};
    return QJsonDocument(one).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

QByteArray scalarLine(const Value& value)
{
    const Result<JsonScalar> scalar = jsonScalar(value);
    if (!scalar)
        return "<" + scalar.error().message.toUtf8() + ">";
    switch (scalar->type) {
    case JsonScalar::Type::Null:
        return "null";
    case JsonScalar::Type::String:
        return inQuotes(scalar->text);
    default:
        return QByteArray::fromStdString(scalar->text);
    }
}

QByteArray joined(char open, const QByteArrayList& parts, char close)
{
    return open + parts.join(", ") + close;
}

} // namespace

Value valueOf(const QByteArray& yaml)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(yaml, u"test"_s));
    Q_ASSERT(stream && stream->documents().size() == 1);
    const Result<Value> value = valueFrom(stream->documents().front().root());
    Q_ASSERT(value);
    return *value;
}

QByteArray lineOf(const Value& value)
{
    QByteArrayList parts;
    switch (value.kind()) {
    case Kind::Nil:
        return "<none>";
    case Kind::Scalar:
        return scalarLine(value);
    case Kind::Sequence:
        for (const Value& item : value.items())
            parts.append(lineOf(item));
        return joined('[', parts, ']');
    case Kind::Mapping:
        break;
    }
    std::map<std::string_view, QByteArray> sorted;
    for (const Member& member : value.members())
        sorted[member.key.text()] = inQuotes(member.key.text()) + ": " + lineOf(member.value);
    for (const auto& [key, text] : sorted)
        parts.append(text);
    return joined('{', parts, '}');
}

} // namespace efa::test
