#pragma once

#include "base/progress.h"
#include "git/library_p.h"

#include <QByteArray>
#include <QSet>

#include <memory>

struct z_stream_s;

namespace efa::git {

/// Collects new objects, compressed, and writes them as one pack with its index. Equal objects are kept once.
class PackWriter
{
  public:
    PackWriter();
    PackWriter(const PackWriter&) = delete;
    PackWriter& operator=(const PackWriter&) = delete;
    ~PackWriter();

    /// The id of the object; `type` is commit, tree or blob.
    git_oid add(git_object_t type, const QByteArray& content);
    /// Writes into `folder` (objects/pack) and flushes pack, index and folder. Errors: Cancelled, Io.
    [[nodiscard]] Result<void> write(const QString& folder, Progress& progress) const;

  private:
    void compress(const QByteArray& content);

    std::unique_ptr<z_stream_s> m_stream;
    QSet<QByteArray> m_known; // raw ids
    QByteArray m_objects;     // as they stand in the pack
    quint32 m_count = 0;
};

} // namespace efa::git
