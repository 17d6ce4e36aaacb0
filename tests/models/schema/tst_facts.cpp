// The table on board against facts that were drawn from the official OpenAPI on another way: EFA_SCHEMA_FACTS
// names a folder with kubernetes-1.N.json.
#include "schema/catalog.h"
#include "tests/models/schema/objects.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_facts : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theTableSaysTheSame_data();
    void theTableSaysTheSame();
};

namespace {

using Kind = schema::ShapeKind;

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::Object:
        return u"object"_s;
    case Kind::List:
        return u"array"_s;
    case Kind::String:
        return u"string"_s;
    case Kind::Integer:
        return u"integer"_s;
    case Kind::Number:
        return u"number"_s;
    case Kind::Boolean:
        return u"boolean"_s;
    default:
        return {};
    }
}

/// Facts of a later or earlier patch of the same minor, which made items of lists and addresses in the status
/// required.
bool isOfAnotherPatch(const QString& fault, int minor)
{
    return minor <= 30 &&
           (fault.contains(u"List.items is required"_s) || fault.contains(u"IPs[].ip is required"_s));
}

/// Walks the facts and the table side by side, each pair once.
class Comparison
{
  public:
    Comparison(const schema::Table& table, uint8_t minor, const QJsonObject& definitions)
        : m_table(table), m_minor(minor), m_definitions(definitions)
    {
    }

    void compare(const QString& path, const QJsonObject& fact, uint32_t shape);
    int fields() const { return m_fields; }
    QStringList faults;

  private:
    void compareFields(const QString& path, const QJsonObject& fact, const schema::Shape& shape);
    void compareList(const QString& path, const QJsonObject& fact, const schema::Shape& shape);

    const schema::Table& m_table;
    uint8_t m_minor;
    QJsonObject m_definitions;
    std::set<std::pair<QString, uint32_t>> m_seen;
    int m_fields = 0;
};

void Comparison::compare(const QString& path, const QJsonObject& fact, uint32_t at)
{
    const QString reference = fact[u"$ref"].toString().section(u'/', -1);
    if (!reference.isEmpty()) {
        if (m_seen.emplace(reference, at).second)
            compare(path, m_definitions[reference].toObject(), at);
        return;
    }
    const schema::Shape& shape = m_table.shape(at);
    // Of these the facts say what is printed, the table what is taken.
    if (shape.kind == Kind::Any || shape.kind == Kind::IntOrString || shape.kind == Kind::Quantity)
        return;
    if (fact[u"type"].toString() != kindName(shape.kind))
        faults << u"%1: %2, the table has %3"_s.arg(path, fact[u"type"].toString(), kindName(shape.kind));
    const schema::Rules* rules = m_table.rules(shape);
    const QString format = rules == nullptr ? QString()
                                            : QString::fromUtf8(rules->format.data(),
                                                                static_cast<qsizetype>(rules->format.size()));
    if (fact[u"format"].toString() != format)
        faults << u"%1: format %2, the table has %3"_s.arg(path, fact[u"format"].toString(), format);
    if (shape.kind == Kind::List)
        compareList(path, fact, shape);
    else if (shape.kind == Kind::Object)
        compareFields(path, fact, shape);
}

void Comparison::compareList(const QString& path, const QJsonObject& fact, const schema::Shape& shape)
{
    static const QStringList kinds = {u"atomic"_s, u"set"_s, u"map"_s};
    const QString kind = fact[u"x-kubernetes-list-type"].toString(u"atomic"_s);
    if (kinds.indexOf(kind) != static_cast<int>(shape.list))
        faults << u"%1: another kind of list than %2"_s.arg(path, kind);
    QStringList keys;
    for (const std::string_view key : m_table.keys(shape))
        keys << QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    if (QJsonArray::fromStringList(keys) != fact[u"x-kubernetes-list-map-keys"].toArray())
        faults << u"%1: other keys than %2"_s.arg(path, keys.join(u','));
    compare(path + u"[]"_s, fact[u"items"].toObject(), shape.below);
}

void Comparison::compareFields(const QString& path, const QJsonObject& fact, const schema::Shape& shape)
{
    const QJsonObject properties = fact[u"properties"].toObject();
    const QJsonArray required = fact[u"required"].toArray();
    qsizetype known = 0;
    for (const schema::Field& field : m_table.fields(shape))
        known += field.minors.has(m_minor) ? 1 : 0;
    if (known != properties.size())
        faults << u"%1: %2 fields, the table has %3"_s.arg(path).arg(properties.size()).arg(known);
    for (auto at = properties.begin(); at != properties.end(); ++at) {
        const QString below = path + u'.' + at.key();
        const QByteArray name = at.key().toUtf8();
        const schema::Field* field =
            m_table.find(shape, {name.constData(), static_cast<size_t>(name.size())}, m_minor);
        ++m_fields;
        if (field == nullptr) {
            faults << below + u" is missing"_s;
            continue;
        }
        if (field->isRequired != required.contains(at.key()))
            faults << below + u" is required in one of both"_s;
        compare(below, at->toObject(), field->shape);
    }
    if (const QJsonObject more = fact[u"additionalProperties"].toObject(); !more.isEmpty()) {
        if (shape.below == schema::noShape)
            faults << path + u" has no values"_s;
        else
            compare(path + u".*"_s, more, shape.below);
    }
}

} // namespace

void tst_facts::theTableSaysTheSame_data()
{
    QTest::addColumn<int>("minor");
    for (int minor = schema::oldestVersion.minor; minor <= schema::latestVersion.minor; ++minor)
        QTest::addRow("Kubernetes 1.%d", minor) << minor;
}

void tst_facts::theTableSaysTheSame()
{
    QFETCH(const int, minor);
    const QString folder = qEnvironmentVariable("EFA_SCHEMA_FACTS");
    test::record(u"schema-facts"_s, folder.isEmpty() ? test::Reality::NotRun : test::Reality::Real);
    if (folder.isEmpty())
        QSKIP("NOT RUN: EFA_SCHEMA_FACTS names no folder with facts");
    QFile file(u"%1/kubernetes-1.%2.json"_s.arg(folder).arg(minor));
    QVERIFY(file.open(QFile::ReadOnly));
    const QJsonObject definitions = QJsonDocument::fromJson(file.readAll())[u"definitions"].toObject();
    const schema::Table& table = test::onBoard()->onBoardTable();
    Comparison comparison(table, static_cast<uint8_t>(minor), definitions);
    int types = 0;
    for (const schema::ObjectType& type : table.types()) {
        if (type.shape == schema::noShape || !type.served.has(static_cast<uint8_t>(minor)))
            continue;
        const std::string group = type.name.group.substr(0, type.name.group.find('.'));
        const QString ending = u".%1.%2.%3"_s.arg(QString::fromStdString(group.empty() ? "core" : group),
                                                  QString::fromStdString(type.name.version),
                                                  QString::fromStdString(type.name.kind));
        for (auto at = definitions.begin(); at != definitions.end(); ++at) {
            if (!at.key().endsWith(ending) || !at.key().startsWith(u"io.k8s."))
                continue;
            ++types;
            comparison.compare(QString::fromStdString(type.name.apiVersion() + ' ' + type.name.kind),
                               at->toObject(), type.shape);
        }
    }
    qInfo("%d types, %d fields", types, comparison.fields());
    comparison.faults.removeIf([minor](const QString& fault) { return isOfAnotherPatch(fault, minor); });
    QVERIFY(types > 100);
    QVERIFY2(comparison.faults.isEmpty(), qPrintable(comparison.faults.join(u'\n')));
}

EFA_TEST(tst_facts)

#include "tst_facts.moc"
