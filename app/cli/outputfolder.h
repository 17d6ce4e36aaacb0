#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <mutex>

namespace efa::app {

/// A folder with a file for the text of each cluster. Writing is safe from several threads.
class OutputFolder
{
  public:
    explicit OutputFolder(QString path)
        : m_path(std::move(path))
    {
    }

    /// Errors: Io.
    [[nodiscard]] Result<void> make() const;
    /// Whole or not at all: an old text stays until the new one is on the disk. Errors: Io.
    [[nodiscard]] Result<void> write(const QString& cluster, const QByteArray& text);
    /// Removes the files of those clusters that were not written, which an earlier run left; answers their
    /// paths. Errors: Io.
    [[nodiscard]] Result<QStringList> removeOld(const QSet<QString>& clusters);

  private:
    QString fileOf(const QString& cluster) const;

    QString m_path;
    std::mutex m_mutex; // guards the one below
    QSet<QString> m_written;
};

} // namespace efa::app
