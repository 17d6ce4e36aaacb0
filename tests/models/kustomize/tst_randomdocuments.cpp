#include "randomdocument.h"

#include "files/memorytree.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;

/// Random documents are read, printed and refused as the reference does. It is asked about all at once that
/// we print, and about each alone that we refuse. The variable EFA_RANDOM_DOCUMENTS asks for more of them,
/// EFA_FIRST_DOCUMENT for others.
class tst_randomdocuments : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void manyDocumentsArePrinted();
    void theReferenceAgrees_data();
    void theReferenceAgrees();
};

namespace {

constexpr quint32 documentsAtOnce = 40;

struct Document
{
    quint32 seed = 0;
    QByteArray text;
    std::optional<QByteArray> printed; ///< nothing where we refuse it
    QString refusal;
};

Document documentOf(quint32 seed)
{
    Document document{.seed = seed, .text = RandomDocument(seed).text(), .printed = {}, .refusal = {}};
    files::MemoryTree tree;
    tree.write(u"kustomization.yaml"_s, "resources: [d.yaml]\n");
    tree.write(u"d.yaml"_s, document.text);
    Progress progress;
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const auto rendering = engine.render(tree, {}, {}, progress);
    if (rendering)
        document.printed = kustomize::toYaml(*rendering);
    else
        document.refusal = rendering.error().toString();
    return document;
}

/// What the reference prints for a kustomization of these; nothing where it refuses one of them.
std::optional<QByteArray> answer(const std::vector<Document>& documents)
{
    const QTemporaryDir folder;
    QByteArray kustomization = "sortOptions: {order: fifo}\nresources:\n";
    const auto write = [&folder](const QString& name, const QByteArray& content) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    for (const Document& document : documents) {
        const QString name = u"d%1.yaml"_s.arg(document.seed);
        kustomization += "- " + name.toUtf8() + '\n';
        if (!write(name, document.text))
            return std::nullopt;
    }
    if (!write(u"kustomization.yaml"_s, kustomization))
        return std::nullopt;
    const auto theirs = test::kustomizeReference()->build(folder.path());
    return theirs && theirs->exitCode == 0 ? std::optional(theirs->output) : std::nullopt;
}

QByteArray joined(const std::vector<Document>& documents)
{
    QByteArray text;
    for (const Document& document : documents)
        text += (text.isEmpty() ? "" : "---\n") + *document.printed;
    return text;
}

/// The documents that the reference answers otherwise, each with both answers.
QByteArray differences(const std::vector<Document>& documents)
{
    QByteArray text;
    for (const Document& document : documents) {
        const std::optional<QByteArray> theirs = answer({document});
        if (theirs == document.printed)
            continue;
        text += "document " + QByteArray::number(document.seed) + ":\n" + document.text + "ours:\n" +
                document.printed.value_or(document.refusal.toUtf8()) + "\ntheirs:\n" +
                theirs.value_or("refused") + '\n';
    }
    return text;
}

} // namespace

void tst_randomdocuments::manyDocumentsArePrinted()
{
    // Else the other test would compare refusals.
    constexpr int documents = 200;
    int printed = 0;
    for (quint32 seed = 0; seed < documents; ++seed)
        printed += documentOf(seed).printed ? 1 : 0;
    QVERIFY2(printed > documents / 2, QByteArray::number(printed));
}

void tst_randomdocuments::theReferenceAgrees_data()
{
    QTest::addColumn<quint32>("first");
    const auto wanted =
        static_cast<quint32>(std::max(qEnvironmentVariableIntValue("EFA_RANDOM_DOCUMENTS"), 1));
    const auto from = static_cast<quint32>(std::max(qEnvironmentVariableIntValue("EFA_FIRST_DOCUMENT"), 0));
    for (quint32 first = from; first < from + wanted; first += documentsAtOnce)
        QTest::addRow("documents from %u", first) << first;
}

void tst_randomdocuments::theReferenceAgrees()
{
    QFETCH(const quint32, first);
    if (!test::kustomizeReference()) {
        test::record(u"kustomize"_s, test::Reality::NotRun);
        QSKIP("no kustomize 5.6 on this machine");
    }
    std::vector<Document> printed;
    std::vector<Document> refused;
    for (quint32 seed = first; seed < first + documentsAtOnce; ++seed) {
        Document document = documentOf(seed);
        (document.printed ? printed : refused).push_back(std::move(document));
    }
    if (answer(printed) != joined(printed)) {
        const QByteArray text = differences(printed);
        QFAIL(text.isEmpty() ? "They differ together only." : text.constData());
    }
    const QByteArray text = differences(refused);
    QVERIFY2(text.isEmpty(), text.constData());
    test::record(u"kustomize"_s, test::Reality::Real);
}

EFA_TEST(tst_randomdocuments)

#include "tst_randomdocuments.moc"
