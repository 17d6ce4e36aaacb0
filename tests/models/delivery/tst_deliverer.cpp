#include "delivery/deliverer.h"

#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "kustomize/steadytree.h"
#include "tests/support/lockedtree.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::Order;

namespace {

using Files = std::map<QString, QByteArray>;

/// Follows objects of kind Deploy: `path`, `url`, `after`, and a `from` that names a ConfigMap.
class DeployAgent final : public delivery::Agent
{
  public:
    fleet::Engine engine() const override { return fleet::Engine::Flux; }

    std::vector<Order> orders(const delivery::Unit& unit, const delivery::Delivered& /*delivered*/,
                              const delivery::Cluster& /*cluster*/, const delivery::Workshop& /*workshop*/,
                              QList<Diagnostic>& /*findings*/) const override
    {
        std::vector<Order> orders;
        for (const kustomize::ResourcePtr& object : unit.built.resources) {
            if (object->kind() != "Deploy")
                continue;
            Order order;
            order.by = {fleet::Engine::Flux, "test/v1", "Deploy", object->nspace(), object->name()};
            order.object = object;
            order.path = text(*object, "path");
            if (const QString url = text(*object, "url"); !url.isEmpty())
                order.source = {delivery::SourceKind::Git, url, {}};
            order.wave = text(*object, "wave").toInt();
            for (const QString& other : text(*object, "after").split(u' ', Qt::SkipEmptyParts))
                order.after.append(
                    {fleet::Engine::Flux, "test/v1", "Deploy", object->nspace(), other.toStdString()});
            orders.push_back(std::move(order));
        }
        return orders;
    }

    Result<delivery::Built> build(const Order& order, const delivery::Delivered& delivered,
                                  const delivery::Cluster& /*cluster*/, const delivery::Workshop& workshop,
                                  Progress& progress) const override
    {
        delivery::Built built;
        auto rendering = workshop.engine().render(workshop.home(), order.path, {}, progress);
        if (!rendering) {
            built.setBroken(rendering.error(), u"render"_s);
            return built;
        }
        built.resources = rendering->resources;
        built.texts = rendering->texts;
        const QString from = order.object ? text(*order.object, "from") : QString();
        if (from.isEmpty())
            return built;
        if (const auto map = delivered.find("", "ConfigMap", "", from.toStdString()))
            built.used.push_back(map);
        else
            built.holes.push_back({u"ConfigMap /"_s + from, {}});
        return built;
    }

  private:
    static QString text(const kustomize::Resource& object, std::string_view field)
    {
        const kustomize::Value* value = object.value().at({"spec", field});
        return value ? QString::fromUtf8(value->text().data(), static_cast<qsizetype>(value->text().size()))
                     : QString();
    }
};

QByteArray deploy(const QByteArray& name, const QByteArray& path, const QByteArray& more = {})
{
    return "---\napiVersion: test/v1\nkind: Deploy\nmetadata:\n  name: " + name + "\nspec:\n  path: " + path +
           "\n" + more;
}

QByteArray configMap(const QByteArray& name)
{
    return "---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}

/// A folder with one file of objects.
Files folder(const QString& path, const QByteArray& objects)
{
    return {{path + u"/kustomization.yaml"_s, "resources: [objects.yaml]\n"},
            {path + u"/objects.yaml"_s, objects}};
}

Files together(const QList<Files>& all)
{
    Files files;
    for (const Files& some : all)
        files.insert(some.begin(), some.end());
    return files;
}

Result<delivery::Delivery> deliveredFrom(const files::FileTree& tree, const QStringList& homeUrls = {},
                                         const QStringList& furtherEntries = {})
{
    std::vector<std::unique_ptr<const delivery::Agent>> agents;
    agents.push_back(std::make_unique<DeployAgent>());
    const delivery::Deliverer deliverer(std::move(agents));
    const kustomize::SteadyTree steady(tree);
    const delivery::MappedSources sources(delivery::Home{homeUrls, {}});
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(steady, sources, engine, memory);
    Progress progress;
    return deliverer.deliver(
        {ClusterName{u"berlin"_s}, fleet::Engine::Flux, u"clusters/berlin"_s, {}, {}, furtherEntries},
        workshop, progress);
}

Result<delivery::Delivery> delivered(const Files& files, const QStringList& homeUrls = {},
                                     const QStringList& furtherEntries = {})
{
    return deliveredFrom(files::MemoryTree(files), homeUrls, furtherEntries);
}

/// The paths of the units in order.
QString pathsOf(const delivery::Delivery& delivery)
{
    QStringList paths;
    for (const delivery::Unit& unit : delivery.units)
        paths << unit.order.path;
    return paths.join(u' ');
}

QString rulesFoundIn(const delivery::Delivery& delivery)
{
    QStringList rules;
    for (const Diagnostic& finding : delivery.findings)
        rules << finding.rule;
    return rules.join(u' ');
}

} // namespace

class tst_deliverer : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void followsOrders_data();
    void followsOrders();
    void takesOverTheEntryPoint();
    void beginsAtEveryEntryPoint();
    void namesTheLoop();
    void endsAtTheDepth();
    void buildsAgainWithWhatComesLater();
    void aBaseThatIsNotHereIsAHole();
    void saysWhereTheEntryPointIsMissing();
    void anEntryPointThatMayNotBeReadIsNotMissing();
    void isCancelled();
};

void tst_deliverer::followsOrders_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("paths");
    QTest::addColumn<QString>("rules");

    QTest::newRow("a cluster without orders is one unit")
        << folder(u"clusters/berlin"_s, configMap("a")) << u"clusters/berlin"_s << QString();
    QTest::newRow("orders of orders are followed")
        << together({folder(u"clusters/berlin"_s, deploy("apps", "apps")),
                     folder(u"apps"_s, deploy("shop", "shop")), folder(u"shop"_s, configMap("a"))})
        << u"clusters/berlin apps shop"_s << QString();
    QTest::newRow("what others wait for comes first")
        << together({folder(u"clusters/berlin"_s,
                            deploy("apps", "apps", "  after: infra\n") + deploy("infra", "infra")),
                     folder(u"apps"_s, configMap("a")), folder(u"infra"_s, configMap("b"))})
        << u"clusters/berlin infra apps"_s << QString();
    QTest::newRow("earlier waves come first")
        << together({folder(u"clusters/berlin"_s,
                            deploy("apps", "apps", "  wave: \"2\"\n") + deploy("infra", "infra")),
                     folder(u"apps"_s, configMap("a")), folder(u"infra"_s, configMap("b"))})
        << u"clusters/berlin infra apps"_s << QString();
    QTest::newRow("an object that two units deliver is one order")
        << together({folder(u"clusters/berlin"_s, deploy("a", "a") + deploy("b", "b")),
                     folder(u"a"_s, deploy("c", "c")), folder(u"b"_s, deploy("c", "c")),
                     folder(u"c"_s, configMap("a"))})
        << u"clusters/berlin a b c"_s << QString();
    QTest::newRow("a circle of waiting is named and nothing is lost")
        << together({folder(u"clusters/berlin"_s,
                            deploy("a", "a", "  after: b\n") + deploy("b", "b", "  after: a\n")),
                     folder(u"a"_s, configMap("a")), folder(u"b"_s, configMap("b"))})
        << u"clusters/berlin a b"_s << u"delivery-dependency-cycle"_s;
    QTest::newRow("waiting for what nobody delivers is named")
        << together({folder(u"clusters/berlin"_s, deploy("a", "a", "  after: b\n")),
                     folder(u"a"_s, configMap("a"))})
        << u"clusters/berlin a"_s << u"delivery-dependency-missing"_s;
}

void tst_deliverer::followsOrders()
{
    QFETCH(const Files, files);
    const auto delivery = delivered(files);
    QVERIFY(delivery);
    QTEST(pathsOf(*delivery), "paths");
    QTEST(rulesFoundIn(*delivery), "rules");
}

// As Flux's bootstrap leaves it: the folder holds the object that delivers the folder.
void tst_deliverer::beginsAtEveryEntryPoint()
{
    const Files files =
        together({folder(u"clusters/berlin"_s, deploy("apps", "apps")), folder(u"apps"_s, configMap("a")),
                  folder(u"infra"_s, deploy("db", "db")), folder(u"db"_s, configMap("b"))});
    const auto both = delivered(files, {}, {u"infra"_s});
    QVERIFY(both);
    QStringList paths = pathsOf(*both).split(u' ');
    paths.sort();
    QCOMPARE(paths, (QStringList{u"apps"_s, u"clusters/berlin"_s, u"db"_s, u"infra"_s}));
    QCOMPARE(delivered(files, {}, {u"gone"_s}).error().code, ErrorCode::NotFound);
}

void tst_deliverer::takesOverTheEntryPoint()
{
    const Files files = folder(u"clusters/berlin"_s,
                               deploy("root", "clusters/berlin", "  url: ssh://git@example.com/fleet.git\n"));
    const auto delivery = delivered(files, {u"https://example.com/fleet"_s});
    QVERIFY(delivery);
    QCOMPARE(pathsOf(*delivery), u"clusters/berlin"_s);
    QCOMPARE(delivery->units.front().order.by.name, std::string("root"));
    QVERIFY(delivery->findings.isEmpty());
    QCOMPARE(delivered(files)->units.size(), size_t{2});
}

void tst_deliverer::namesTheLoop()
{
    const auto delivery =
        delivered(together({folder(u"clusters/berlin"_s, deploy("a", "a")), folder(u"a"_s, deploy("b", "b")),
                            folder(u"b"_s, deploy("a", "a"))}));
    QVERIFY(delivery);
    QCOMPARE(pathsOf(*delivery), u"clusters/berlin a b"_s);
    QCOMPARE(rulesFoundIn(*delivery), u"delivery-cycle"_s);
    QVERIFY2(delivery->findings.front().text.contains(u"a → b"_s),
             qPrintable(delivery->findings.front().text));
}

void tst_deliverer::endsAtTheDepth()
{
    Files files = folder(u"clusters/berlin"_s, deploy("d1", "d1"));
    for (int i = 1; i <= delivery::Deliverer::maxDepth + 1; ++i) {
        const QByteArray next = "d" + QByteArray::number(i + 1);
        files.merge(folder(u"d%1"_s.arg(i), deploy(next, next)));
    }
    const auto delivery = delivered(files);
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t{delivery::Deliverer::maxDepth + 1});
    QCOMPARE(rulesFoundIn(*delivery), u"delivery-depth"_s);
}

void tst_deliverer::buildsAgainWithWhatComesLater()
{
    const auto delivery = delivered(
        together({folder(u"clusters/berlin"_s, deploy("a", "a", "  from: late\n") + deploy("b", "b")),
                  folder(u"a"_s, configMap("x")), folder(u"b"_s, configMap("late"))}));
    QVERIFY(delivery);
    const delivery::Built& built = delivery->units.at(1).built;
    QVERIFY(built.holes.empty());
    QCOMPARE(built.used.size(), size_t{1});
}

/// Nothing of it is broken: it can be filled.
void tst_deliverer::aBaseThatIsNotHereIsAHole()
{
    const auto delivery = delivered(together(
        {folder(u"clusters/berlin"_s, deploy("apps", "apps")),
         {{u"apps/kustomization.yaml"_s, "resources: ['https://github.com/acme/library//base?ref=v1']\n"}}}));
    QVERIFY(delivery);
    QCOMPARE(delivery->units.size(), size_t(2));
    const delivery::Built& built = delivery->units.back().built;
    QVERIFY(built.opaque);
    QCOMPARE(int(built.opaque->reason), int(delivery::OpaqueReason::SourceNotMapped));
    QVERIFY(!built.opaque->hint.isEmpty());
    QVERIFY(!built.fault());
    QCOMPARE(built.findings.size(), 1);
    QCOMPARE(built.findings.first().rule, u"remote-missing"_s);
    QCOMPARE(built.findings.first().place.file, u"apps/kustomization.yaml"_s);
}

void tst_deliverer::saysWhereTheEntryPointIsMissing()
{
    const auto delivery = delivered(folder(u"clusters/paris"_s, configMap("a")));
    QVERIFY(!delivery);
    QCOMPARE(delivery.error().code, ErrorCode::NotFound);
}

void tst_deliverer::anEntryPointThatMayNotBeReadIsNotMissing()
{
    const auto delivery =
        deliveredFrom(test::LockedTree(folder(u"clusters/berlin"_s, configMap("a")), {u"clusters"_s}));
    QVERIFY(!delivery);
    QCOMPARE(delivery.error().code, ErrorCode::Io);
    QCOMPARE(delivery.error().detail, u"Permission denied"_s);
}

void tst_deliverer::isCancelled()
{
    const files::MemoryTree tree(folder(u"clusters/berlin"_s, configMap("a")));
    const delivery::MappedSources sources;
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(tree, sources, engine, memory);
    Progress progress;
    progress.cancel();
    const auto delivery = delivery::Deliverer().deliver(
        {ClusterName{u"berlin"_s}, fleet::Engine::None, u"clusters/berlin"_s, {}, {}}, workshop, progress);
    QVERIFY(!delivery);
    QCOMPARE(delivery.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_deliverer)
#include "tst_deliverer.moc"
