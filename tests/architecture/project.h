#pragma once

#include "tests/architecture/source.h"

#include <QStringList>

namespace efa::architecture {

/// The sources of this project as they stand on disk.
class Project
{
  public:
    explicit Project(const QString& root);

    /// Every file that is part of the project, by its path from the root.
    const QStringList& paths() const { return m_paths; }
    /// Names at the top level.
    QStringList topLevel() const;
    /// The C++ sources below app, models, widgets and tests, test data left out.
    QList<Source> sources() const;
    QString read(const QString& path) const;

  private:
    QString m_root;
    QStringList m_paths;
};

} // namespace efa::architecture
