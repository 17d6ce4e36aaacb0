#pragma once

#include <QByteArray>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace efa::test {

/// What a ctest run recorded, read back and held against tests/expected-real.txt.
class RealityTable
{
  public:
    struct Counts
    {
        int real = 0;
        int replayed = 0;
        int notRun = 0;
    };

    /// Where a judge has to be there: on every machine, or only where it is found.
    enum class Demand { Always, WherePresent };

    /// `records` as written by record(), `expected` the text of tests/expected-real.txt.
    RealityTable(const QByteArray& records, const QByteArray& expected);

    int testsRun() const { return static_cast<int>(m_tests.size()); }
    const QMap<QString, Counts>& counts() const { return m_counts; }

    /// One row a judge, aligned.
    QString text() const;
    /// One sentence for each judge that answered less often than demanded. `present`: judges that are on this
    /// machine or were named as required.
    QStringList shortfalls(const QSet<QString>& present) const;

  private:
    struct Expectation
    {
        int atLeast = 0;
        Demand demand = Demand::Always;
    };

    void readRecords(const QByteArray& records);
    void readExpected(const QByteArray& expected);

    QMap<QString, Counts> m_counts;
    QMap<QString, Expectation> m_expected;
    QSet<QString> m_tests;
    QStringList m_faults;
};

} // namespace efa::test
