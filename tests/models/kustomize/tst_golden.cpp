#include "files/workingfolder.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// Every folder of tests/data/kustomize: `input/` is built (`input/overlay/` where there is one) and has to
/// give `expected.yaml`, or be refused with all words of `error` in the message. Findings are those of
/// `findings`, one `rule place` a line, none where there is no such file. `options` is one line for
/// the reference. Where the reference is at hand it has to agree.
class tst_golden : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void rendersAsExpected_data();
    void rendersAsExpected();
    void theReferenceAgrees_data();
    void theReferenceAgrees();
};

namespace {

QString caseFolder(const QString& name)
{
    return QStringLiteral(EFA_TEST_DATA "/kustomize/") + name;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString builtFolder(const QString& name)
{
    const QString overlay = u"overlay"_s;
    return QDir(caseFolder(name) + u"/input"_s).exists(overlay) ? overlay : QString();
}

void addCases()
{
    QTest::addColumn<QString>("name");
    const QDir folder(QStringLiteral(EFA_TEST_DATA "/kustomize"));
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        QTest::newRow(qPrintable(name)) << name;
}

kustomize::Options optionsOf(const QString& name)
{
    kustomize::Options options;
    if (contentOf(caseFolder(name) + u"/options"_s).contains("LoadRestrictionsNone"))
        options.loadRestrictor = kustomize::LoadRestrictor::None;
    return options;
}

QByteArray findingsOf(const kustomize::Rendering& rendering)
{
    QByteArray lines;
    for (const Diagnostic& finding : rendering.findings)
        lines += finding.rule.toUtf8() + ' ' + finding.place.toString().toUtf8() + '\n';
    return lines;
}

} // namespace

void tst_golden::rendersAsExpected_data()
{
    addCases();
}

void tst_golden::rendersAsExpected()
{
    QFETCH(const QString, name);
    const files::WorkingFolder tree(caseFolder(name) + u"/input"_s);
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    Progress progress;
    const Result<kustomize::Rendering> rendering =
        engine.render(tree, builtFolder(name), optionsOf(name), progress);
    const QByteArray words = contentOf(caseFolder(name) + u"/error"_s);
    if (words.isEmpty()) {
        QVERIFY2(rendering, rendering ? "" : qPrintable(rendering.error().toString()));
        QCOMPARE(kustomize::toYaml(*rendering), contentOf(caseFolder(name) + u"/expected.yaml"_s));
        QCOMPARE(findingsOf(*rendering), contentOf(caseFolder(name) + u"/findings"_s));
        return;
    }
    QVERIFY(!rendering);
    for (const QByteArray& word : words.split('\n'))
        QVERIFY2(rendering.error().toString().contains(QString::fromUtf8(word)),
                 qPrintable(rendering.error().toString()));
}

void tst_golden::theReferenceAgrees_data()
{
    addCases();
}

void tst_golden::theReferenceAgrees()
{
    QFETCH(const QString, name);
    if (!test::kustomizeReference()) {
        test::record(u"kustomize"_s, test::Reality::Replayed);
        QSKIP("no kustomize 5.6 on this machine");
    }
    const QString folder = QDir(caseFolder(name) + u"/input"_s).filePath(builtFolder(name));
    const QString options = QString::fromUtf8(contentOf(caseFolder(name) + u"/options"_s).trimmed());
    const auto answer = test::kustomizeReference()->build(folder, options.split(u' ', Qt::SkipEmptyParts));
    QVERIFY(answer);
    test::record(u"kustomize"_s, test::Reality::Real);
    if (contentOf(caseFolder(name) + u"/error"_s).isEmpty())
        QCOMPARE(answer->output, contentOf(caseFolder(name) + u"/expected.yaml"_s));
    else
        QVERIFY(answer->exitCode != 0);
}

EFA_TEST(tst_golden)

#include "tst_golden.moc"
