#include "tests/architecture/exceptions.h"
#include "tests/architecture/project.h"
#include "tests/architecture/qtmodules.h"
#include "tests/architecture/rules.h"
#include "tests/architecture/typenames.h"
#include "tests/architecture/wording.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::architecture;

/// The rules on the project itself.
class tst_project : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void keepsToItsRules();
    void readmeExplainsEveryPackage();

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

void tst_project::readmeExplainsEveryPackage()
{
    const QString readme = m_project.read(u"README.md"_s);
    for (const QString& line : m_project.read(u"installer/packages/build.txt"_s).split(u'\n')) {
        const QString name = line.section(u' ', 0, 0);
        if (!name.isEmpty() && name != u"#")
            QVERIFY2(readme.contains(u"`%1`"_s.arg(name)),
                     qPrintable(u"README.md does not explain "_s + name));
    }
}

EFA_TEST(tst_project)

#include "tst_project.moc"
