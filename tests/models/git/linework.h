#pragma once

#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/scratchrepository.h"

#include <QRandomGenerator>
#include <QTest>

#include <utility>

namespace efa::test {

/// The file whose lines go to and fro.
inline const QString path = QStringLiteral("a.yaml");

inline git::FileDiff seenOf(const ScratchRepository& scratch,
                            git::DiffSides sides = git::DiffSides::IndexToWorking)
{
    auto diff = opened(scratch).diff(path, sides);
    if (!diff)
        qFatal("%s", qPrintable(diff.error().toString()));
    return std::move(*diff);
}

inline QByteArray staged(const ScratchRepository& scratch)
{
    return scratch.git({QStringLiteral("show"), u':' + path});
}

/// HEAD with `before`, the working folder with `after`.
inline void set(const ScratchRepository& scratch, const QByteArray& before, const QByteArray& after)
{
    scratch.write(path, before);
    scratch.commitAll(QStringLiteral("before"));
    scratch.write(path, after);
}

/// Lines of which many are alike, as in YAML.
inline QByteArray randomText(QRandomGenerator& random, int lines)
{
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "key" + QByteArray::number(random.bounded(lines / 2 + 1)) + ": x\n";
    return text;
}

inline QByteArray edited(QRandomGenerator& random, const QByteArray& text)
{
    QByteArrayList lines = text.split('\n');
    lines.removeLast();
    for (int edits = random.bounded(1, 6); edits > 0; --edits) {
        const qsizetype at = random.bounded(lines.size() + 1);
        const int kind = random.bounded(3);
        if (kind == 0 || at >= lines.size())
            lines.insert(at, "new" + QByteArray::number(random.bounded(4)) + ": y");
        else if (kind == 1)
            lines.removeAt(at);
        else
            lines[at] = "other" + QByteArray::number(random.bounded(4)) + ": z";
        if (lines.isEmpty())
            lines << "one: left";
    }
    return lines.join('\n') + (random.bounded(4) == 0 ? "" : "\n");
}

inline void addSeeds(int count)
{
    QTest::addColumn<quint32>("seed");
    for (int seed = 1; seed <= count; ++seed)
        QTest::addRow("seed %d", seed) << quint32(seed);
}

} // namespace efa::test
