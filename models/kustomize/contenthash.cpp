#include "kustomize/contenthash.h"

#include "kustomize/jsonvalue.h"
#include "kustomize/scalarnumber.h"
#include "kustomize/scalartype.h"
#include "kustomize/shown.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <array>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ContentHash)
};

constexpr std::string_view hexDigits = "0123456789abcdef";

void appendEscape(unsigned char c, std::string& output)
{
    switch (c) {
    case '"':
        output += "\\\"";
        return;
    case '\\':
        output += "\\\\";
        return;
    case '\n':
        output += "\\n";
        return;
    case '\r':
        output += "\\r";
        return;
    case '\t':
        output += "\\t";
        return;
    case '\b':
        output += "\\b";
        return;
    case '\f':
        output += "\\f";
        return;
    default:
        output += "\\u00";
        output += hexDigits[c >> 4U];
        output += hexDigits[c & 15U];
    }
}

bool isEscaped(unsigned char c)
{
    return c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&';
}

// A field as the hash sees it: a text, a map, or an empty text where there is none.
Result<void> appendField(const Value& object, std::string_view field, std::string& output)
{
    const Value* value = object.find(field);
    if (!value || value->isScalar()) {
        appendJsonString(value ? value->text() : std::string_view(), output);
        return {};
    }
    if (!value->isMapping()) {
        output += "null";
        return {};
    }
    const Result<Value> plain = throughJson(*value);
    if (!plain)
        return failure(plain.error());
    return appendJson(*plain, output);
}

std::string encoded(const std::string& json)
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(json.data(), static_cast<qsizetype>(json.size())),
                                 QCryptographicHash::Sha256)
            .toHex();
    std::string letters(hash.constData(), 10);
    for (char& c : letters) {
        // No digit or vowel that could make a word.
        switch (c) {
        case '0':
            c = 'g';
            break;
        case '1':
            c = 'h';
            break;
        case '3':
            c = 'k';
            break;
        case 'a':
            c = 'm';
            break;
        case 'e':
            c = 't';
            break;
        default:
            break;
        }
    }
    return letters;
}

bool isFilledMap(const Value& object, std::string_view field)
{
    const Value* value = object.find(field);
    return value && value->isMapping();
}

} // namespace

void appendJsonString(std::string_view text, std::string& output)
{
    if (!isValidUtf8(text)) {
        const QByteArray repaired = shown(text).toUtf8();
        appendJsonString(std::string_view(repaired.constData(), static_cast<size_t>(repaired.size())),
                         output);
        return;
    }
    output += '"';
    for (size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (isEscaped(c)) {
            appendEscape(c, output);
        } else if (c == 0xE2 && (text.substr(i, 3) == "\u2028" || text.substr(i, 3) == "\u2029")) {
            output += "\\u202";
            output += text.substr(i, 3) == "\u2028" ? '8' : '9';
            i += 2;
        } else {
            output += static_cast<char>(c);
        }
    }
    output += '"';
}

Result<void> appendJson(const Value& value, std::string& output)
{
    switch (value.kind()) {
    case Kind::Nil:
        output += "null";
        return {};
    case Kind::Scalar: {
        const Result<JsonScalar> json = jsonScalar(value);
        if (!json)
            return failure(json.error());
        if (json->type == JsonScalar::Type::String)
            appendJsonString(json->text, output);
        else
            output += json->type == JsonScalar::Type::Null ? std::string("null") : json->text;
        return {};
    }
    case Kind::Sequence: {
        char separator = '[';
        for (const Value& item : value.items()) {
            output += separator;
            separator = ',';
            if (auto done = appendJson(item, output); !done)
                return done;
        }
        output += value.size() == 0 ? "[]" : "]";
        return {};
    }
    case Kind::Mapping:
        break;
    }
    char separator = '{';
    for (const Member& member : value.members()) {
        output += separator;
        separator = ',';
        appendJsonString(member.key.text(), output);
        output += ':';
        if (auto done = appendJson(member.value, output); !done)
            return done;
    }
    output += value.size() == 0 ? "{}" : "}";
    return {};
}

Result<std::string> contentHash(const Value& object)
{
    const Value* kind = object.find("kind");
    const bool secret = kind && kind->text() == "Secret";
    if (!secret && (!kind || kind->text() != "ConfigMap")) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("Only ConfigMaps and Secrets can have a hash in their name."),
                        .hint = Text::tr("Remove the annotation that asks for a name suffix.")});
    }
    const std::string_view more = secret ? "stringData" : "binaryData";
    std::string json = "{";
    Result<void> done;
    // Keys in order: binaryData comes before data, stringData after name.
    if (!secret && isFilledMap(object, more)) {
        json += "\"binaryData\":";
        done = appendField(object, more, json);
        json += ',';
    }
    json += "\"data\":";
    if (done)
        done = appendField(object, "data", json);
    json += secret ? ",\"kind\":\"Secret\",\"name\":\"\"" : ",\"kind\":\"ConfigMap\",\"name\":\"\"";
    if (done && secret) {
        if (isFilledMap(object, more)) {
            json += ",\"stringData\":";
            done = appendField(object, more, json);
        }
        json += ",\"type\":";
        if (done)
            done = appendField(object, "type", json);
    }
    if (!done)
        return failure(done.error());
    return encoded(json + "}");
}

} // namespace efa::kustomize
