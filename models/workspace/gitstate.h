#pragma once

#include "base/result.h"
#include "git/repository.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace efa::workspace {

class Jobs;

/// HEAD and the changed files of the open repository, and what can be done with them. Every action runs in
/// the Git lane and is followed by a new status. Lives in the window's thread.
class GitState final : public QObject
{
    Q_OBJECT

  public:
    /// `root` empty: the folder is not under Git; then head and status stay empty and every action is
    /// Unsupported.
    GitState(const QString& root, git::Head head, Jobs& jobs, QObject* parent = nullptr);

    bool isUnderGit() const { return !m_root.isEmpty(); }
    const git::Head& head() const { return m_head; }
    const QList<git::StatusEntry>& status() const { return m_status; }
    std::optional<git::StatusEntry> statusOf(const QString& path) const;
    /// A status was read at least once.
    bool isKnown() const { return m_known; }
    const std::optional<Error>& error() const { return m_error; }
    /// Why nobody can commit: no author is configured, or how to sign is not understood. Read along with the
    /// status.
    const std::optional<Error>& authorProblem() const { return m_authorProblem; }
    /// Who would commit now; empty while there is a problem.
    const git::Signature& author() const { return m_author; }

    /// How a commit would be signed now, by Git's configuration; nothing: not at all.
    const std::optional<git::SignatureFormat>& signing() const { return m_signing; }

    /// Reads HEAD and status again; while that runs, one more follows it.
    void refresh();

    /// A file with conflict markers is refused (Conflict with its place) unless they are accepted.
    QFuture<Result<void>> stage(const QStringList& paths,
                                git::ConflictMarkers markers = git::ConflictMarkers::Refuse);
    QFuture<Result<void>> unstage(const QStringList& paths);
    /// Single changed lines. `seen`: the difference by which they were chosen, from index to working folder,
    /// or from HEAD to index.
    QFuture<Result<void>> stageLines(const QString& path, const git::FileDiff& seen,
                                     const git::LineChoice& lines);
    QFuture<Result<void>> unstageLines(const QString& path, const git::FileDiff& seen,
                                       const git::LineChoice& lines);
    QFuture<Result<void>> discardLines(const QString& path, const git::FileDiff& seen,
                                       const git::LineChoice& lines);
    /// The version of HEAD comes back, an untracked file goes away.
    QFuture<Result<void>> discard(const QStringList& paths);
    /// Files as a commit has them, and a commit taken back: for the next commit. Nothing that is not
    /// committed is touched. The latter gives the files.
    QFuture<Result<void>> restore(const QStringList& paths, const CommitId& from);
    QFuture<Result<QStringList>> revert(const CommitId& commit);
    /// Conflict where HEAD is not what head() says any more.
    QFuture<Result<CommitId>> commit(const QString& message);
    /// Puts another commit in HEAD's place. Conflict where HEAD is not what head() says any more.
    QFuture<Result<CommitId>> amend(const QString& message);
    /// With paths: only commits that changed one of them.
    QFuture<Result<QList<git::Commit>>> log(const QString& from, int limit, const QStringList& paths = {});
    /// What the signature of a commit is worth; nothing where it has none.
    QFuture<Result<std::optional<git::CommitSignature>>> signatureOf(const CommitId& commit);
    /// Which commit wrote each line of a file, as a commit has it.
    QFuture<Result<git::Blame>> blame(const CommitId& commit, const QString& path);
    QFuture<Result<QList<git::Reference>>> references();
    QFuture<Result<git::FileDiff>> diff(const QString& path, git::DiffSides sides, int contextLines = 3);
    /// What a commit changed, without the lines.
    QFuture<Result<QList<git::FileDiff>>> filesOfCommit(const CommitId& commit);
    /// The lines of one file that a commit changed; `path` is the new one of a rename.
    QFuture<Result<git::FileDiff>> diffOfCommit(const CommitId& commit, const QString& path,
                                                int contextLines = 3);
    /// What differs between any two commits, without the lines; and one of these files.
    QFuture<Result<QList<git::FileDiff>>> filesBetween(const CommitId& before, const CommitId& after);
    QFuture<Result<git::FileDiff>> diffBetween(const CommitId& before, const CommitId& after,
                                               const QString& path, int contextLines = 3);
    /// A file's bytes at a commit; none where the commit does not have it.
    QFuture<Result<std::optional<QByteArray>>> contentAt(const CommitId& commit, const QString& path);

  Q_SIGNALS:
    /// Another commit, branch or upstream count; a merge begins or ends.
    void headChanged();
    void statusChanged();
    /// HEAD and status were read anew or failed to be, changed or not: a file that stays changed may have
    /// changed again.
    void statusRead();
    /// Files of the working folder were changed by an action (discard): compare with the disk.
    void workingFilesChanged(const QStringList& paths);

  private:
    struct Snapshot
    {
        git::Head head;
        QList<git::StatusEntry> status;
        Result<git::Signature> author;
        Result<std::optional<git::SignatureFormat>> signing;
    };
    using CommitAction = std::function<Result<CommitId>(git::Repository&, const Progress&)>;
    void apply(const Result<Snapshot>& snapshot);
    /// Also where it was cancelled: that may have come when all was done.
    template <typename T>
    void refreshAfter(const QFuture<Result<T>>& future);
    QFuture<Result<CommitId>> makeCommit(const QString& title, CommitAction action);
    QFuture<Result<void>> change(const QString& title, const QStringList& paths,
                                 std::function<Result<void>(git::Repository&, const QStringList&)> action);

    QString m_root;
    Jobs& m_jobs;
    git::Head m_head;
    QList<git::StatusEntry> m_status;
    QHash<QString, qsizetype> m_byPath;
    std::optional<Error> m_error;
    std::optional<Error> m_authorProblem;
    git::Signature m_author;
    std::optional<git::SignatureFormat> m_signing;
    bool m_known = false;
    bool m_running = false;
    bool m_again = false;
};

} // namespace efa::workspace
