#pragma once

#include <QByteArray>
#include <QList>

namespace efa::workspace {

/// A stretch of a text that went two ways: as it was, as it is here, and as somebody else made it. The three
/// are whole lines with their ends.
struct ThreeWayPart
{
    enum class Kind {
        Same,       ///< nobody changed it
        Mine,       ///< only changed here
        Theirs,     ///< only changed there
        Alike,      ///< both made the same change
        Conflicting ///< both changed it, and not alike
    };
    Kind kind = Kind::Same;
    QByteArray base;
    QByteArray mine;
    QByteArray theirs;

    friend bool operator==(const ThreeWayPart&, const ThreeWayPart&) = default;
};

/// What to take of a part that is not the same.
enum class ThreeWayChoice { Mine, Theirs, MineThenTheirs, Base };

/// The parts in order; joined, their columns are the three texts. Changes that touch each other are one part,
/// as they are for Git.
QList<ThreeWayPart> threeWays(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs);

/// What is taken where nobody decides: the change of the one who made one, mine where both did.
ThreeWayChoice usualChoice(ThreeWayPart::Kind kind);

/// The text that the choices make; one a part, those of Same parts do not count.
QByteArray joined(const QList<ThreeWayPart>& parts, const QList<ThreeWayChoice>& choices);

} // namespace efa::workspace
