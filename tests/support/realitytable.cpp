#include "tests/support/realitytable.h"

using namespace Qt::StringLiterals;

namespace efa::test {

RealityTable::RealityTable(const QByteArray& records, const QByteArray& expected)
{
    readRecords(records);
    readExpected(expected);
}

void RealityTable::readRecords(const QByteArray& records)
{
    for (const QByteArray& line : records.split('\n')) {
        const auto words = line.simplified().split(' ');
        if (words.size() != 3)
            continue;
        const QString name = QString::fromUtf8(words[0]);
        const int count = words[2].toInt();
        if (words[1] == "RAN")
            m_tests.insert(name);
        else if (words[1] == "REAL")
            m_counts[name].real += count;
        else if (words[1] == "REPLAYED")
            m_counts[name].replayed += count;
        else
            m_counts[name].notRun += count;
    }
}

void RealityTable::readExpected(const QByteArray& expected)
{
    for (const QByteArray& line : expected.split('\n')) {
        const QByteArray row = line.simplified();
        if (row.isEmpty() || row.startsWith('#'))
            continue;
        const auto words = row.split(' ');
        bool number = false;
        const int atLeast = words.value(1).toInt(&number);
        const bool present = words.value(2) == "where-present";
        if (words.size() != 3 || !number || (!present && words[2] != "always")) {
            m_faults << u"tests/expected-real.txt: \"%1\" is not: judge, number, always or where-present"_s
                            .arg(QString::fromUtf8(row));
            continue;
        }
        const QString judge = QString::fromUtf8(words[0]);
        m_expected[judge] = {atLeast, present ? Demand::WherePresent : Demand::Always};
        m_counts[judge];
    }
}

QString RealityTable::text() const
{
    QString text = u"%1%2%3%4%5\n"_s.arg(u"judge or server"_s, -20)
                       .arg(u"REAL"_s, 8)
                       .arg(u"REPLAYED"_s, 10)
                       .arg(u"NOT RUN"_s, 9)
                       .arg(u"demanded REAL"_s, 15);
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        const auto demand = m_expected.constFind(it.key());
        text += u"%1%2%3%4%5\n"_s.arg(it.key(), -20)
                    .arg(it->real, 8)
                    .arg(it->replayed, 10)
                    .arg(it->notRun, 9)
                    .arg(demand == m_expected.cend() ? u"-"_s : QString::number(demand->atLeast), 15);
    }
    return text;
}

QStringList RealityTable::shortfalls(const QSet<QString>& present) const
{
    QStringList sentences = m_faults;
    for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
        const auto demand = m_expected.constFind(it.key());
        if (demand == m_expected.cend()) {
            sentences << u"%1 has no row in tests/expected-real.txt"_s.arg(it.key());
            continue;
        }
        const bool demanded = demand->demand == Demand::Always || present.contains(it.key());
        if (demanded && it->real < demand->atLeast)
            sentences << u"%1 answered %2 times, tests/expected-real.txt demands %3"_s.arg(it.key())
                             .arg(it->real)
                             .arg(demand->atLeast);
    }
    return sentences;
}

} // namespace efa::test
