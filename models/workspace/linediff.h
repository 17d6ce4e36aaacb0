#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace efa::workspace {

/// Lines that stand in one text where other lines stand in the other. Lines count from 0.
struct LineChange
{
    int oldStart = 0;
    int oldCount = 0;
    int newStart = 0;
    int newCount = 0;

    friend bool operator==(const LineChange&, const LineChange&) = default;
};

/// The least changes that turn one text into the other, in order and not touching each other. Where over
/// `effort` lines differ the middle is given as one change, so that the time stays bounded.
QList<LineChange> compareLines(QByteArrayView before, QByteArrayView after, int effort = 1000);

/// The lines of a text without their ends; a last empty line is none.
QList<QByteArrayView> linesOf(QByteArrayView text);

} // namespace efa::workspace
