#include "tests/support/reality.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

/// One write of one short line at the end of the file, so test programs that run side by side do not mix.
void append(const QString& line)
{
    QDir().mkpath(QStringLiteral(EFA_TEST_STATE));
    QFile file(QStringLiteral(EFA_TEST_STATE "/reality.txt"));
    if (file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        file.write(line.toUtf8() + '\n');
}

QString wordOf(Reality reality)
{
    switch (reality) {
    case Reality::Real:
        return u"REAL"_s;
    case Reality::Replayed:
        return u"REPLAYED"_s;
    case Reality::NotRun:
        break;
    }
    return u"NOT-RUN"_s;
}

} // namespace

void record(const QString& judge, Reality reality, int count)
{
    append(u"%1 %2 %3"_s.arg(judge, wordOf(reality)).arg(count));
}

void recordRun(const QString& testClass)
{
    append(u"%1 RAN 1"_s.arg(testClass));
}

} // namespace efa::test
