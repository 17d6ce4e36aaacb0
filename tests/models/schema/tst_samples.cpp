// At least 300 good and 300 broken objects of over 40 kinds, each broken in one way: made of
// tests/data/schema.
#include "tests/models/schema/objects.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace efa;
using kustomize::FieldPath;
using kustomize::Value;

class tst_samples : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void anObjectHasExactlyItsFault_data();
    void anObjectHasExactlyItsFault();

  private:
    void addRows(const QString& title, const Value& object, const QString& line);

    int m_good = 0;
    int m_broken = 0;
};

Q_DECLARE_METATYPE(Value)

namespace {

/// What holds for an object of any kind.
const char* const everyKind = R"(
+ metadata.labels = {a: b, c.d/e: "1"}
+ metadata.annotations = {a: "true"}
+ metadata.namespace = somewhere
+ metadata.finalizers = [a/b]
+ metadata.creationTimestamp = null
! metadata.labels = {a: 1} | wrong-type metadata.labels.a
! metadata.annotations = {a: true} | wrong-type metadata.annotations.a
! metadata.name = 5 | wrong-type metadata.name
! metadata.lables = {a: b} | unknown-field metadata.lables
! specs = {a: b} | unknown-field specs
! - kind | missing-required kind
)";

Value valueOf(const QString& text)
{
    return test::documentsOf(u"v: %1\n"_s.arg(text).toUtf8()).front().members().front().value;
}

FieldPath pathOf(const QString& text)
{
    static const QRegularExpression part(u"([^.\\[\\]]+)|\\[(\\d+)\\]"_s);
    FieldPath path;
    for (const QRegularExpressionMatch& match : part.globalMatch(text)) {
        if (match.hasCaptured(2))
            path.push_back(kustomize::PathPart::ofIndex(match.captured(2).toUInt()));
        else
            path.push_back(kustomize::PathPart::ofKey(match.captured(1).toStdString()));
    }
    return path;
}

/// Nil takes the field away.
Value changed(const Value& object, std::span<const kustomize::PathPart> path, const Value& value)
{
    if (path.empty())
        return value;
    if (path.front().index)
        return object.withItem(*path.front().index,
                               changed(object.items()[*path.front().index], path.subspan(1), value));
    const Value* below = object.find(path.front().key);
    if (path.size() == 1 && value.isNil())
        return object.without(path.front().key);
    return object.with(path.front().key,
                       changed(below == nullptr ? Value::mapping({}) : *below, path.subspan(1), value));
}

} // namespace

void tst_samples::addRows(const QString& title, const Value& object, const QString& line)
{
    static const QRegularExpression form(u"^([+!]) (?:- (\\S+)|(\\S+) = (.*?))(?: \\| (.*))?$"_s);
    const auto match = form.match(line);
    QVERIFY2(match.hasMatch(), qPrintable(line));
    const bool takesAway = match.hasCaptured(2) && !match.captured(2).isEmpty();
    const Value result = changed(object, pathOf(match.captured(takesAway ? 2 : 3)),
                                 takesAway ? Value() : valueOf(match.captured(4)));
    (match.captured(1) == u"+" ? m_good : m_broken) += 1;
    QTest::newRow(qPrintable(title + u": "_s + line)) << result << match.captured(5);
}

void tst_samples::anObjectHasExactlyItsFault_data()
{
    QTest::addColumn<Value>("object");
    QTest::addColumn<QString>("fault");
    QFile file(QStringLiteral(EFA_TEST_DATA "/schema/samples.txt"));
    QVERIFY(file.open(QFile::ReadOnly));
    QString title;
    Value object;
    int kinds = 0;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        if (line.startsWith(u"=== ")) {
            title = line.mid(4);
            ++kinds;
        } else if (line.startsWith(u'+') || line.startsWith(u'!')) {
            addRows(title, object, line);
        } else {
            const QString fields = line.startsWith(u'{') ? line : u'{' + line + u'}';
            object = valueOf(fields);
            object = object.with("apiVersion", valueOf(title.section(u' ', 0, 0)))
                         .with("kind", valueOf(title.section(u' ', 1)));
            object = object.with("metadata", valueOf(u"{name: a}"_s));
            QTest::newRow(qPrintable(title)) << object << QString();
            ++m_good;
            for (const QString& common : QString::fromUtf8(everyKind).split(u'\n', Qt::SkipEmptyParts))
                addRows(title, object, common);
        }
    }
    qInfo("%d kinds, %d good objects, %d broken ones", kinds, m_good, m_broken);
    QVERIFY(kinds >= 40 && m_good >= 300 && m_broken >= 300);
}

void tst_samples::anObjectHasExactlyItsFault()
{
    QFETCH(const Value, object);
    QFETCH(const QString, fault);
    QStringList faults;
    for (const schema::Violation& violation : schema::check(object, *test::onBoard(), {1, 33}).violations)
        faults << QString::fromStdString(std::string(schema::violationId(violation.kind)) + ' ' +
                                         kustomize::pathText(violation.path));
    QCOMPARE(faults.join(u"; "_s), fault);
}

EFA_TEST(tst_samples)

#include "tst_samples.moc"
