#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// People are spoken to in their language, programs in English.
class tst_language : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void programsReadEnglish_data();
    void programsReadEnglish();
    void peopleReadTheirs();

  private:
    /// Runs the program for somebody who speaks German.
    Outcome inGerman(const QStringList& words) const;

    QTemporaryDir m_folder;
};

void tst_language::initTestCase()
{
    QVERIFY(write(m_folder.filePath(u"clusters/a/kustomization.yaml"_s), "resources: [../../gone]\n"));
    other(u"git"_s, {u"init"_s, u"-q"_s}, m_folder.path());
}

Outcome tst_language::inGerman(const QStringList& words) const
{
    return shell(u"export LC_ALL=de_DE.UTF-8 LANGUAGE=de; p=\"$1\"; shift; exec \"$p\" \"$@\""_s, words,
                 m_folder.path());
}

void tst_language::programsReadEnglish_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("text");
    const QByteArray missing = "does not exist";
    QTest::newRow("validate, JSON") << QStringList{u"validate"_s, u"."_s, u"--format"_s, u"json"_s}
                                    << missing;
    QTest::newRow("validate, SARIF") << QStringList{u"validate"_s, u"."_s, u"--format=sarif"_s} << missing;
    QTest::newRow("validate, JUnit") << QStringList{u"validate"_s, u"--format"_s, u"junit"_s, u"."_s}
                                     << missing;
    QTest::newRow("render") << QStringList{u"render"_s, u"--cluster"_s, u"a"_s,
                                           u"."_s,      u"--format"_s,  u"json"_s}
                            << missing;
    QTest::newRow("discover") << QStringList{u"discover"_s, u"."_s, u"--format"_s, u"json"_s}
                              << "\"clusters\""_ba;
}

void tst_language::programsReadEnglish()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, text);
    const Outcome outcome = inGerman(words);
    QVERIFY2(outcome.output.contains(text), outcome.output.constData());
    // The same as for everybody.
    QCOMPARE(outcome.output, cli(words, m_folder.path()).output);
}

void tst_language::peopleReadTheirs()
{
    const Outcome outcome = inGerman({u"validate"_s, u"."_s});
    QVERIFY2(outcome.output.contains("Fehler"), outcome.output.constData());
}

EFA_TEST(tst_language)

#include "tst_language.moc"
