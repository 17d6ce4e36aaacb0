#pragma once

#include <QByteArray>

namespace efa::test {

class Bench;

/// Everything of the window and of its fleet that somebody could observe: pixels of all its windows, chosen
/// actions, focus, clipboard, settings and the files on disk. Two that differ prove an effect.
QByteArray fingerprint(Bench& bench);

} // namespace efa::test
