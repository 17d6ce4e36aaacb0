#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

namespace efa::fleet {

/// A file of the sample fleet; equal content shares its bytes.
struct SampleFile
{
    QString path; ///< below the repository's root
    QByteArray content;
};

using SampleFiles = std::vector<SampleFile>;

/// A word between `@@` and what stands there in its place.
struct Placeholder
{
    const char* word;
    QByteArray value;
};

/// A text of resources/sample; empty where there is none.
QByteArray sampleText(const QString& path);
/// All texts below a folder of resources/sample, with paths as in the fleet.
SampleFiles sampleTexts(const QString& folder);
/// The text with every placeholder replaced.
QByteArray filled(const QByteArray& text, std::span<const Placeholder> placeholders);

} // namespace efa::fleet
