#pragma once

#include "base/progress.h"
#include "git/library_p.h"

#include <QByteArray>

#include <map>
#include <memory>

struct z_stream_s;

namespace efa::git {

/// Collects new objects, compressed, and writes them as one pack with its index. Equal objects are kept once.
/// (libgit2's own indexer writes through a memory map: a full disk would end the process.)
class PackWriter
{
  public:
    PackWriter();
    PackWriter(const PackWriter&) = delete;
    PackWriter& operator=(const PackWriter&) = delete;
    ~PackWriter();

    /// The id of the object; `type` is commit, tree or blob.
    git_oid add(git_object_t type, const QByteArray& content);
    /// Writes into `folder` (objects/pack) and flushes pack, index and folder. Errors: Cancelled, Unsupported
    /// (more than 2 GiB), Io; after one the folder is as before.
    [[nodiscard]] Result<void> write(const QString& folder, Progress& progress) const;

  private:
    struct Place
    {
        quint32 offset = 0;
        quint32 checksum = 0; ///< CRC-32 of what stands in the pack
    };

    void compress(const QByteArray& content);
    QByteArray pack() const;
    QByteArray index(const QByteArray& packHash) const;

    std::unique_ptr<z_stream_s> m_stream;
    std::map<QByteArray, Place> m_places; // by raw id
    QByteArray m_objects;                 // as they stand in the pack, behind its header
};

} // namespace efa::git
