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

/// One document checked against one schema, whose `$defs` it refers to.
class Check
{
  public:
    explicit Check(const QJsonObject& root)
        : m_definitions(root.value("$defs"_L1).toObject())
    {
    }

    QStringList faults(const QJsonObject& schema, const QJsonValue& value, const QString& path) const
    {
        if (const QJsonValue reference = schema.value("$ref"_L1); reference.isString()) {
            const QString name = reference.toString().section(u'/', -1);
            if (!m_definitions.contains(name))
                return {u"%1: the schema does not define %2"_s.arg(path, name)};
            return faults(m_definitions.value(name).toObject(), value, path);
        }
        if (schema.contains("const"_L1) && schema.value("const"_L1) != value)
            return {u"%1: is not the constant"_s.arg(path)};
        if (schema.contains("enum"_L1) && !schema.value("enum"_L1).toArray().contains(value))
            return {u"%1: '%2' is not allowed"_s.arg(path, value.toString())};
        if (!typeFits(schema.value("type"_L1), typeOf(value)))
            return {u"%1: is a %2"_s.arg(path, typeOf(value))};
        return value.isObject() ? objectFaults(schema, value.toObject(), path)
                                : itemFaults(schema.value("items"_L1).toObject(), value.toArray(), path);
    }

  private:
    QStringList objectFaults(const QJsonObject& schema, const QJsonObject& object, const QString& path) const
    {
        QStringList found;
        const QJsonArray required = schema.value("required"_L1).toArray();
        for (const auto& name : required) {
            if (!object.contains(name.toString()))
                found << u"%1: '%2' is missing"_s.arg(path, name.toString());
        }
        const QJsonObject properties = schema.value("properties"_L1).toObject();
        const QJsonValue others = schema.value("additionalProperties"_L1);
        for (auto member = object.begin(); member != object.end(); ++member) {
            const QString way = path + u'.' + member.key();
            if (properties.contains(member.key()))
                found += faults(properties.value(member.key()).toObject(), member.value(), way);
            else if (others.isObject())
                found += faults(others.toObject(), member.value(), way);
            else
                found << u"%1: not described"_s.arg(way);
        }
        return found;
    }

    QStringList itemFaults(const QJsonObject& schema, const QJsonArray& items, const QString& path) const
    {
        QStringList found;
        for (qsizetype index = 0; index < items.size(); ++index)
            found += faults(schema, items.at(index), u"%1[%2]"_s.arg(path).arg(index));
        return found;
    }

    QJsonObject m_definitions;
};

} // namespace

QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, const QString& path)
{
    return Check(schema).faults(schema, value, path);
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
