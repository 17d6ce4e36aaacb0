#include "git/commitment_p.h"

#include "files/pathname.h"
#include "git/commitsignature_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error cannotCommit(int code)
{
    Error error =
        gitError(code, Text::tr("The commit could not be made; the repository is as it was before"));
    if (code == GIT_EMODIFIED)
        return headMoved();
    return error;
}

Error nobody()
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("Git does not know who commits"),
            .hint = Text::tr("Set it once with “git config --global user.name NAME” and “git config --global "
                             "user.email ADDRESS”.")};
}

QString configured(git_repository* repository, const QByteArray& variable, const QByteArray& own,
                   const QByteArray& common)
{
    if (const QString value = qEnvironmentVariable(variable.constData()).trimmed(); !value.isEmpty())
        return value;
    ConfigHandle config;
    if (git_repository_config(out(config), repository) != 0)
        return {};
    for (const QByteArray& key : {own, common}) {
        Buffer value;
        if (git_config_get_string_buf(value.raw(), config.get(), key.constData()) == 0 &&
            !value.bytes().trimmed().isEmpty())
            return QString::fromUtf8(value.bytes()).trimmed();
    }
    return {};
}

int addMergeHead(const git_oid* id, void* ids)
{
    static_cast<std::vector<git_oid>*>(ids)->push_back(*id);
    return 0;
}

// The full name of the branch, also of one without a commit; "HEAD" when it is detached.
QByteArray branchOfHead(git_repository* repository)
{
    ReferenceHandle head;
    const int code = git_repository_head(out(head), repository);
    if (code == 0)
        return git_reference_name(head.get());
    git_reference_lookup(out(head), repository, "HEAD");
    const char* target = head ? git_reference_symbolic_target(head.get()) : nullptr;
    return target ? target : "HEAD";
}

Result<SignatureHandle> copyOf(const git_signature& signature)
{
    SignatureHandle copy;
    const int code = git_signature_dup(out(copy), &signature);
    return code == 0 ? Result<SignatureHandle>(std::move(copy)) : failure(cannotCommit(code));
}

// What `git add -N` only announced is not part of a commit.
Result<void> dropIntended(git_index* index)
{
    QByteArrayList intended;
    for (size_t i = 0; i < git_index_entrycount(index); ++i) {
        const git_index_entry* entry = git_index_get_byindex(index, i);
        if ((entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0)
            intended << QByteArray(entry->path);
    }
    for (const QByteArray& path : intended) {
        if (const int code = git_index_remove(index, path.constData(), 0); code != 0)
            return failure(cannotCommit(code));
    }
    return {};
}

Error mergeChanged()
{
    return {.code = ErrorCode::Conflict,
            .message = Text::tr("A merge was begun, finished or given up meanwhile"),
            .hint = Text::tr("Look at the new state, then commit again.")};
}

} // namespace

Error headMoved()
{
    return {.code = ErrorCode::Conflict,
            .message = Text::tr("Somebody else committed to this branch meanwhile"),
            .hint = Text::tr("Look at the new state, then commit again.")};
}

Result<SignatureHandle> configuredSignature(git_repository* repository, Role role)
{
    const bool author = role == Role::Author;
    const QByteArray variable = author ? "GIT_AUTHOR_" : "GIT_COMMITTER_";
    const QByteArray section = author ? "author." : "committer.";
    const QString name = configured(repository, variable + "NAME", section + "name", "user.name");
    QString email = configured(repository, variable + "EMAIL", section + "email", "user.email");
    if (email.isEmpty())
        email = qEnvironmentVariable("EMAIL").trimmed();
    SignatureHandle signature;
    if (name.isEmpty() || email.isEmpty() ||
        git_signature_now(out(signature), name.toUtf8().constData(), email.toUtf8().constData()) != 0)
        return failure(nobody());
    return signature;
}

// Only what Git itself finishes with a plain `git commit`.
Result<void> Commitment::checkState() const
{
    switch (git_repository_state(m_repository.raw())) {
    case GIT_REPOSITORY_STATE_NONE:
    case GIT_REPOSITORY_STATE_MERGE:
    case GIT_REPOSITORY_STATE_BISECT:
        return {};
    default:
        return failure(
            {.code = ErrorCode::Conflict,
             .message = Text::tr("A rebase, cherry-pick or revert is under way in this repository"),
             .hint = Text::tr("Finish or abort it with Git (“git status” says how), then commit.")});
    }
}

Result<void> Commitment::findReplaced()
{
    git_repository* repository = m_repository.raw();
    const auto head = headCommit(repository);
    if (!head)
        return failure(head.error());
    if (!*head)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("There is no commit to amend yet"),
                        .hint = Text::tr("Make the first one.")});
    if (git_repository_state(repository) == GIT_REPOSITORY_STATE_MERGE)
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("A merge is under way: no commit can be amended"),
                        .hint = Text::tr("Finish it with a commit of its own.")});
    int code = git_commit_lookup(out(m_replaced), repository, &**head);
    for (unsigned i = 0; code == 0 && i < git_commit_parentcount(m_replaced.get()); ++i) {
        CommitHandle parent;
        code = git_commit_parent(out(parent), m_replaced.get(), i);
        m_parents.push_back(std::move(parent));
    }
    return code == 0 ? Result<void>() : failure(cannotCommit(code));
}

Result<void> Commitment::findParents()
{
    if (m_place == Place::OfHead)
        return findReplaced();
    git_repository* repository = m_repository.raw();
    const auto head = headCommit(repository);
    if (!head)
        return failure(head.error());
    std::vector<git_oid> ids;
    if (*head)
        ids.push_back(**head);
    m_isMerge = git_repository_state(repository) == GIT_REPOSITORY_STATE_MERGE;
    if (m_isMerge) {
        if (const int code = git_repository_mergehead_foreach(repository, &addMergeHead, &ids); code != 0)
            return failure(cannotCommit(code));
    }
    for (const git_oid& id : ids) {
        CommitHandle parent;
        if (const int code = git_commit_lookup(out(parent), repository, &id); code != 0)
            return failure(cannotCommit(code));
        m_parents.push_back(std::move(parent));
    }
    return {};
}

Result<void> Commitment::writeTree()
{
    git_repository* repository = m_repository.raw();
    const auto index = freshIndex(repository);
    if (!index)
        return failure(index.error());
    if (git_index_has_conflicts(index->get()) != 0)
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("Some files still have two versions from a merge"),
                        .hint = Text::tr("Settle them, stage them, then commit.")});
    // Dropped for this tree only: the index is not written, and read anew below.
    if (const auto dropped = dropIntended(index->get()); !dropped)
        return dropped;
    git_oid id = {};
    int code = git_index_write_tree(&id, index->get());
    git_index_read(index->get(), 1);
    if (code == 0)
        code = git_tree_lookup(out(m_tree), repository, &id);
    if (code != 0)
        return failure(cannotCommit(code));
    return checkChange(id);
}

// A commit that changes nothing is refused, but one that changed nothing before may be amended.
Result<void> Commitment::checkChange(const git_oid& tree) const
{
    const auto isEmpty = [this](const git_oid& id, const git_tree* entries) {
        return m_parents.empty() ? git_tree_entrycount(entries) == 0
                                 : git_oid_equal(&id, git_commit_tree_id(m_parents.front().get())) != 0;
    };
    if (m_isMerge || m_parents.size() > 1 || !isEmpty(tree, m_tree.get()))
        return {};
    if (!m_replaced)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("Nothing is staged"),
                        .hint = Text::tr("Stage the files that belong to the commit.")});
    if (git_oid_equal(&tree, git_commit_tree_id(m_replaced.get())) != 0)
        return {};
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("Nothing of the commit would be left"),
                    .hint = Text::tr("Stage something that it is to change, or make a new commit.")});
}

// Not git_commit_create(): in libgit2 1.5 that reports success when the commit itself did not fit on the
// disk.
Result<QByteArray> Commitment::object(const QByteArray& message)
{
    git_repository* repository = m_repository.raw();
    const auto author = m_replaced ? copyOf(*git_commit_author(m_replaced.get()))
                                   : configuredSignature(repository, Role::Author);
    if (!author)
        return failure(author.error());
    auto committer = configuredSignature(repository, Role::Committer);
    if (!committer)
        return failure(committer.error());
    m_committer = std::move(*committer);
    std::vector<const git_commit*> parents;
    std::ranges::transform(m_parents, std::back_inserter(parents),
                           [](const CommitHandle& one) { return one.get(); });
    Buffer object;
    const int code =
        git_commit_create_buffer(object.raw(), repository, author->get(), m_committer.get(), nullptr,
                                 message.constData(), m_tree.get(), parents.size(), parents.data());
    return code == 0 ? Result<QByteArray>(object.bytes()) : failure(cannotCommit(code));
}

Result<CommitId> Commitment::write(const QByteArray& object)
{
    git_repository* repository = m_repository.raw();
    OdbHandle odb;
    git_oid id = {};
    int code = git_repository_odb(out(odb), repository);
    if (code == 0)
        code = git_odb_write(&id, odb.get(), object.constData(), static_cast<size_t>(object.size()),
                             GIT_OBJECT_COMMIT);
    if (code == 0)
        code = git_repository_set_ident(repository, m_committer->name, m_committer->email);
    if (code != 0)
        return failure(cannotCommit(code));
    return commitIdOf(id);
}

// Under the branch's lock, and only where it still is where it was: not there, before the first commit.
Result<void> Commitment::moveHead(const CommitId& commit, const QByteArray& message)
{
    const auto id = oidOf(commit);
    if (!id)
        return failure(id.error());
    const QByteArray kind = m_replaced          ? " (amend)"
                            : m_parents.empty() ? " (initial)"
                            : m_isMerge         ? " (merge)"
                                                : "";
    const QByteArray note = "commit" + kind + ": " + message.left(message.indexOf('\n'));
    const git_oid before = m_replaced          ? *git_commit_id(m_replaced.get())
                           : m_parents.empty() ? git_oid{}
                                               : *git_commit_id(m_parents.front().get());
    ReferenceHandle moved;
    const int code = git_reference_create_matching(out(moved), m_repository.raw(),
                                                   branchOfHead(m_repository.raw()).constData(), &*id, 1,
                                                   &before, note.constData());
    if (code != 0)
        return failure(cannotCommit(code));
    if (m_isMerge)
        git_repository_state_cleanup(m_repository.raw());
    return {};
}

Result<CommitId> Commitment::commit(const QString& message, const Progress& progress)
{
    if (git_repository_is_bare(m_repository.raw()) == 1)
        return failure(noWorkingFolder());
    Buffer tidied;
    const int code = git_message_prettify(tidied.raw(), message.toUtf8().constData(), 0, 0);
    if (code != 0 || tidied.bytes().trimmed().isEmpty())
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The commit has no message"),
                        .hint = Text::tr("Say in one line what it changes.")});
    const QByteArray text = tidied.bytes();
    const auto settings = SigningSettings::read(m_repository.raw());
    if (!settings)
        return failure(settings.error());
    return settings->signs ? signedCommit(text, *settings, progress) : plainCommit(text);
}

Result<IndexLock> Commitment::lockIndex() const
{
    return IndexLock::take(files::pathFromBytes(git_repository_path(m_repository.raw())).chopped(1));
}

Result<QByteArray> Commitment::prepare(const QByteArray& message)
{
    return checkState()
        .and_then([this] { return findParents(); })
        .and_then([this] { return writeTree(); })
        .and_then([&] { return object(message); });
}

Result<CommitId> Commitment::finish(const QByteArray& object, const QByteArray& message, ObjectBatch& objects)
{
    return write(object).and_then([&](const CommitId& id) {
        return objects.store().and_then([&] { return moveHead(id, message); }).map([&] { return id; });
    });
}

Result<CommitId> Commitment::plainCommit(const QByteArray& message)
{
    const auto lock = lockIndex();
    if (!lock)
        return failure(lock.error());
    auto objects = ObjectBatch::begin(m_repository.raw());
    if (!objects)
        return failure(objects.error());
    return prepare(message).and_then(
        [&](const QByteArray& object) { return finish(object, message, *objects); });
}

// While somebody was asked for a passphrase the branch may have got commits, a merge may have been given up
// or begun.
Result<void> Commitment::checkParents() const
{
    Commitment now(m_repository, m_place);
    if (const auto found = now.checkState().and_then([&] { return now.findParents(); }); !found)
        return found;
    const auto same = [](const CommitHandle& a, const CommitHandle& b) {
        return git_oid_equal(git_commit_id(a.get()), git_commit_id(b.get())) != 0;
    };
    if (std::ranges::equal(m_parents, now.m_parents, same))
        return {};
    return failure(m_isMerge == now.m_isMerge ? headMoved() : mergeChanged());
}

// Whoever signs may be asked for a passphrase: nothing is held meanwhile, and what the commit was to follow
// is looked at again.
Result<CommitId> Commitment::signedCommit(const QByteArray& message, const SigningSettings& settings,
                                          const Progress& progress)
{
    return prepareAlone(message)
        .and_then([&](const QByteArray& object) {
            return withSignature(m_repository, settings, object, *m_committer, progress);
        })
        .and_then([&](const QByteArray& object) -> Result<CommitId> {
            const auto lock = lockIndex();
            if (!lock)
                return failure(lock.error());
            auto objects = ObjectBatch::begin(m_repository.raw());
            if (!objects)
                return failure(objects.error());
            return checkParents().and_then([&] { return finish(object, message, *objects); });
        });
}

Result<QByteArray> Commitment::prepareAlone(const QByteArray& message)
{
    const auto lock = lockIndex();
    if (!lock)
        return failure(lock.error());
    auto objects = ObjectBatch::begin(m_repository.raw());
    if (!objects)
        return failure(objects.error());
    return prepare(message).and_then(
        [&](const QByteArray& object) { return objects->store().map([&] { return object; }); });
}

} // namespace efa::git
