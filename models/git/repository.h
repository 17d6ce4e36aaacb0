#pragma once

#include "base/ids.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"
#include "git/blame.h"
#include "git/linechoice.h"
#include "git/records.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace efa::git {

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
    /// Short name of the branch that `origin` hands out when nobody names one; empty where it is not known.
    QString defaultBranch() const;

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
    /// What differs between any two commits: the files without their hunks, and one of them with its hunks.
    [[nodiscard]] Result<QList<FileDiff>> filesBetween(const CommitId& before, const CommitId& after,
                                                       const Progress& progress) const;
    [[nodiscard]] Result<FileDiff> diffBetween(const CommitId& before, const CommitId& after,
                                               const QString& path, int contextLines = 3) const;

    /// Paths of status(); of a rename both. Errors of all: Conflict (index locked by another Git),
    /// Unsupported (bare repository; a file that goes through a filter, which is never run), Io.
    /// Also: Conflict with its place where a file still holds conflict markers; then nothing is staged.
    [[nodiscard]] Result<void> stage(const QStringList& paths,
                                     ConflictMarkers markers = ConflictMarkers::Refuse);
    [[nodiscard]] Result<void> unstage(const QStringList& paths);
    /// The same for single changed lines. `seen`: the difference by which they were chosen, from index to
    /// working folder, or from HEAD to index. Errors also: Unsupported (not text, renamed), Conflict (the
    /// difference is another one now).
    [[nodiscard]] Result<void> stageLines(const QString& path, const FileDiff& seen, const LineChoice& lines);
    [[nodiscard]] Result<void> unstageLines(const QString& path, const FileDiff& seen,
                                            const LineChoice& lines);
    /// Takes single changed lines out of a file in the working folder. `seen`: the difference by which they
    /// were chosen, from index to working folder. Errors: as stageLines().
    [[nodiscard]] Result<void> discardLines(const QString& path, const FileDiff& seen,
                                            const LineChoice& lines);
    /// Puts the version of HEAD back into working folder and index; an untracked file is removed.
    [[nodiscard]] Result<void> discard(const QStringList& paths);
    /// Puts files as a commit has them into working folder and index; one that it does not have goes away.
    /// Errors also: Conflict (one of them has changes that are not committed; a merge is under way),
    /// NotFound.
    [[nodiscard]] Result<void> restore(const QStringList& paths, const CommitId& from,
                                       const Progress& progress);
    /// Takes back what a commit changed, for the next commit: as `git revert --no-commit`. Gives the files.
    /// Errors: as restore(); also Conflict (later commits changed the same), Invalid (nothing of it is left),
    /// Unsupported (a merge).
    [[nodiscard]] Result<QStringList> revert(const CommitId& commit, const Progress& progress);
    /// How commits are signed, as Git's configuration says; nothing where they are not. Errors: Invalid.
    [[nodiscard]] Result<std::optional<SignatureFormat>> signing() const;
    /// Commits the index on HEAD with Git's configured author, signed where the configuration says so, by the
    /// user's programs; finishes a merge whose conflicts are all staged. Errors: Invalid (nothing staged, no
    /// author configured, empty message, nothing signed), NotFound (no program that signs), Conflict (HEAD
    /// moved, index locked, unresolved conflicts, a rebase is under way), Io.
    [[nodiscard]] Result<CommitId> commit(const QString& message);
    /// The same, but Conflict where HEAD is not `seen` (nothing: before the first commit) any more.
    [[nodiscard]] Result<CommitId> commit(const QString& message, const std::optional<CommitId>& seen,
                                          const Progress& progress = Progress());
    /// Puts a commit with what is staged and this message in the place of HEAD, which has to be `seen`; its
    /// author and parents stay. Errors: as commit(); Invalid (no commit yet; nothing of it would be left).
    [[nodiscard]] Result<CommitId> amend(const QString& message, const CommitId& seen,
                                         const Progress& progress = Progress());

    /// Commits reachable from `from` (HEAD where empty), newest first, at most `limit`. With `paths` only
    /// those in which one of these files and folders is another than in all their parents; a single file is
    /// followed to the name that it had before a rename.
    [[nodiscard]] Result<QList<Commit>> log(const QString& from, int limit, const Progress& progress,
                                            const QStringList& paths = {}) const;
    /// Which commit wrote each line of a file as `commit` has it, followed through renames; of a link, what
    /// it leads to. Errors: NotFound (no such file in it), Network (in a submodule), Cancelled, Io.
    [[nodiscard]] Result<Blame> blame(const CommitId& commit, const QString& path,
                                      const Progress& progress) const;
    /// What the signature of a commit is worth, as the user's program says; nothing where it has none.
    /// Errors: NotFound (no such commit), Invalid (configuration), Cancelled, Io.
    [[nodiscard]] Result<std::optional<CommitSignature>> signatureOf(const CommitId& commit,
                                                                     const Progress& progress) const;
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
