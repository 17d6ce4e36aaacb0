#include "tests/architecture/exceptions.h"
#include "tests/architecture/project.h"
#include "tests/architecture/qtmodules.h"
#include "tests/architecture/rooms.h"
#include "tests/architecture/rules.h"
#include "tests/architecture/typenames.h"
#include "tests/architecture/wording.h"
#include "tests/support/registry.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa::architecture;

/// The rules on the project itself.
class tst_project : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void keepsToItsRules();
    void readmeExplainsEveryPackage_data();
    void readmeExplainsEveryPackage();
    void thePageHasTheRowsThatCount();
    void everyRoomSaysItsRow();

  private:
    Project m_project{QStringLiteral(EFA_SOURCE_DIR)};
};

void tst_project::keepsToItsRules()
{
    const QtModules modules(QStringLiteral(EFA_QT_HEADERS));
    QVERIFY(!modules.isEmpty());
    const QList<Source> sources = m_project.sources();
    QVERIFY(sources.size() > 20);
    QList<Fault> faults = layoutFaults(m_project.topLevel());
    faults << readmeFaults(m_project.paths()) << unknownRoomFaults(m_project.paths())
           << sameTypeFaults(sources);
    for (const Source& source : sources)
        faults << includeFaults(source, modules) << sizeFaults(source) << wordFaults(source)
               << nameFaults(source.path) << textFaults(source) << hintFaults(source);

    const Exceptions exceptions(m_project.read(u"tests/architecture/exceptions.txt"_s));
    const QList<Fault> left = exceptions.remaining(faults);
    for (const Fault& fault : left)
        qWarning("%s: %s: %s", qPrintable(fault.rule), qPrintable(fault.path), qPrintable(fault.text));
    QCOMPARE(left.size(), 0);
}

void tst_project::readmeExplainsEveryPackage_data()
{
    QTest::addColumn<QString>("list");
    for (const QString& path : m_project.paths()) {
        if (path.startsWith(u"installer/packages/"_s))
            QTest::newRow(qPrintable(path)) << path;
    }
}

void tst_project::readmeExplainsEveryPackage()
{
    QFETCH(const QString, list);
    const QString readme = m_project.read(u"README.md"_s);
    for (const QString& line : m_project.read(list).split(u'\n')) {
        const QString name = line.section(u' ', 0, 0);
        if (!name.isEmpty() && name != u"#")
            QVERIFY2(readme.contains(u"`%1`"_s.arg(name)),
                     qPrintable(u"README.md does not explain "_s + name));
    }
}

/// What ARCHITECTURE.md says of the rooms below models/ that exist is what is checked.
void tst_project::thePageHasTheRowsThatCount()
{
    QStringList told;
    for (const QString& line : m_project.read(u"ARCHITECTURE.md"_s).split(u'\n')) {
        const QString folder = line.section(u'|', 1, 1).trimmed().remove(u'`');
        if (!folder.startsWith(u"models/"_s))
            continue;
        const Room* room = roomOf(folder + u'/');
        QVERIFY2(room, qPrintable(folder));
        told << folder;
        const QString may = line.section(u'|', 3, 3).trimmed();
        if (may == u"all of the above"_s || may == u"values of all rooms"_s)
            continue;
        QStringList expected = {u"models/base"_s};
        for (const QString& name : may.split(u", "_s, Qt::SkipEmptyParts))
            expected << u"models/"_s + name;
        QCOMPARE(room->rooms, expected);
    }
    for (const Room& room : rooms()) {
        const bool exists = std::ranges::any_of(m_project.paths(), [&](const QString& path) {
            return path.startsWith(room.folder + u"/CMakeLists.txt"_s);
        });
        if (exists && room.folder.startsWith(u"models/"_s))
            QVERIFY2(told.contains(room.folder), qPrintable(room.folder));
    }
}

/// The last line of a room's README.
void tst_project::everyRoomSaysItsRow()
{
    const QString words = u"May use: "_s;
    for (const Room& room : rooms()) {
        const QString readme = m_project.read(room.folder + u"/README.md"_s);
        const qsizetype at = readme.lastIndexOf(words);
        if (at < 0 || !room.folder.startsWith(u"models/"_s) || room.folder == u"models/base")
            continue; // that one names libraries
        QStringList named;
        const QString list =
            readme.mid(at + words.size()).section(u'.', 0, 0).section(u';', 0, 0).simplified();
        if (list.contains(u"all rooms"_s))
            continue;
        for (const QString& name : list.split(u", "_s))
            named << u"models/"_s + name;
        named.sort();
        QStringList expected = room.rooms;
        expected.sort();
        QVERIFY2(named == expected, qPrintable(room.folder + u": "_s + named.join(u' ')));
    }
}

EFA_TEST(tst_project)

#include "tst_project.moc"
