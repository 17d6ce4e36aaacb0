#include "delivery/sources.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_sources : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writesAddressesAlike_data();
    void writesAddressesAlike();
    void opensWhatIsMapped();
    void asksForTheRestOnce();
};

namespace {

/// Knows one repository, and counts how often it is asked.
class Remotes final : public files::RemoteSource
{
  public:
    Result<files::RemoteContent> open(const files::RemoteReference& reference) const override
    {
        ++asked;
        if (reference.url != "https://example.com/apps"_L1 || reference.revision != "v1"_L1)
            return failure({.code = ErrorCode::NotFound, .message = u"not here"_s});
        return files::RemoteContent{.tree = tree, .commit = {}, .path = {}, .isPinned = true};
    }

    std::shared_ptr<const files::FileTree> tree = std::make_shared<const files::MemoryTree>();
    mutable int asked = 0;
};

} // namespace

void tst_sources::writesAddressesAlike_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("normalised");

    const QString plain = u"example.com/edge/fleet"_s;
    QTest::newRow("https") << u"https://example.com/edge/fleet"_s << plain;
    QTest::newRow("with .git and a slash") << u"https://example.com/edge/fleet.git/"_s << plain;
    QTest::newRow("user and port") << u"https://token@example.com:8443/edge/fleet"_s << plain;
    QTest::newRow("ssh") << u"ssh://git@example.com:22/edge/fleet.git"_s << plain;
    QTest::newRow("scp's form") << u"git@example.com:edge/fleet.git"_s << plain;
    QTest::newRow("scp's form without user") << u"example.com:edge/fleet"_s << plain;
    QTest::newRow("a host in capitals") << u"https://EXAMPLE.com/edge/fleet"_s << plain;
    QTest::newRow("the path keeps its capitals")
        << u"https://example.com/Edge/fleet"_s << u"example.com/Edge/fleet"_s;
    QTest::newRow("an OCI artifact") << u"oci://ghcr.io/edge/fleet"_s << u"ghcr.io/edge/fleet"_s;
    QTest::newRow("a folder") << u"file:///srv/git/fleet.git"_s << u"srv/git/fleet"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void tst_sources::writesAddressesAlike()
{
    QFETCH(const QString, url);
    QTEST(delivery::normalisedUrl(url), "normalised");
}

void tst_sources::opensWhatIsMapped()
{
    const auto tree = std::make_shared<const files::MemoryTree>();
    const delivery::MappedSources sources({{u"git@example.com:edge/fleet.git"_s}, {}},
                                          {{u"https://example.com/edge/apps"_s, tree}});
    QVERIFY(sources.isHome(u"https://example.com/edge/fleet"_s));
    QVERIFY(!sources.isHome(u"https://example.com/edge/apps"_s));
    using delivery::SourceKind;
    QCOMPARE(sources.open({SourceKind::Git, u"ssh://git@example.com/edge/apps"_s, {}}).value(), tree);
    const auto other = sources.open({SourceKind::Git, u"https://example.com/other"_s, {}});
    QCOMPARE(other.error().code, ErrorCode::NotFound);
    QVERIFY(other.error().message.contains("https://example.com/other"_L1));
}

void tst_sources::asksForTheRestOnce()
{
    const auto remotes = std::make_shared<Remotes>();
    const delivery::MappedSources sources({}, {}, remotes);
    const delivery::Source apps = {delivery::SourceKind::Git, u"https://example.com/apps"_s, u"v1"_s};
    QCOMPARE(sources.open(apps).value(), remotes->tree);
    QCOMPARE(sources.open(apps).value(), remotes->tree);
    QCOMPARE(remotes->asked, 1);
    const auto missing = sources.open({delivery::SourceKind::Git, apps.url, u"v2"_s});
    QCOMPARE(missing.error().message, u"not here"_s);
    // Only Git repositories are there.
    QVERIFY(!sources.open({delivery::SourceKind::Oci, u"oci://example.com/apps"_s, u"v1"_s}));
    QCOMPARE(remotes->asked, 2);
}

EFA_TEST(tst_sources)
#include "tst_sources.moc"
