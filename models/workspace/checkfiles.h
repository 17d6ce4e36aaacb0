#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "workspace/surveyfiles.h"

#include <QHash>
#include <QStringList>

namespace efa::workspace {

/// The YAML errors of one text, with its path as place.
QList<Diagnostic> checkText(const QString& path, const QByteArray& text);
/// Whether a file is read as YAML, told by its name.
bool isYamlFile(const QString& path);

struct CheckedFile
{
    FileLook look;
    QList<Diagnostic> problems;
};
using CheckedFiles = QHash<QString, CheckedFile>;

/// Reads the YAML files among `paths` from disk strictly; what `known` holds unchanged is not read again, and
/// what is not there is left out. Errors: Cancelled.
[[nodiscard]] Result<CheckedFiles> checkFiles(const QString& root, const QStringList& paths,
                                              const CheckedFiles& known, Progress& progress);

} // namespace efa::workspace
