#pragma once

#include <QByteArray>

#include <functional>

namespace efa::files {

/// A file at one moment. Equal keys mean the same content, unless it changed so lately that its times cannot
/// tell.
struct FileLook
{
    QByteArray key;
    bool isTooYoung = false;
};

enum class Steadiness { Steady, Failed, Changing };

/// Reads a file until it did not change meanwhile, a few times at most: what is read while somebody writes is
/// neither the old content nor the new one. A file that is too young has to read the same twice. `readWhole`
/// begins at the start each time; both say false where the system refuses, and errno says why.
[[nodiscard]] Steadiness readSteadily(const std::function<bool(QByteArray&)>& readWhole,
                                      const std::function<bool(FileLook&)>& look, QByteArray& content);

} // namespace efa::files
