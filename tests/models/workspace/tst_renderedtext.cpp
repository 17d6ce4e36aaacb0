#include "tests/support/registry.h"
#include "workspace/renderedtext.h"

#include <QTest>

using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_renderedtext : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void findsEachDocument();
    void blockTextIsNoDocumentMark();
    void nothingRendersToNothing();
};

void tst_renderedtext::findsEachDocument()
{
    const QByteArray text = "apiVersion: v1\n"
                            "data:\n"
                            "  name: inner\n"
                            "kind: ConfigMap\n"
                            "metadata:\n"
                            "  name: settings-7m2kh9d4tb\n"
                            "  namespace: edge\n"
                            "---\n"
                            "apiVersion: apps/v1\n"
                            "kind: Deployment\n"
                            "metadata:\n"
                            "  labels:\n"
                            "    name: not-this\n"
                            "  name: \"42\"\n"
                            "spec:\n"
                            "  name: nor-this\n";
    const QList<RenderedResource> resources = resourcesIn(text);
    QCOMPARE(resources.size(), 2);
    QCOMPARE(resources.at(0), (RenderedResource{.apiVersion = u"v1"_s,
                                                .kind = u"ConfigMap"_s,
                                                .name = u"settings-7m2kh9d4tb"_s,
                                                .nameSpace = u"edge"_s,
                                                .firstLine = 0,
                                                .lineCount = 7}));
    QCOMPARE(resources.at(1), (RenderedResource{.apiVersion = u"apps/v1"_s,
                                                .kind = u"Deployment"_s,
                                                .name = u"42"_s,
                                                .nameSpace = {},
                                                .firstLine = 8,
                                                .lineCount = 8}));
}

void tst_renderedtext::blockTextIsNoDocumentMark()
{
    const QByteArray text = "apiVersion: v1\ndata:\n  a: |\n    ---\n    x\nkind: ConfigMap\n";
    QCOMPARE(resourcesIn(text).size(), 1);
}

void tst_renderedtext::nothingRendersToNothing()
{
    QVERIFY(resourcesIn({}).isEmpty());
}

EFA_TEST(tst_renderedtext)

#include "tst_renderedtext.moc"
