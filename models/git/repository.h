#pragma once

#include "base/ids.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace efa::git {

/// Where HEAD stands.
struct Head
{
    QString branch;                 ///< short name; empty when detached
    std::optional<CommitId> commit; ///< none before the first commit
    QString upstream;               ///< short name such as "origin/main"; empty where none
    int ahead = 0;
    int behind = 0;
    bool merging = false; ///< a merge waits for its commit, which may change no file
};

enum class FileState { Unchanged, Added, Modified, Deleted, Renamed, TypeChanged, Conflicted };

struct StatusEntry
{
    QString path;
    QString oldPath;                           ///< of a rename
    FileState staged = FileState::Unchanged;   ///< HEAD to index
    FileState unstaged = FileState::Unchanged; ///< index to working folder; untracked files are Added

    friend bool operator==(const StatusEntry&, const StatusEntry&) = default;
};

struct Signature
{
    QString name;
    QString email;
    QDateTime when; ///< with the offset the author had
};

struct Commit
{
    CommitId id;
    QList<CommitId> parents;
    Signature author;
    Signature committer;
    QString message;

    QString subject() const; ///< first line of the message
};

/// A branch, remote branch or tag that points to a commit.
struct Reference
{
    enum class Kind { Branch, RemoteBranch, Tag };
    Kind kind = Kind::Branch;
    QString name;
    CommitId commit;

    friend bool operator==(const Reference&, const Reference&) = default;
};

/// What `git fetch REPOSITORY NAME` brings.
struct FetchedRevision
{
    CommitId commit;
    bool isPinned = false; ///< a tag or a commit: it does not move
};

struct DiffLine
{
    enum class Kind { Context, Added, Removed };
    Kind kind = Kind::Context;
    int oldLine = 0; ///< from 1; 0 where the line is not on that side
    int newLine = 0;
    QByteArray text; ///< without '\n'; the '\r' of a CRLF stays, its change is one
    bool missingNewline = false;
};

struct DiffHunk
{
    int oldStart = 0;
    int oldLines = 0;
    int newStart = 0;
    int newLines = 0;
    QList<DiffLine> lines;
};

struct FileDiff
{
    QString path;
    QString oldPath;
    FileState state = FileState::Modified;
    bool binary = false;
    int oldMode = 0; ///< as Git has it: 0100644, 0100755, 0120000 (link), 0160000 (submodule); 0 where none
    int newMode = 0;
    QList<DiffHunk> hunks;
};

/// What stage() does with a file in which a merge left both versions between Git's marks.
enum class ConflictMarkers { Refuse, Accept };

enum class DiffSides { HeadToWorking, HeadToIndex, IndexToWorking };

/// The label of a commit whose files are called as in the working folder.
inline const QString noLabel;

/// A Git repository on disk. One object belongs to one thread at a time. Hooks, filters and keys of the
/// repository's own configuration that name a program, proxy, TLS rule or URL rewrite do not count; loose
/// objects, refs and the index are flushed to disk before success is reported.
class Repository
{
  public:
    /// Opens the repository that holds this path: its root, a subfolder, a linked worktree or a bare one.
    /// Errors: NotFound (not in a repository), Io, Unsupported.
    [[nodiscard]] static Result<Repository> open(const QString& path);

    Repository(Repository&&) noexcept;
    Repository& operator=(Repository&&) noexcept;
    ~Repository();

    /// Absolute path of the working folder without '/' at the end; empty for a bare repository.
    QString workFolder() const;
    QString gitFolder() const;
    bool isBare() const;

    /// The addresses of all remotes as the configuration has them.
    QStringList remoteUrls() const;

    [[nodiscard]] Result<Head> head() const;
    /// Who would commit now, from environment and configuration as Git reads them. Errors: Invalid (nobody is
    /// configured; the hint says how).
    [[nodiscard]] Result<Signature> author() const;
    /// What differs between HEAD, index and working folder, sorted by path; every untracked file by itself, a
    /// repository inside this one as a path that ends with '/'. Writes nothing. Errors: Cancelled, Io.
    [[nodiscard]] Result<QList<StatusEntry>> status(const Progress& progress) const;
    /// One file with its hunks; no hunks when the sides are equal. `contextLines` unchanged lines around
    /// each. Errors: NotFound (on neither side), Io.
    [[nodiscard]] Result<FileDiff> diff(const QString& path, DiffSides sides, int contextLines = 3) const;
    /// The files that a commit changed against its first parent, without their hunks: fast for any size.
    [[nodiscard]] Result<QList<FileDiff>> filesOfCommit(const CommitId& commit,
                                                        const Progress& progress) const;
    /// One of them with its hunks; `path` is the new one of a rename.
    [[nodiscard]] Result<FileDiff> diffOfCommit(const CommitId& commit, const QString& path,
                                                int contextLines = 3) const;
    /// All of them with their hunks.
    [[nodiscard]] Result<QList<FileDiff>> diffOfCommit(const CommitId& commit,
                                                       const Progress& progress) const;

    /// Paths of status(); of a rename both. Errors of the four: Conflict (index locked by another Git),
    /// Unsupported (bare repository; a file that goes through a filter, which is never run), Io.
    /// Also: Conflict with its place where a file still holds conflict markers; then nothing is staged.
    [[nodiscard]] Result<void> stage(const QStringList& paths,
                                     ConflictMarkers markers = ConflictMarkers::Refuse);
    [[nodiscard]] Result<void> unstage(const QStringList& paths);
    /// Puts the version of HEAD back into working folder and index; an untracked file is removed.
    [[nodiscard]] Result<void> discard(const QStringList& paths);
    /// Commits the index on HEAD with Git's configured author; finishes a merge whose conflicts are all
    /// staged. Errors: Invalid (nothing staged, no author configured, empty message), Conflict (HEAD moved,
    /// index locked, unresolved conflicts, a rebase is under way), Io.
    [[nodiscard]] Result<CommitId> commit(const QString& message);
    /// The same, but Conflict where HEAD is not `seen` (nothing: before the first commit) any more.
    [[nodiscard]] Result<CommitId> commit(const QString& message, const std::optional<CommitId>& seen);

    /// Commits reachable from `from` (HEAD where empty), newest first, at most `limit`.
    [[nodiscard]] Result<QList<Commit>> log(const QString& from, int limit, const Progress& progress) const;
    [[nodiscard]] Result<QList<Reference>> references() const;
    /// Any revision Git understands (branch, tag, HEAD~2, id). Errors: NotFound, Invalid (no commit).
    [[nodiscard]] Result<CommitId> resolve(const QString& revision) const;
    /// What others get who fetch this name from here; HEAD where it is empty. Errors: NotFound (no such
    /// branch, tag or commit), Invalid (no commit; a shortened id, which nobody can fetch: the hint has the
    /// whole one).
    [[nodiscard]] Result<FetchedRevision> fetched(const QString& name) const;
    /// The files of a commit without a checkout; safe to read from several threads and outlives this object.
    /// Messages call a file `label:path`, or by its path alone where the label is empty; without one the
    /// label is the commit's short id.
    [[nodiscard]] Result<std::shared_ptr<const files::FileTree>>
    tree(const CommitId& commit, const std::optional<QString>& label = std::nullopt) const;

  private:
    class Private;
    explicit Repository(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace efa::git
