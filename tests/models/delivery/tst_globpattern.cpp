#include "delivery/globpattern.h"

#include "tests/support/processortime.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using delivery::GlobKind;

class tst_globpattern : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void matches_data();
    void matches();
    void startsAtAFolder();
    void staysQuick();
};

void tst_globpattern::matches_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char* name, GlobKind kind, const char* pattern, const char* path, bool fits) {
        QTest::newRow(name) << static_cast<int>(kind) << QByteArray(pattern) << QByteArray(path) << fits;
    };
    row("a star stops at a slash", GlobKind::Path, "apps/*", "apps/a/b", false);
    row("a star is one name", GlobKind::Path, "apps/*", "apps/a", true);
    row("stars in names", GlobKind::Path, "apps/*-x/*", "apps/a-x/b", true);
    row("a class", GlobKind::Path, "apps/[a-c]*", "apps/box", true);
    row("a class that excludes", GlobKind::Path, "apps/[^a-c]*", "apps/box", false);
    row("a class without an end", GlobKind::Path, "apps/[a", "apps/a", false);
    row("a question mark", GlobKind::Path, "apps/?", "apps/a", true);
    row("an escaped star", GlobKind::Path, "a\\*", "a*", true);
    row("two stars are one star", GlobKind::Path, "apps/**", "apps/a/b", false);
    row("a pathspec's star crosses slashes", GlobKind::Pathspec, "clusters/*/config.json",
        "clusters/a/b/config.json", true);
    row("two stars want their slash", GlobKind::Pathspec, "clusters/**/config.json", "clusters/config.json",
        false);
    row("two stars take more", GlobKind::Pathspec, "clusters/**/config.json", "clusters/a/b/config.json",
        true);
    row("a plain path is a file", GlobKind::Pathspec, "a/config.json", "a/config.json", true);
    row("a plain path is a folder", GlobKind::Pathspec, "a/", "a/b/config.json", true);
    row("a plain path is no prefix", GlobKind::Pathspec, "a/b", "a/bc", false);
    row("a filter's star crosses slashes", GlobKind::Filter, "*.yaml", "a/b.yaml", true);
    row("a filter's alternatives", GlobKind::Filter, "{a,b/*}.yaml", "b/c.yaml", true);
    row("alternatives in alternatives", GlobKind::Filter, "{x,{a,b}c}", "bc", true);
    row("none of the alternatives", GlobKind::Filter, "{a,b}.yaml", "c.yaml", false);
    row("a brace without an end", GlobKind::Filter, "{a,b", "a", false);
    row("a filter's excluding class", GlobKind::Filter, "[!a].yaml", "b.yaml", true);
}

void tst_globpattern::matches()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, pattern);
    QFETCH(const QByteArray, path);
    QTEST(delivery::matches(static_cast<GlobKind>(kind), pattern.toStdString(), path.toStdString()), "fits");
}

void tst_globpattern::startsAtAFolder()
{
    QCOMPARE(delivery::literalFolder("clusters/eu/*/x"), std::string("clusters/eu"));
    QCOMPARE(delivery::literalFolder("*/x"), std::string());
    QCOMPARE(delivery::literalFolder("a/b.json"), std::string("a/b.json"));
}

void tst_globpattern::staysQuick()
{
    std::string pattern;
    for (int i = 0; i < 200; ++i)
        pattern += "*a";
    const test::ProcessorTime spent;
    QVERIFY(!delivery::matches(GlobKind::Filter, pattern + 'b', std::string(5000, 'a')));
    QVERIFY(
        !delivery::matches(GlobKind::Filter, "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", "x"));
    QVERIFY2(spent.isUnder(5000), qPrintable(QString::number(spent.ms())));
}

EFA_TEST(tst_globpattern)
#include "tst_globpattern.moc"
