#include "git/fetchedrevision_p.h"

#include "files/pathname.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::git::FetchedRevision)
};

// In Git's order: a tag goes before a branch of the same name.
constexpr std::array<const char*, 6> places = {
    "", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/", "refs/remotes/origin/"};

bool isWholeId(const QString& name)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"[0-9a-fA-F]{40}"_s));
    return digits.match(name).hasMatch();
}

bool isShortId(const QString& name)
{
    static const QRegularExpression digits(QRegularExpression::anchoredPattern(u"[0-9a-fA-F]{4,39}"_s));
    return digits.match(name).hasMatch();
}

Error notThere(const QString& name)
{
    return {.code = ErrorCode::NotFound,
            .message = name.isEmpty() ? Text::tr("The clone has no commit yet.")
                                      : Text::tr("The clone has no branch, tag or commit %1.").arg(name),
            .hint = Text::tr("Fetch it into the clone, or name another revision.")};
}

Result<CommitId> commitOf(const git_object* object, const QString& name)
{
    ObjectHandle commit;
    if (git_object_peel(out(commit), object, GIT_OBJECT_COMMIT) == 0)
        return commitIdOf(*git_object_id(commit.get()));
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("%1 names no commit.").arg(name),
                    .hint = Text::tr("Use a branch, a tag or a commit's id.")});
}

Result<FetchedRevision> byId(git_repository* repository, const QString& name)
{
    ObjectHandle object;
    const auto id = oidOf({name.toLower()});
    if (!id)
        return failure(id.error());
    const int code = git_object_lookup(out(object), repository, &*id, GIT_OBJECT_ANY);
    if (code == GIT_ENOTFOUND)
        return failure(notThere(name));
    if (code != 0)
        return failure(gitError(code, Text::tr("The commit %1 could not be read").arg(name)));
    return commitOf(object.get(), name).map([](const CommitId& commit) {
        return FetchedRevision{commit, true};
    });
}

Result<std::optional<FetchedRevision>> byReference(git_repository* repository, const QByteArray& fullName,
                                                   const QString& name)
{
    ReferenceHandle found;
    ReferenceHandle direct;
    ObjectHandle object;
    int code = git_reference_lookup(out(found), repository, fullName.constData());
    if (code == 0)
        code = git_reference_resolve(out(direct), found.get());
    if (code == GIT_ENOTFOUND || code == GIT_EINVALIDSPEC)
        return std::nullopt;
    if (code == 0)
        code = git_object_lookup(out(object), repository, git_reference_target(direct.get()), GIT_OBJECT_ANY);
    if (code != 0)
        return failure(gitError(code, Text::tr("The branch or tag %1 could not be read").arg(name)));
    const bool isPinned = git_reference_is_tag(found.get()) == 1;
    return commitOf(object.get(), name).map([&](const CommitId& commit) {
        return std::optional(FetchedRevision{commit, isPinned});
    });
}

// Of a clone that somebody works in, what its origin has of a branch counts unless more was committed here.
Result<FetchedRevision> newerOfOrigin(git_repository* repository, const QByteArray& branch,
                                      const FetchedRevision& here, const QString& name)
{
    const auto origin = byReference(repository, "refs/remotes/origin/" + branch, name);
    if (!origin)
        return failure(origin.error());
    if (!*origin || (*origin)->commit == here.commit)
        return here;
    const auto mine = oidOf(here.commit);
    const auto theirs = oidOf((*origin)->commit);
    const bool isAhead = mine && theirs && git_graph_descendant_of(repository, &*mine, &*theirs) == 1;
    return isAhead ? here : **origin;
}

// What a shortened id means here, for the hint.
std::optional<CommitId> lengthened(git_repository* repository, const QString& name)
{
    ObjectHandle object;
    if (!isShortId(name) || git_revparse_single(out(object), repository, name.toUtf8().constData()) != 0)
        return std::nullopt;
    const Result<CommitId> commit = commitOf(object.get(), name);
    return commit ? std::optional(*commit) : std::nullopt;
}

} // namespace

Result<FetchedRevision> fetchedRevision(git_repository* repository, const QString& name)
{
    if (isWholeId(name))
        return byId(repository, name);
    const QByteArray wanted = name.isEmpty() ? QByteArray("HEAD") : files::pathToBytes(name);
    for (const char* place : places) {
        const auto found = byReference(repository, place + wanted, name);
        if (!found)
            return failure(found.error());
        if (*found && qstrcmp(place, "refs/heads/") == 0)
            return newerOfOrigin(repository, wanted, **found, name);
        if (*found)
            return **found;
    }
    if (const auto whole = lengthened(repository, name)) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("%1 is a shortened commit id; no server hands out such.").arg(name),
             .hint = Text::tr("Write the whole id: %1.").arg(whole->text)});
    }
    return failure(notThere(name));
}

} // namespace efa::git
