#include "tests/models/yaml/editreach.h"
#include "tests/models/yaml/plaintree.h"
#include "tests/models/yaml/randomyaml.h"
#include "tests/support/registry.h"
#include "yaml/edit.h"
#include "yaml/stream.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::yaml;

/// Random edits: the tree is the one that was meant, and no byte outside of the edited place changes.
class tst_editproperties : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void randomEditsOfRandomTexts();
    void randomEditsOfEveryFile_data();
    void randomEditsOfEveryFile();

  private:
    void editSomewhere(const QByteArray& text, RandomYaml& words, QRandomGenerator& random);

    int m_done = 0;
    int m_refused = 0;
};

namespace {

/// A node, and the tree that an edit shall lead to.
struct Spot
{
    Node node;
    PlainTree* tree = nullptr;
};

/// Any node that a document has, with its twin in the tree of the whole.
Spot anySpot(Node node, PlainTree& tree, QRandomGenerator& random)
{
    Spot spot{node, &tree};
    while (spot.node.size() > 0 && random.bounded(5) > 0) {
        const uint32_t index = random.bounded(spot.node.size());
        if (spot.node.isSequence())
            spot = {spot.node.item(index), &spot.tree->children[index]};
        else
            spot = {spot.node.member(index).second, &spot.tree->children[2 * index + 1]};
    }
    return spot;
}

PlainTree stringTree(const QByteArray& text)
{
    return {.tag = {}, .anchor = {}, .text = text, .children = {}};
}

/// An edit, and what it may touch.
struct Edit
{
    Result<ChangeSet> changes;
    EditReach reach;
};

Edit remove(const Spot& spot, uint32_t index)
{
    auto& children = spot.tree->children;
    const EditReach reach = EditReach::ofRemoval(spot.node, index);
    const auto at = children.begin() + index;
    if (spot.node.isSequence()) {
        children.erase(at);
        return {removeItem(spot.node, index), reach};
    }
    children.erase(at + index, at + index + 2);
    return {removeKey(spot.node, spot.node.member(index).first.value()), reach};
}

/// Makes an edit on the text, and by plain means on the tree.
Edit edit(const Spot& spot, const QByteArray& value, QRandomGenerator& random)
{
    auto& children = spot.tree->children;
    const std::string_view text(value.constData(), static_cast<size_t>(value.size()));
    if (spot.node.isScalar()) {
        spot.tree->text = value;
        spot.tree->isString = true;
        return {changeScalar(spot.node, text, ScalarAs::String), EditReach::ofScalar(spot.node)};
    }
    if (spot.node.size() > 0 && random.bounded(2) == 0)
        return remove(spot, random.bounded(spot.node.size()));
    const EditReach reach = EditReach::ofAddition(spot.node);
    if (spot.node.isSequence()) {
        children.push_back(stringTree(value));
        return {appendItem(spot.node, text, ScalarAs::String), reach};
    }
    children.push_back(stringTree("new key"));
    children.push_back(stringTree(value));
    return {insertKey(spot.node, "new key", text, ScalarAs::String), reach};
}

} // namespace

void tst_editproperties::editSomewhere(const QByteArray& text, RandomYaml& words, QRandomGenerator& random)
{
    const Source source(text, u"x"_s);
    const auto stream = Stream::parse(source);
    QVERIFY2(stream, stream ? "" : (text + '\n' + stream.error().toString().toUtf8()).constData());
    if (stream->documents().empty())
        return;
    std::vector<PlainTree> trees;
    for (const Document& document : stream->documents())
        trees.push_back(PlainTree::of(document.root()));
    const auto which = random.bounded(static_cast<quint32>(trees.size()));
    const Spot spot = anySpot(stream->documents()[which].root(), trees[which], random);
    if (spot.node.isAlias())
        return;
    const QByteArray value = words.value();
    const auto [changes, reach] = edit(spot, value, random);
    if (!changes) {
        // Only anchors that others need, and tags, may stand in the way; a document of nothing has no place.
        const bool nothing = spot.tree == &trees[which] && spot.node.range().begin == spot.node.range().end;
        QCOMPARE(changes.error().code, ErrorCode::Unsupported);
        const QByteArray place = spot.node.place().toString().toUtf8();
        QVERIFY2(nothing || text.contains('*') || text.contains('!'),
                 (text + "\nvalue: " + value + " at " + place).constData());
        ++m_refused;
        return;
    }
    ++m_done;
    const QByteArray after = changes->applied(text);
    const QByteArray report = "before:\n" + text + "\nafter:\n" + after + "\nvalue: " + value;
    const auto read = Stream::parse(Source(after, u"x"_s));
    QVERIFY2(read && read->documents().size() == trees.size(), report.constData());
    for (size_t i = 0; i < trees.size(); ++i)
        QVERIFY2(PlainTree::of(read->documents()[i].root()) == trees[i], report.constData());
    const QByteArray complaint = reach.complaint(*changes);
    QVERIFY2(complaint.isEmpty(), (complaint + '\n' + report).constData());
    QVERIFY2(changes->inverse(text).applied(after) == text, report.constData());
}

void tst_editproperties::randomEditsOfRandomTexts()
{
    m_done = m_refused = 0;
    for (quint32 seed = 1; seed <= 4000; ++seed) {
        RandomYaml words(seed);
        QRandomGenerator random(seed);
        const QByteArray text = words.text();
        for (int i = 0; i < 10; ++i) {
            editSomewhere(text, words, random);
            if (QTest::currentTestFailed())
                return;
        }
    }
    QVERIFY2(m_done > 30 * m_refused, qPrintable(u"%1 done, %2 refused"_s.arg(m_done).arg(m_refused)));
}

void tst_editproperties::randomEditsOfEveryFile_data()
{
    QTest::addColumn<QString>("file");
    const QString project = QDir::cleanPath(QStringLiteral(EFA_TEST_DATA "/../.."));
    QStringList folders = {project + u"/tests/data"_s, project + u"/resources"_s};
    if (const QString more = qEnvironmentVariable("EFA_MORE_YAML"); !more.isEmpty())
        folders << more;
    for (const QString& folder : folders) {
        QDirIterator files(folder, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            QTest::newRow(qPrintable(QDir(project).relativeFilePath(file))) << file;
        }
    }
}

void tst_editproperties::randomEditsOfEveryFile()
{
    QFETCH(QString, file);
    QFile input(file);
    QVERIFY(input.open(QIODevice::ReadOnly));
    const QByteArray text = input.readAll();
    if (!Stream::parse(Source(text, file)))
        return; // kept for a reader's test
    RandomYaml words(7);
    QRandomGenerator random(7);
    for (int i = 0; i < 20 && !QTest::currentTestFailed(); ++i)
        editSomewhere(text, words, random);
}

EFA_TEST(tst_editproperties)

#include "tst_editproperties.moc"
