#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/workingfolder.h"
#include "workspace/survey.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>

namespace efa::workspace {

/// What a file looked like when it was read in the background; cheaper than a hash of its content.
struct FileLook
{
    qint64 size = -1;
    qint64 modifiedNs = -1;

    friend bool operator==(const FileLook&, const FileLook&) = default;
};
/// A file that is not there has no size.
FileLook lookAt(const QString& absolutePath);

struct SurveyedFile
{
    FileLook look; ///< no size for a text that was not on disk
    KustomizationLinks links;
};
using SurveyedFiles = QHash<QString, SurveyedFile>;

struct SurveyAnswer
{
    SurveyedFiles files;
    std::shared_ptr<const Survey> survey;
    QStringList rings; ///< as the topology orders them; empty where there is none
};

/// The names of the rings in a topology file of kind Fleet, in their order.
QStringList readRings(const QByteArray& text);

/// Reads the links of every kustomization among `paths`, unsaved texts included; what `known` holds unchanged
/// is not read again. Errors: Cancelled.
[[nodiscard]] Result<SurveyAnswer> surveyFiles(const QString& root, const QSet<QString>& paths,
                                               const files::Buffers& buffers, const SurveyedFiles& known,
                                               Progress& progress);

} // namespace efa::workspace
