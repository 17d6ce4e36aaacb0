#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "kustomize/engine.h"
#include "kustomize/jsonvalue.h"
#include "kustomize/memory.h"
#include "kustomize/provenance.h"
#include "kustomize/scalartype.h"
#include "randomtree.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

/// Of whole fleets: every scalar that is printed has an origin that is there, what no step touched reads at
/// its origin as it is printed, and a trace prints what a rendering prints.
class tst_provenanceoftrees final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theSampleFleet();
    void randomTrees_data();
    void randomTrees();
};

namespace {

/// The texts of a tree by line, and their scalars by place.
class NumberedTexts
{
  public:
    explicit NumberedTexts(const files::MemoryTree& tree)
        : m_tree(tree)
    {
    }

    bool holds(const Place& place)
    {
        const auto file = m_tree.files().find(place.file);
        return file != m_tree.files().end() && place.line >= 1 && place.column >= 1 &&
               place.line <= std::max<qsizetype>(1, linesOf(place.file).size());
    }

    QString lineAt(const Place& place) { return QString::fromUtf8(linesOf(place.file).at(place.line - 1)); }

    /// Whether a scalar begins there that means the same.
    bool readsAt(const Place& place, const Value& scalar)
    {
        const std::string_view content = scalar.text();
        const auto& scalars = scalarsOf(place.file);
        const auto found = scalars.find({place.line, place.column});
        if (found != scalars.end() && (found->second == content || meansTheSame(found->second, scalar)))
            return true;
        // Inside of a text in a text.
        QByteArrayView rest = QByteArrayView(linesOf(place.file).at(place.line - 1)).sliced(place.column - 1);
        if (rest.startsWith('"') || rest.startsWith('\''))
            rest = rest.sliced(1);
        return rest.startsWith(QByteArrayView(content.data(), qsizetype(content.size())));
    }

  private:
    // A list of objects, and a JSON patch of something else in the resource, leave numbers and dates written
    // otherwise.
    static bool meansTheSame(const std::string& written, const Value& scalar)
    {
        const auto normal = throughJson(Value::scalar(written, resolvedTag(written)));
        return normal && (normal->text() == scalar.text() || isTheSameNumber(normal->text(), scalar.text()));
    }

    static bool isTheSameNumber(std::string_view a, std::string_view b)
    {
        const auto read = [](std::string_view text, bool& isNumber) {
            return QByteArrayView(text.data(), qsizetype(text.size())).toDouble(&isNumber);
        };
        bool isNumberA = false;
        bool isNumberB = false;
        const double numberA = read(a, isNumberA);
        return isNumberA && numberA == read(b, isNumberB) && isNumberB;
    }

    using Scalars = std::map<std::pair<int, int>, std::string>;

    const QByteArrayList& linesOf(const QString& file)
    {
        QByteArrayList& lines = m_lines[file];
        if (lines.isEmpty())
            lines = m_tree.files().at(file).split('\n');
        return lines;
    }

    static void collect(const yaml::Node& node, Scalars& into)
    {
        if (node.isScalar())
            into.emplace(std::pair(node.place().line, node.place().column), node.value());
        for (const yaml::Node item : node.items())
            collect(item, into);
        for (const auto& [key, value] : node.members()) {
            collect(value, into);
        }
    }

    const Scalars& scalarsOf(const QString& file)
    {
        const auto [at, isNew] = m_scalars.try_emplace(file);
        if (!isNew)
            return at->second;
        const auto stream = yaml::Stream::parse(yaml::Source(m_tree.files().at(file), file),
                                                {.repeatedKeys = yaml::RepeatedKeys::Kept});
        if (stream) {
            for (const yaml::Document& document : stream->documents())
                collect(document.root(), at->second);
        }
        return at->second;
    }

    const files::MemoryTree& m_tree;
    std::map<QString, QByteArrayList> m_lines;
    std::map<QString, Scalars> m_scalars;
};

struct Seen
{
    int scalars = 0;
    int untouched = 0;
    int overridden = 0;
    QStringList faults;
};

class Walk
{
  public:
    Walk(NumberedTexts& texts, Seen& seen, const Resource& resource, const Provenance& provenance)
        : m_texts(texts), m_seen(seen), m_resource(resource), m_provenance(provenance)
    {
    }

    void into(const Value& value)
    {
        if (value.isScalar())
            look(value);
        for (uint32_t i = 0; i < value.items().size(); ++i)
            step(PathPart::ofIndex(i), value.items()[i]);
        for (const Member& member : value.members())
            step(PathPart::ofKey(member.key.text()), member.value);
    }

  private:
    void step(PathPart part, const Value& value)
    {
        m_path.push_back(std::move(part));
        into(value);
        m_path.pop_back();
    }

    void look(const Value& scalar)
    {
        const FieldProvenance known = m_provenance.of(m_path);
        ++m_seen.scalars;
        m_seen.untouched += known.origin.step == StepKind::Resource ? 1 : 0;
        m_seen.overridden += known.overridden.empty() ? 0 : 1;
        check(known.origin);
        for (const FieldOrigin& overridden : known.overridden)
            check(overridden);
        if (known.origin.step == StepKind::Resource && m_texts.holds(known.origin.place) &&
            !m_texts.readsAt(known.origin.place, scalar))
            fault(u"\"%1\" is printed"_s.arg(
                      QString::fromUtf8(scalar.text().data(), qsizetype(scalar.text().size()))) +
                      u", but there stands "_s + m_texts.lineAt(known.origin.place),
                  known.origin);
    }

    void check(const FieldOrigin& origin)
    {
        if (!m_texts.holds(origin.place) || !m_texts.holds(origin.entry))
            fault(u"no such place"_s, origin);
    }

    void fault(const QString& what, const FieldOrigin& origin)
    {
        m_seen.faults << what + u": "_s + QString::fromStdString(m_resource.id().text()) + u' ' +
                             QString::fromStdString(pathText(m_path)) + u" at "_s + origin.place.toString() +
                             u", entry "_s + origin.entry.toString();
    }

    NumberedTexts& m_texts;
    Seen& m_seen;
    const Resource& m_resource;
    const Provenance& m_provenance;
    FieldPath m_path;
};

Result<Trace> tracedAndRendered(const files::MemoryTree& tree, const QString& folder, QByteArray& rendered)
{
    const Engine plain(std::make_shared<Memory>());
    const Engine tracing(std::make_shared<Memory>());
    Progress progress;
    const auto rendering = plain.render(tree, folder, {}, progress);
    rendered = rendering ? toYaml(*rendering) : rendering.error().toString().toUtf8();
    return tracing.trace(tree, folder, {}, progress);
}

/// A fault at the first that is wrong.
void look(const files::MemoryTree& tree, const QString& folder, NumberedTexts& texts, Seen& seen)
{
    QByteArray rendered;
    const Result<Trace> trace = tracedAndRendered(tree, folder, rendered);
    QCOMPARE(trace ? toYaml(trace->rendering) : trace.error().toString().toUtf8(), rendered);
    for (size_t i = 0; trace && i < trace->provenance.size(); ++i) {
        const Resource& resource = *trace->rendering.resources[i];
        Walk(texts, seen, resource, *trace->provenance[i]).into(resource.value());
    }
    QVERIFY2(seen.faults.isEmpty(), qPrintable(seen.faults.mid(0, 8).join(u'\n')));
}

} // namespace

void tst_provenanceoftrees::theSampleFleet()
{
    Progress progress;
    const auto sample = fleet::makeSampleFleet(36, progress);
    QVERIFY(sample);
    const files::MemoryTree tree(sample->files());
    NumberedTexts texts(tree);
    Seen seen;
    int clusters = 0;
    for (const auto& [path, content] : tree.files()) {
        if (!path.startsWith(u"clusters/") || !path.endsWith(u"/kustomization.yaml"))
            continue;
        look(tree, path.section(u'/', 0, -2), texts, seen);
        if (QTest::currentTestFailed())
            return;
        ++clusters;
    }
    QCOMPARE(clusters, 36);
    QVERIFY2(seen.untouched > seen.scalars / 2, qPrintable(QString::number(seen.untouched)));
    QVERIFY(seen.overridden > clusters);
}

void tst_provenanceoftrees::randomTrees_data()
{
    QTest::addColumn<quint32>("seed");
    const int wanted = std::max(60, qEnvironmentVariableIntValue("EFA_RANDOM_TREES"));
    for (int seed = 0; seed < wanted; ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
}

void tst_provenanceoftrees::randomTrees()
{
    QFETCH(const quint32, seed);
    const RandomTree random(seed);
    NumberedTexts texts(random.tree());
    Seen seen;
    look(random.tree(), RandomTree::top(), texts, seen);
}

EFA_TEST(tst_provenanceoftrees)

#include "tst_provenanceoftrees.moc"
