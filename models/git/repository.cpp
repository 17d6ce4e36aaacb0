#include "git/repository.h"

#include "files/pathname.h"
#include "git/blamewalk_p.h"
#include "git/commitment_p.h"
#include "git/commitsignature_p.h"
#include "git/committree_p.h"
#include "git/configuration_p.h"
#include "git/diffreader_p.h"
#include "git/fetchedrevision_p.h"
#include "git/handlepool_p.h"
#include "git/linestaging_p.h"
#include "git/logwalk_p.h"
#include "git/repository_p.h"
#include "git/reverting_p.h"
#include "git/revision_p.h"
#include "git/signingsettings_p.h"
#include "git/staging_p.h"
#include "git/statusreader_p.h"
#include "git/upstream_p.h"

#include <git2/sys/repository.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error cannotOpen(int code, const QString& path)
{
    Error error = gitError(code, Text::tr("The repository %1 could not be opened").arg(path));
    // Formats that libgit2 does not know: other hashes, other ways to keep references.
    if (error.detail.contains("unsupported"_L1)) {
        error.code = ErrorCode::Unsupported;
        error.hint =
            Text::tr("It uses a format that is not supported yet. SHA-1 repositories with references in "
                     "files are.");
    }
    return error;
}

// Without '/' at the end.
QString folderPath(const char* path)
{
    QString folder = path ? files::pathFromBytes(path) : QString();
    while (folder.size() > 1 && folder.endsWith(u'/'))
        folder.chop(1);
    return folder;
}

QString branchName(git_repository* repository)
{
    ReferenceHandle head;
    const int code = git_reference_lookup(out(head), repository, "HEAD");
    if (code != 0 || git_reference_type(head.get()) != GIT_REFERENCE_SYMBOLIC)
        return {};
    QString name = files::pathFromBytes(git_reference_symbolic_target(head.get()));
    if (name.startsWith("refs/heads/"_L1))
        name.remove(0, 11);
    return name;
}

// How far the branch and the one it follows are apart; a followed branch that is not there (yet) is none.
void readUpstream(git_repository* repository, Head& head)
{
    const QByteArray name = upstreamName(repository, head.branch);
    if (name.isEmpty())
        return;
    head.upstream = files::pathFromBytes(name);
    for (const auto prefix : {"refs/remotes/"_L1, "refs/heads/"_L1}) {
        if (head.upstream.startsWith(prefix))
            head.upstream.remove(0, prefix.size());
    }
    git_oid theirs = {};
    const auto ours = head.commit ? oidOf(*head.commit) : failure(Error{});
    size_t ahead = 0;
    size_t behind = 0;
    if (ours && git_reference_name_to_id(&theirs, repository, name.constData()) == 0 &&
        git_graph_ahead_behind(&ahead, &behind, repository, &*ours, &theirs) == 0) {
        head.ahead = static_cast<int>(ahead);
        head.behind = static_cast<int>(behind);
    }
}

std::optional<Reference> referenceFrom(git_reference* reference)
{
    ObjectHandle commit;
    if (git_reference_type(reference) == GIT_REFERENCE_SYMBOLIC ||
        git_reference_peel(out(commit), reference, GIT_OBJECT_COMMIT) != 0)
        return std::nullopt;
    Reference found;
    if (git_reference_is_remote(reference) == 1)
        found.kind = Reference::Kind::RemoteBranch;
    else if (git_reference_is_tag(reference) == 1)
        found.kind = Reference::Kind::Tag;
    else if (git_reference_is_branch(reference) != 1)
        return std::nullopt;
    found.name = files::pathFromBytes(git_reference_shorthand(reference));
    found.commit = commitIdOf(*git_object_id(commit.get()));
    return found;
}

} // namespace

class Repository::Private : public OpenRepository
{
  public:
    Private() = default;
    Private(const Private&) = delete;
    Private& operator=(const Private&) = delete;
    ~Private()
    {
        if (handle)
            giveHandle(place.gitFolder, std::move(handle));
    }
};

QString Commit::subject() const
{
    return subjectOf(message);
}

Repository::Repository(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{
}
Repository::Repository(Repository&&) noexcept = default;
Repository& Repository::operator=(Repository&&) noexcept = default;
Repository::~Repository() = default;

Result<Repository> Repository::open(const QString& path)
{
    ensureLibrary();
    const auto place = discover(path);
    if (!place)
        return failure(place.error());
    if (const auto checked = Configuration::checkIncludes(*place); !checked)
        return failure(checked.error());
    auto opened = std::make_unique<Private>();
    opened->place = *place;
    // As if bare: the configuration decides nothing before it is sifted.
    const int code = takeHandle(place->gitFolder, opened->handle);
    if (code < 0)
        return failure(cannotOpen(code, path));
    auto configuration = Configuration::read(*place, opened->raw());
    if (!configuration)
        return failure(configuration.error());
    git_repository_set_config(opened->raw(), configuration->config.get());
    opened->filters = configuration->filters;
    const bool linked = place->commonFolder != place->gitFolder;
    const bool hasFiles = !place->workFolder.isEmpty() && (linked || !configuration->bare);
    // A folder that is set already must not be set again: libgit2 1.5 does not free what it compares it with.
    if (hasFiles && folderPath(git_repository_workdir(opened->raw())) != place->workFolder)
        git_repository_set_workdir(opened->raw(), files::pathToBytes(place->workFolder).constData(), 0);
    auto store = ObjectStore::open(place->commonFolder + u"/objects"_s);
    if (!store)
        return failure(store.error());
    opened->store = std::move(*store);
    return Repository(std::move(opened));
}

QString Repository::workFolder() const
{
    return folderPath(git_repository_workdir(d->raw()));
}

QString Repository::gitFolder() const
{
    return folderPath(git_repository_path(d->raw()));
}

bool Repository::isBare() const
{
    return git_repository_is_bare(d->raw()) == 1;
}

QStringList Repository::remoteUrls() const
{
    return git::remoteUrls(d->raw());
}

QString Repository::defaultBranch() const
{
    return git::defaultBranch(d->raw());
}

Result<Head> Repository::head() const
{
    const auto commit = headCommit(d->raw());
    if (!commit)
        return failure(commit.error());
    Head head;
    if (*commit)
        head.commit = commitIdOf(**commit);
    head.branch = branchName(d->raw());
    head.merging = git_repository_state(d->raw()) == GIT_REPOSITORY_STATE_MERGE;
    readUpstream(d->raw(), head);
    return head;
}

Result<Signature> Repository::author() const
{
    return configuredSignature(d->raw(), Role::Author).map([](const SignatureHandle& signature) {
        return signatureFrom(*signature);
    });
}

Result<QList<StatusEntry>> Repository::status(const Progress& progress) const
{
    return StatusReader(d->raw(), progress).read();
}

Result<FileDiff> Repository::diff(const QString& path, DiffSides sides, int contextLines) const
{
    return DiffReader(d->raw()).file(path, sides, contextLines);
}

Result<QList<FileDiff>> Repository::filesOfCommit(const CommitId& commit, const Progress& progress) const
{
    return DiffReader(d->raw()).allFiles({commit}, DiffReader::Depth::Files, progress);
}

Result<FileDiff> Repository::diffOfCommit(const CommitId& commit, const QString& path, int contextLines) const
{
    return DiffReader(d->raw()).oneFile({commit}, path, contextLines);
}

Result<QList<FileDiff>> Repository::diffOfCommit(const CommitId& commit, const Progress& progress) const
{
    return DiffReader(d->raw()).allFiles({commit}, DiffReader::Depth::Lines, progress);
}

Result<QList<FileDiff>> Repository::filesBetween(const CommitId& before, const CommitId& after,
                                                 const Progress& progress) const
{
    return DiffReader(d->raw()).allFiles({after, before}, DiffReader::Depth::Files, progress);
}

Result<FileDiff> Repository::diffBetween(const CommitId& before, const CommitId& after, const QString& path,
                                         int contextLines) const
{
    return DiffReader(d->raw()).oneFile({after, before}, path, contextLines);
}

Result<void> Repository::stage(const QStringList& paths, ConflictMarkers markers)
{
    return Staging(*d).stage(paths, markers);
}

Result<void> Repository::unstage(const QStringList& paths)
{
    return Staging(*d).unstage(paths);
}

Result<void> Repository::stageLines(const QString& path, const FileDiff& seen, const LineChoice& lines)
{
    return LineStaging(*d).stage(path, seen, lines);
}

Result<void> Repository::unstageLines(const QString& path, const FileDiff& seen, const LineChoice& lines)
{
    return LineStaging(*d).unstage(path, seen, lines);
}

Result<void> Repository::discardLines(const QString& path, const FileDiff& seen, const LineChoice& lines)
{
    return LineStaging(*d).discard(path, seen, lines);
}

Result<void> Repository::discard(const QStringList& paths)
{
    return Staging(*d).discard(paths);
}

Result<void> Repository::restore(const QStringList& paths, const CommitId& from, const Progress& progress)
{
    return Reverting(*d, progress).restore(paths, from);
}

Result<QStringList> Repository::revert(const CommitId& commit, const Progress& progress)
{
    return Reverting(*d, progress).revert(commit);
}

Result<std::optional<SignatureFormat>> Repository::signing() const
{
    return SigningSettings::read(d->raw()).map([](const SigningSettings& settings) {
        return settings.signs ? std::optional(settings.format) : std::nullopt;
    });
}

Result<CommitId> Repository::commit(const QString& message)
{
    return Commitment(*d).commit(message, Progress());
}

Result<CommitId> Repository::commit(const QString& message, const std::optional<CommitId>& seen,
                                    const Progress& progress)
{
    const auto now = headCommit(d->raw());
    if (!now)
        return failure(now.error());
    const auto id = now->has_value() ? std::optional(commitIdOf(**now)) : std::nullopt;
    return id == seen ? Commitment(*d).commit(message, progress) : failure(headMoved());
}

Result<CommitId> Repository::amend(const QString& message, const CommitId& seen, const Progress& progress)
{
    const auto now = headCommit(d->raw());
    if (!now)
        return failure(now.error());
    if (now->has_value() && commitIdOf(**now) != seen)
        return failure(headMoved());
    return Commitment(*d, Commitment::Place::OfHead).commit(message, progress);
}

Result<QList<Commit>> Repository::log(const QString& from, int limit, const Progress& progress,
                                      const QStringList& paths) const
{
    const auto walk = [&](const git_oid& start) {
        return LogWalk(d->raw(), d->place.commonFolder, paths).run(start, limit, progress);
    };
    if (from.isEmpty()) {
        const auto start = headCommit(d->raw());
        if (!start)
            return failure(start.error());
        return *start ? walk(**start) : Result<QList<Commit>>(QList<Commit>());
    }
    return resolve(from).and_then(&oidOf).and_then(walk);
}

Result<Blame> Repository::blame(const CommitId& commit, const QString& path, const Progress& progress) const
{
    const auto id = oidOf(commit);
    if (!id)
        return failure(id.error());
    const auto files = tree(commit);
    if (!files)
        return failure(files.error());
    // As everybody else reads it: through links.
    const auto target = (*files)->resolved(path);
    if (!target && target.error().code != ErrorCode::NotFound)
        return failure(target.error());
    return BlameWalk(d->raw(), d->place.commonFolder).run(*id, target.value_or(path), progress);
}

Result<std::optional<CommitSignature>> Repository::signatureOf(const CommitId& commit,
                                                               const Progress& progress) const
{
    return git::signatureOf(*d, commit, progress);
}

Result<QList<Reference>> Repository::references() const
{
    ReferenceIterator iterator;
    int code = git_reference_iterator_new(out(iterator), d->raw());
    QList<Reference> found;
    while (code == 0) {
        ReferenceHandle reference;
        code = git_reference_next(out(reference), iterator.get());
        if (code != 0)
            break;
        if (const auto one = referenceFrom(reference.get()))
            found.append(*one);
    }
    if (code != GIT_ITEROVER)
        return failure(gitError(code, Text::tr("The branches and tags could not be read")));
    std::ranges::sort(found, {}, [](const Reference& one) { return std::pair(one.kind, one.name); });
    return found;
}

Result<CommitId> Repository::resolve(const QString& revision) const
{
    return resolvedRevision(d->raw(), revision);
}

Result<FetchedRevision> Repository::fetched(const QString& name) const
{
    return fetchedRevision(d->raw(), name);
}

Result<std::shared_ptr<const files::FileTree>> Repository::tree(const CommitId& commit,
                                                                const std::optional<QString>& label) const
{
    return CommitTree::open(d->store, commit, label.value_or(commit.text.left(7)));
}

} // namespace efa::git
