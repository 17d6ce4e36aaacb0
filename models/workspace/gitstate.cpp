#include "workspace/gitstate.h"

#include "workspace/jobs.h"
#include "workspace/whendone.h"

namespace efa::workspace {

namespace {

using Opener = std::function<Result<git::Repository>()>;

/// A handle belongs to one job: it is opened where it is used.
Opener openerOf(const QString& root)
{
    return [root]() -> Result<git::Repository> {
        if (root.isEmpty())
            return failure({.code = ErrorCode::Unsupported,
                            .message = GitState::tr("This folder is not under Git."),
                            .hint = GitState::tr("Run `git init` in it to keep its history.")});
        return git::Repository::open(root);
    };
}

bool sameHead(const git::Head& a, const git::Head& b)
{
    return a.branch == b.branch && a.commit == b.commit && a.upstream == b.upstream && a.ahead == b.ahead &&
           a.behind == b.behind && a.merging == b.merging;
}

} // namespace

GitState::GitState(const QString& root, git::Head head, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_jobs(jobs), m_head(std::move(head))
{
}

std::optional<git::StatusEntry> GitState::statusOf(const QString& path) const
{
    const auto at = m_byPath.constFind(path);
    return at == m_byPath.constEnd() ? std::nullopt : std::optional(m_status.at(*at));
}

void GitState::refresh()
{
    if (!isUnderGit())
        return;
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    const auto read = [open = openerOf(m_root)](Progress& progress) -> Result<Snapshot> {
        const Result<git::Repository> repository = open();
        if (!repository)
            return failure(repository.error());
        Result<git::Head> head = repository->head();
        if (!head)
            return failure(head.error());
        Result<QList<git::StatusEntry>> status = repository->status(progress);
        if (!status)
            return failure(status.error());
        return Snapshot{std::move(*head), std::move(*status), repository->author(), repository->signing()};
    };
    const auto future = m_jobs.run<Snapshot>(
        {.title = tr("Read what changed"), .lane = Lane::Git, .listing = Listing::Slow}, read);
    whenDone(
        future, this, [this](const Result<Snapshot>& snapshot) { apply(snapshot); },
        [this] { m_running = false; });
}

void GitState::apply(const Result<Snapshot>& snapshot)
{
    m_running = false;
    const bool wasKnown = std::exchange(m_known, true);
    const bool failedBefore = m_error.has_value();
    m_error = snapshot ? std::nullopt : std::optional<Error>(snapshot.error());
    if (snapshot) {
        const bool sameStatus = m_status == snapshot->status;
        if (!sameStatus) {
            m_status = snapshot->status;
            m_byPath.clear();
            for (qsizetype i = 0; i < m_status.size(); ++i)
                m_byPath.insert(m_status.at(i).path, i);
        }
        const bool same = sameHead(m_head, snapshot->head);
        m_head = snapshot->head;
        m_author = snapshot->author.value_or(git::Signature());
        m_signing = snapshot->signing.value_or(std::nullopt);
        m_authorProblem = !snapshot->author    ? std::optional(snapshot->author.error())
                          : !snapshot->signing ? std::optional(snapshot->signing.error())
                                               : std::nullopt;
        if (!same)
            Q_EMIT headChanged();
        if (!sameStatus || !wasKnown || failedBefore)
            Q_EMIT statusChanged();
    } else {
        Q_EMIT statusChanged();
    }
    Q_EMIT statusRead();
    if (m_again)
        refresh();
}

template <typename T>
void GitState::refreshAfter(const QFuture<Result<T>>& future)
{
    whenDone(future, this, [this](const Result<T>&) { refresh(); }, [this] { refresh(); });
}

QFuture<Result<void>>
GitState::change(const QString& title, const QStringList& paths,
                 std::function<Result<void>(git::Repository&, const QStringList&)> action)
{
    const auto work = [open = openerOf(m_root), paths,
                       action = std::move(action)](Progress&) -> Result<void> {
        Result<git::Repository> repository = open();
        if (!repository)
            return failure(repository.error());
        return action(*repository, paths);
    };
    const auto future =
        m_jobs.run<void>({.title = title, .lane = Lane::Git, .atClose = AtClose::Finish}, work);
    refreshAfter(future);
    return future;
}

QFuture<Result<void>> GitState::stage(const QStringList& paths, git::ConflictMarkers markers)
{
    return change(tr("Add %n file(s) to the commit", nullptr, int(paths.size())), paths,
                  [markers](git::Repository& repository, const QStringList& files) {
                      return repository.stage(files, markers);
                  });
}

QFuture<Result<void>> GitState::unstage(const QStringList& paths)
{
    return change(
        tr("Leave %n file(s) out of the commit", nullptr, int(paths.size())), paths,
        [](git::Repository& repository, const QStringList& files) { return repository.unstage(files); });
}

QFuture<Result<void>> GitState::stageLines(const QString& path, const git::FileDiff& seen,
                                           const git::LineChoice& lines)
{
    return change(tr("Add lines to the commit"), {path},
                  [path, seen, lines](git::Repository& repository, const QStringList&) {
                      return repository.stageLines(path, seen, lines);
                  });
}

QFuture<Result<void>> GitState::unstageLines(const QString& path, const git::FileDiff& seen,
                                             const git::LineChoice& lines)
{
    return change(tr("Leave lines out of the commit"), {path},
                  [path, seen, lines](git::Repository& repository, const QStringList&) {
                      return repository.unstageLines(path, seen, lines);
                  });
}

QFuture<Result<void>> GitState::discardLines(const QString& path, const git::FileDiff& seen,
                                             const git::LineChoice& lines)
{
    const auto future = change(tr("Discard changed lines"), {path},
                               [path, seen, lines](git::Repository& repository, const QStringList&) {
                                   return repository.discardLines(path, seen, lines);
                               });
    const auto tell = [this, path] { Q_EMIT workingFilesChanged({path}); };
    whenDone(future, this, [tell](const Result<void>&) { tell(); }, tell);
    return future;
}

QFuture<Result<void>> GitState::discard(const QStringList& paths)
{
    const auto future = change(
        tr("Discard the changes of %n file(s)", nullptr, int(paths.size())), paths,
        [](git::Repository& repository, const QStringList& files) { return repository.discard(files); });
    const auto tell = [this, paths] { Q_EMIT workingFilesChanged(paths); };
    whenDone(future, this, [tell](const Result<void>&) { tell(); }, tell);
    return future;
}

QFuture<Result<void>> GitState::restore(const QStringList& paths, const CommitId& from)
{
    const auto future = change(tr("Put an older version back"), paths,
                               [from](git::Repository& repository, const QStringList& files) {
                                   return repository.restore(files, from, Progress());
                               });
    const auto tell = [this, paths] { Q_EMIT workingFilesChanged(paths); };
    whenDone(future, this, [tell](const Result<void>&) { tell(); }, tell);
    return future;
}

QFuture<Result<QStringList>> GitState::revert(const CommitId& commit)
{
    const auto work = [open = openerOf(m_root), commit](Progress& progress) -> Result<QStringList> {
        Result<git::Repository> repository = open();
        return repository ? repository->revert(commit, progress) : failure(repository.error());
    };
    const auto future = m_jobs.run<QStringList>(
        {.title = tr("Take a commit back"), .lane = Lane::Git, .atClose = AtClose::Finish}, work);
    refreshAfter(future);
    whenDone(future, this, [this](const Result<QStringList>& paths) {
        Q_EMIT workingFilesChanged(paths.value_or(QStringList()));
    });
    return future;
}

QFuture<Result<CommitId>> GitState::makeCommit(const QString& title, CommitAction action)
{
    const auto work = [open = openerOf(m_root),
                       action = std::move(action)](Progress& progress) -> Result<CommitId> {
        Result<git::Repository> repository = open();
        if (!repository)
            return failure(repository.error());
        return action(*repository, progress);
    };
    // While somebody is asked for a passphrase files can be saved, and the window can be closed.
    const JobOptions options =
        m_signing ? JobOptions{.title = title, .lane = Lane::Signatures}
                  : JobOptions{.title = title, .lane = Lane::Git, .atClose = AtClose::Finish};
    const auto future = m_jobs.run<CommitId>(options, work);
    refreshAfter(future);
    return future;
}

QFuture<Result<CommitId>> GitState::commit(const QString& message)
{
    return makeCommit(tr("Commit"),
                      [message, seen = m_head.commit](git::Repository& repository, const Progress& progress) {
                          return repository.commit(message, seen, progress);
                      });
}

QFuture<Result<CommitId>> GitState::amend(const QString& message)
{
    return makeCommit(tr("Amend"),
                      [message, seen = m_head.commit](git::Repository& repository, const Progress& progress) {
                          return repository.amend(message, seen.value_or(CommitId{}), progress);
                      });
}

QFuture<Result<QList<git::Commit>>> GitState::log(const QString& from, int limit, const QStringList& paths)
{
    return m_jobs.run<QList<git::Commit>>(
        {.title = paths.size() == 1 ? tr("Read the history of %1").arg(paths.constFirst())
                                    : tr("Read the history"),
         .listing = Listing::Slow},
        [open = openerOf(m_root), from, limit, paths](Progress& progress) -> Result<QList<git::Commit>> {
            const Result<git::Repository> repository = open();
            return repository ? repository->log(from, limit, progress, paths) : failure(repository.error());
        });
}

QFuture<Result<std::optional<git::CommitSignature>>> GitState::signatureOf(const CommitId& commit)
{
    return m_jobs.run<std::optional<git::CommitSignature>>(
        {.title = tr("Check a signature"), .lane = Lane::Signatures, .listing = Listing::Slow},
        [open = openerOf(m_root), commit](Progress& progress) -> Result<std::optional<git::CommitSignature>> {
            const Result<git::Repository> repository = open();
            return repository ? repository->signatureOf(commit, progress) : failure(repository.error());
        });
}

QFuture<Result<git::Blame>> GitState::blame(const CommitId& commit, const QString& path)
{
    return m_jobs.run<git::Blame>(
        {.title = tr("Find who wrote the lines of %1").arg(path), .listing = Listing::Slow},
        [open = openerOf(m_root), commit, path](Progress& progress) -> Result<git::Blame> {
            const Result<git::Repository> repository = open();
            return repository ? repository->blame(commit, path, progress) : failure(repository.error());
        });
}

QFuture<Result<QList<git::Reference>>> GitState::references()
{
    return m_jobs.run<QList<git::Reference>>(
        {.title = tr("Read branches and tags"), .listing = Listing::Slow},
        [open = openerOf(m_root)](Progress&) -> Result<QList<git::Reference>> {
            const Result<git::Repository> repository = open();
            return repository ? repository->references() : failure(repository.error());
        });
}

QFuture<Result<git::FileDiff>> GitState::diff(const QString& path, git::DiffSides sides, int contextLines)
{
    return m_jobs.run<git::FileDiff>(
        {.title = tr("Compare %1").arg(path), .listing = Listing::Slow},
        [open = openerOf(m_root), path, sides, contextLines](Progress&) -> Result<git::FileDiff> {
            const Result<git::Repository> repository = open();
            return repository ? repository->diff(path, sides, contextLines) : failure(repository.error());
        });
}

QFuture<Result<QList<git::FileDiff>>> GitState::filesOfCommit(const CommitId& commit)
{
    return m_jobs.run<QList<git::FileDiff>>(
        {.title = tr("Read commit %1").arg(commit.text.left(7)), .listing = Listing::Slow},
        [open = openerOf(m_root), commit](Progress& progress) -> Result<QList<git::FileDiff>> {
            const Result<git::Repository> repository = open();
            return repository ? repository->filesOfCommit(commit, progress) : failure(repository.error());
        });
}

QFuture<Result<git::FileDiff>> GitState::diffOfCommit(const CommitId& commit, const QString& path,
                                                      int contextLines)
{
    return m_jobs.run<git::FileDiff>(
        {.title = tr("Compare %1").arg(path), .listing = Listing::Slow},
        [open = openerOf(m_root), commit, path, contextLines](Progress&) -> Result<git::FileDiff> {
            const Result<git::Repository> repository = open();
            return repository ? repository->diffOfCommit(commit, path, contextLines)
                              : failure(repository.error());
        });
}

QFuture<Result<QList<git::FileDiff>>> GitState::filesBetween(const CommitId& before, const CommitId& after)
{
    return m_jobs.run<QList<git::FileDiff>>(
        {.title = tr("Compare two commits"), .listing = Listing::Slow},
        [open = openerOf(m_root), before, after](Progress& progress) -> Result<QList<git::FileDiff>> {
            const Result<git::Repository> repository = open();
            return repository ? repository->filesBetween(before, after, progress)
                              : failure(repository.error());
        });
}

QFuture<Result<git::FileDiff>> GitState::diffBetween(const CommitId& before, const CommitId& after,
                                                     const QString& path, int contextLines)
{
    return m_jobs.run<git::FileDiff>(
        {.title = tr("Compare %1").arg(path), .listing = Listing::Slow},
        [open = openerOf(m_root), before, after, path, contextLines](Progress&) -> Result<git::FileDiff> {
            const Result<git::Repository> repository = open();
            return repository ? repository->diffBetween(before, after, path, contextLines)
                              : failure(repository.error());
        });
}

QFuture<Result<std::optional<QByteArray>>> GitState::contentAt(const CommitId& commit, const QString& path)
{
    using Content = std::optional<QByteArray>;
    return m_jobs.run<Content>({.title = tr("Read %1 from the history").arg(path), .listing = Listing::Slow},
                               [open = openerOf(m_root), commit, path](Progress&) -> Result<Content> {
                                   const Result<git::Repository> repository = open();
                                   if (!repository)
                                       return failure(repository.error());
                                   const auto tree = repository->tree(commit);
                                   if (!tree)
                                       return failure(tree.error());
                                   Result<QByteArray> content = (*tree)->read(path);
                                   if (content)
                                       return Content(std::move(*content));
                                   return content.error().code == ErrorCode::NotFound
                                              ? Result<Content>(Content())
                                              : failure(content.error());
                               });
}

} // namespace efa::workspace
