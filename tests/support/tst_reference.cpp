#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_reference : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void foundReferenceIsAskedAndBuilds();
};

void tst_reference::foundReferenceIsAskedAndBuilds()
{
    const auto& reference = kustomizeReference();
    if (!reference) {
        record(u"kustomize"_s, Reality::NotRun);
        return;
    }
    QVERIFY2(reference->version.startsWith(u"v5.6."), qPrintable(reference->version));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"kustomization.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("configMapGenerator:\n- name: c\n  literals: [a=b]\n");
    file.close();
    const auto answer = reference->build(folder.path());
    QVERIFY(answer);
    QCOMPARE(answer->exitCode, 0);
    QCOMPARE(answer->output,
             "apiVersion: v1\ndata:\n  a: b\nkind: ConfigMap\nmetadata:\n  name: c-4h2mbtbbt6\n");
    record(u"kustomize"_s, Reality::Real);
}

EFA_TEST(tst_reference)

#include "tst_reference.moc"
