#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// What keeps a cluster from being built may not pass for a small thing.
class tst_brokenunits : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void whatTheFilesDoWrongIsAnError_data();
    void whatTheFilesDoWrongIsAnError();
    void whatIsElsewhereIsNone_data();
    void whatIsElsewhereIsNone();
    void unitsThatAreNotKnownAreCounted();
    void theCauseComesFirst();

  private:
    QString file(const QString& path) const { return m_folder->filePath(path); }
    bool list(const QByteArray& lines) const;

    std::optional<QTemporaryDir> m_folder;
};

void tst_brokenunits::init()
{
    m_folder.emplace();
    QVERIFY(write(file(u"clusters/a/flux.yaml"_s),
                  "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n"
                  "metadata: {name: home, namespace: flux-system}\n"
                  "spec: {url: https://git.example/fleet, interval: 5m}\n---\n"
                  "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n"
                  "metadata: {name: edge, namespace: flux-system}\n"
                  "spec: {interval: 5m, path: ./apps, prune: true, sourceRef: {kind: GitRepository, name: "
                  "home}}\n"));
    QVERIFY(write(file(u"clusters/a/kustomization.yaml"_s), "resources: [flux.yaml]\n"));
    QVERIFY(write(file(u"apps/plugin.yaml"_s), "apiVersion: x/v1\nkind: Inflator\nmetadata: {name: a}\n"));
    QVERIFY(QFile::link(u"loop.yaml"_s, file(u"apps/loop.yaml"_s)));
    QVERIFY(QFile::link(u"/etc/passwd"_s, file(u"apps/out.yaml"_s)));
    QVERIFY(::mkfifo(qPrintable(file(u"apps/pipe.yaml"_s)), 0600) == 0);
    other(u"git"_s, {u"init"_s, u"-q"_s}, m_folder->path());
    other(u"git"_s, {u"remote"_s, u"add"_s, u"origin"_s, u"https://git.example/fleet"_s}, m_folder->path());
}

bool tst_brokenunits::list(const QByteArray& lines) const
{
    return write(file(u"apps/kustomization.yaml"_s), lines);
}

void tst_brokenunits::whatTheFilesDoWrongIsAnError_data()
{
    QTest::addColumn<QByteArray>("kustomization");
    QTest::addColumn<QString>("text");
    QTest::newRow("a link in a circle") << "resources: [loop.yaml]\n"_ba << u"leads in a circle"_s;
    QTest::newRow("a link out") << "resources: [out.yaml]\n"_ba << u"leads out of the repository"_s;
    QTest::newRow("a pipe") << "resources: [pipe.yaml]\n"_ba << u"is a pipe"_s;
    QTest::newRow("a path out") << "resources: [../../../x]\n"_ba << u"leads out of the repository"_s;
    QTest::newRow("an absolute path") << "resources: [/etc/passwd]\n"_ba << u"is absolute"_s;
    QTest::newRow("a program, which Flux runs as little as we")
        << "generators: [plugin.yaml]\n"_ba << u"is a program of its own"_s;
}

void tst_brokenunits::whatTheFilesDoWrongIsAnError()
{
    QFETCH(const QByteArray, kustomization);
    QFETCH(const QString, text);
    QVERIFY(list(kustomization));
    const Outcome judged = cli({u"validate"_s, m_folder->path()});
    QCOMPARE(judged.exitCode, 1);
    const QString place = u"apps/kustomization.yaml:1:"_s;
    const QStringList lines =
        QString::fromUtf8(judged.output).split(u'\n').filter(place).filter(text).filter(u": error: "_s);
    QVERIFY2(lines.size() == 1, judged.output.constData());
    // Who renders it is told the same.
    const Outcome rendered = cli({u"render"_s, u"--cluster"_s, u"a"_s, m_folder->path()});
    QCOMPARE(rendered.exitCode, 3);
    QVERIFY2(!rendered.errors.split(u'\n').filter(place).filter(u": error: "_s).isEmpty(),
             qPrintable(rendered.errors));
}

void tst_brokenunits::whatIsElsewhereIsNone_data()
{
    QTest::addColumn<QByteArray>("kustomization");
    QTest::addColumn<QByteArray>("entry");
    const QByteArray fine = "resources: [flux.yaml]\n";
    QTest::newRow("another repository")
        << "resources: [\"https://git.example/other//base?ref=v1\"]\n"_ba << fine;
    QTest::newRow("a program where nobody says which agent there is")
        << "generators: [plugin.yaml]\n"_ba << "resources: [../../apps]\n"_ba;
}

void tst_brokenunits::whatIsElsewhereIsNone()
{
    QFETCH(const QByteArray, kustomization);
    QFETCH(const QByteArray, entry);
    QVERIFY(list(kustomization));
    QVERIFY(write(file(u"clusters/a/kustomization.yaml"_s), entry));
    if (!entry.contains("flux"))
        QVERIFY(QFile::remove(file(u"clusters/a/flux.yaml"_s)));
    const Outcome judged = cli({u"validate"_s, m_folder->path()});
    QVERIFY2(judged.exitCode == 0, judged.output.constData());
    QVERIFY2(judged.output.contains("\n0 errors") || judged.output.startsWith("0 errors"),
             judged.output.constData());
    QVERIFY(judged.output.contains("apps/kustomization.yaml:1:"));
}

void tst_brokenunits::unitsThatAreNotKnownAreCounted()
{
    QVERIFY(list("resources: [\"https://git.example/other//base?ref=v1\"]\n"));
    static const QRegularExpression counted(
        u"; 1 unit\\S* not known \\(render --cluster NAME lists them\\)\n$"_s);
    const QString told = QString::fromUtf8(cli({u"validate"_s, m_folder->path()}).output);
    QVERIFY2(counted.match(told).hasMatch(), qPrintable(told));
    QVERIFY(list("configMapGenerator: [{name: a, literals: [b=c]}]\n"));
    QVERIFY(!cli({u"validate"_s, m_folder->path()}).output.contains("not known"));
}

void tst_brokenunits::theCauseComesFirst()
{
    QVERIFY(list("resources: [../../../x]\n"));
    QVERIFY(write(file(u"zoo.yaml"_s), "a: [1\nb: 2\n"));
    const Outcome judged = cli({u"validate"_s, m_folder->path()});
    QVERIFY2(judged.output.left(judged.output.indexOf('\n')).endsWith("[yaml-syntax]"),
             judged.output.constData());
}

EFA_TEST(tst_brokenunits)

#include "tst_brokenunits.moc"
