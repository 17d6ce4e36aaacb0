#include "delivery/shelltemplate.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::ShellTemplate;

namespace {

/// `name` is Edge-Site.one, `empty` is set to nothing, `secret` only the cluster knows.
ShellTemplate::Value variable(std::string_view name)
{
    using State = ShellTemplate::Value::State;
    if (name == "name")
        return {State::Set, "Edge-Site.one"};
    if (name == "list")
        return {State::Set, "a/b/c.txt"};
    if (name == "empty")
        return {State::Set, {}};
    return name == "secret" ? ShellTemplate::Value{State::Unknown, {}} : ShellTemplate::Value{};
}

} // namespace

class tst_shelltemplate : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void expands_data();
    void expands();
    void refusesWhatFluxRefuses_data();
    void refusesWhatFluxRefuses();
    void refusesUnsetVariablesWhenStrict_data();
    void refusesUnsetVariablesWhenStrict();
    void namesItsVariables();
};

void tst_shelltemplate::expands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expanded");

    QTest::newRow("a variable") << u"a ${name} b"_s << u"a Edge-Site.one b"_s;
    QTest::newRow("a variable that is not set") << u"a ${absent} b"_s << u"a  b"_s;
    QTest::newRow("a name without braces") << u"$name"_s << u"$name"_s;
    QTest::newRow("an escaped dollar") << u"$${name} $$x $"_s << u"${name} $x $"_s;
    QTest::newRow("a default") << u"${absent:-d} ${empty:=d} ${name:-d}"_s << u"d d Edge-Site.one"_s;
    QTest::newRow("a default of its own form") << u"${absent=d}"_s << u"d"_s;
    QTest::newRow("a default of other variables")
        << u"${absent:-x ${empty:-y${name}} z}"_s << u"x yEdge-Site.one z"_s;
    QTest::newRow("a length in bytes") << u"${#name}${#absent}"_s << u"130"_s;
    QTest::newRow("cases") << u"${name^^} ${name,,} ${name,}"_s
                           << u"EDGE-SITE.ONE edge-site.one edge-Site.one"_s;
    QTest::newRow("a part") << u"${name:5} ${name:0:4} ${name:-9}"_s << u"Site.one Edge Edge-Site.one"_s;
    QTest::newRow("a part that is no number") << u"${name:n}"_s << u"Edge-Site.one"_s;
    QTest::newRow("a beginning taken off") << u"${list#*/} ${list##*/}"_s << u"b/c.txt c.txt"_s;
    QTest::newRow("an end taken off") << u"${list%/*} ${list%.txt}"_s << u"a/b a/b/c"_s;
    QTest::newRow("replaced") << u"${list/b/x} ${list//\\//-}"_s << u"a/x/c.txt a-b-c.txt"_s;
    QTest::newRow("replaced at the ends")
        << u"${name/#Edge/Core} ${name/%one/two}"_s << u"Core-Site.one Edge-Site.two"_s;
    QTest::newRow("what only the cluster knows stays")
        << u"x ${secret} ${secret:-d} ${absent:-${secret}}"_s << u"x ${secret} ${secret:-d} ${secret}"_s;
    QTest::newRow("letters of any script") << u"ä ${name} 漢$${字}"_s << u"ä Edge-Site.one 漢${字}"_s;
}

void tst_shelltemplate::expands()
{
    QFETCH(const QString, text);
    const auto shell = ShellTemplate::parse(text.toStdString());
    QVERIFY(shell);
    const auto expanded = shell->expanded(variable, ShellTemplate::Unset::Empty);
    QVERIFY(expanded);
    QTEST(QString::fromStdString(*expanded), "expanded");
}

void tst_shelltemplate::refusesWhatFluxRefuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"${name", "${}", "${ name }", "${na-me}", "${na.me}", "${name-d}", "${name/a", "${name:?}${"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("nested beyond measure") << u"${a:-"_s.repeated(5000);
}

void tst_shelltemplate::refusesWhatFluxRefuses()
{
    QFETCH(const QString, text);
    const auto shell = ShellTemplate::parse(text.toStdString());
    QVERIFY(!shell);
    QCOMPARE(shell.error().code, ErrorCode::Invalid);
}

void tst_shelltemplate::refusesUnsetVariablesWhenStrict_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("refused");
    QTest::newRow("bare") << u"${absent}"_s << true;
    QTest::newRow("its length") << u"${#absent}"_s << true;
    QTest::newRow("with a default") << u"${absent:-d}"_s << false;
    QTest::newRow("empty but set") << u"${empty}"_s << false;
    QTest::newRow("known only in the cluster") << u"${secret}"_s << false;
}

void tst_shelltemplate::refusesUnsetVariablesWhenStrict()
{
    QFETCH(const QString, text);
    const auto shell = ShellTemplate::parse(text.toStdString());
    QVERIFY(shell);
    QTEST(!shell->expanded(variable, ShellTemplate::Unset::Refused).has_value(), "refused");
}

void tst_shelltemplate::namesItsVariables()
{
    const auto shell = ShellTemplate::parse("${b} $${c} ${a:-${d}} ${b}");
    QVERIFY(shell);
    QCOMPARE(shell->names(), (std::vector<std::string>{"b", "a", "d"}));
    QVERIFY(shell->leavesEmpty("b"));
    QVERIFY(!shell->leavesEmpty("a"));
}

EFA_TEST(tst_shelltemplate)
#include "tst_shelltemplate.moc"
