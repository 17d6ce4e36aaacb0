#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <cstdint>
#include <memory>

namespace efa::files {

/// Paths are relative to the tree's root, with '/' between names, without '.', '..' or a leading '/';
/// the root itself is the empty string. `cleanPath` makes one.
enum class EntryKind : uint8_t { File, Folder };

struct Entry
{
    QString name;
    EntryKind kind = EntryKind::File;

    friend bool operator==(const Entry&, const Entry&) = default;
};

/// A file's content and the contentKey that names exactly this content.
struct KeyedContent
{
    QByteArray content;
    QByteArray key;
};

/// Where rendering, validation, discovery and impact read files: a working folder with unsaved buffers, a
/// commit, a snapshot or memory. Implementations are immutable or give a consistent answer per call, and are
/// safe to read from several threads. Links inside the tree are followed; one that leads out of it, or in a
/// circle, is ErrorCode::Invalid with the link as `where`. What another repository holds (a submodule) is
/// ErrorCode::Network.
class FileTree
{
  public:
    FileTree() = default;
    FileTree(const FileTree&) = delete;
    FileTree& operator=(const FileTree&) = delete;
    virtual ~FileTree() = default;

    /// What stands at a path after following links. Errors: NotFound, Invalid (link out of the tree),
    /// Network, Io.
    [[nodiscard]] virtual Result<EntryKind> kind(const QString& path) const = 0;
    /// A file's whole content. Errors: NotFound, Invalid (a folder, or over the tree's size limit),
    /// Network, Io.
    [[nodiscard]] virtual Result<QByteArray> read(const QString& path) const = 0;
    /// A folder's entries sorted by name, `.git` left out. Errors: NotFound, Invalid (a file), Network,
    /// Io.
    [[nodiscard]] virtual Result<QList<Entry>> list(const QString& folder) const = 0;
    /// Where the path really stands after following every link on the way, inside the tree.
    [[nodiscard]] virtual Result<QString> resolved(const QString& path) const = 0;
    /// A name for the content that is cheaper than reading it (blob id, hash of a buffer, identity and times
    /// of a file), unique over all trees; empty when there is none.
    virtual QByteArray contentKey(const QString& path) const;
    /// The content together with the key it may be remembered under: between contentKey() and read() a file
    /// could change. Errors: as read().
    [[nodiscard]] virtual Result<KeyedContent> readKeyed(const QString& path) const;
    /// How messages call a file of this tree, such as "base/deployment.yaml" or "HEAD:base/deployment.yaml".
    virtual QString displayName(const QString& path) const;
};

/// Resolves '.', '..' and doubled '/' of `path` against `folder`. Errors: Invalid when it leads above the
/// root or is absolute.
[[nodiscard]] Result<QString> cleanPath(const QString& folder, const QString& path);
/// Whether a path has the form that trees take.
bool isCleanPath(const QString& path);

} // namespace efa::files
