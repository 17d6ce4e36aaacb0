#include "tests/support/schemacheck.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

QString typeOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"integer"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

bool typeFits(const QJsonValue& wanted, const QString& type)
{
    return wanted.isUndefined() || wanted == QJsonValue(type) || wanted.toArray().contains(type);
}

QStringList objectFaults(const QJsonObject& schema, const QJsonObject& object, const QString& path)
{
    QStringList faults;
    const QJsonArray required = schema.value("required"_L1).toArray();
    for (const auto& name : required) {
        if (!object.contains(name.toString()))
            faults << u"%1: '%2' is missing"_s.arg(path, name.toString());
    }
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonValue others = schema.value("additionalProperties"_L1);
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString way = path + u'.' + member.key();
        if (properties.contains(member.key()))
            faults += schemaFaults(properties.value(member.key()).toObject(), member.value(), way);
        else if (others.isObject())
            faults += schemaFaults(others.toObject(), member.value(), way);
        else
            faults << u"%1: not described"_s.arg(way);
    }
    return faults;
}

} // namespace

QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, const QString& path)
{
    if (schema.contains("const"_L1) && schema.value("const"_L1) != value)
        return {u"%1: is not the constant"_s.arg(path)};
    if (schema.contains("enum"_L1) && !schema.value("enum"_L1).toArray().contains(value))
        return {u"%1: '%2' is not allowed"_s.arg(path, value.toString())};
    if (!typeFits(schema.value("type"_L1), typeOf(value)))
        return {u"%1: is a %2"_s.arg(path, typeOf(value))};
    if (value.isObject())
        return objectFaults(schema, value.toObject(), path);
    QStringList faults;
    const QJsonArray items = value.toArray();
    for (qsizetype index = 0; index < items.size(); ++index)
        faults += schemaFaults(schema.value("items"_L1).toObject(), items.at(index),
                               u"%1[%2]"_s.arg(path).arg(index));
    return faults;
}

QJsonValue jsonOf(yaml::Node node)
{
    const yaml::Node real = node.target();
    if (real.isMapping()) {
        QJsonObject object;
        for (const auto& [key, value] : real.members())
            object.insert(QString::fromStdString(std::string(key.value())), jsonOf(value));
        return object;
    }
    if (real.isSequence()) {
        QJsonArray array;
        for (const yaml::Node item : real.items())
            array.append(jsonOf(item));
        return array;
    }
    const QString text = QString::fromStdString(std::string(real.value()));
    bool number = false;
    const int whole = text.toInt(&number);
    if (number && real.style() == yaml::NodeStyle::Plain)
        return whole;
    return text;
}

QJsonObject schemaNamed(const QString& name)
{
    QFile file(QStringLiteral(EFA_RESOURCES "/schemas/") + name + u".schema.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no schema %s", qPrintable(name));
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!document.isObject())
        qFatal("%s: %s", qPrintable(name), qPrintable(fault.errorString()));
    return document.object();
}

} // namespace efa::test
