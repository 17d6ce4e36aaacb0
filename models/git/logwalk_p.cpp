#include "git/logwalk_p.h"

#include "files/pathname.h"
#include "git/diffreader_p.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

QString messageOf(const git_commit* commit)
{
    const QByteArrayView text(git_commit_message(commit));
    const char* encoding = git_commit_message_encoding(commit);
    QStringDecoder decoder(encoding ? encoding : "UTF-8");
    return decoder.isValid() ? QString(decoder.decode(text)) : QString::fromUtf8(text);
}

Commit commitFrom(const git_commit* handle)
{
    Commit commit{.id = commitIdOf(*git_commit_id(handle)),
                  .parents = {},
                  .author = signatureFrom(*git_commit_author(handle)),
                  .committer = signatureFrom(*git_commit_committer(handle)),
                  .message = messageOf(handle)};
    for (unsigned i = 0; i < git_commit_parentcount(handle); ++i)
        commit.parents.append(commitIdOf(*git_commit_parent_id(handle, i)));
    return commit;
}

Error unreadable(int code, const git_oid& id)
{
    Error error = gitError(code, Text::tr("The commit %1 could not be read").arg(commitIdOf(id).text));
    error.code = ErrorCode::Io;
    return error;
}

struct Entry
{
    git_oid id = {};
    git_filemode_t mode = GIT_FILEMODE_UNREADABLE;
};

/// What stands at a path in a commit; nothing where nothing does.
Result<std::optional<Entry>> entryAt(const git_commit* commit, const QByteArray& path)
{
    TreeHandle tree;
    TreeEntryHandle entry;
    int code = git_commit_tree(out(tree), commit);
    if (code == 0)
        code = git_tree_entry_bypath(out(entry), tree.get(), path.constData());
    if (code == GIT_ENOTFOUND && tree)
        return std::optional<Entry>();
    if (code != 0)
        return failure(unreadable(code, *git_commit_id(commit)));
    return std::optional(Entry{*git_tree_entry_id(entry.get()), git_tree_entry_filemode(entry.get())});
}

bool isSame(const std::optional<Entry>& a, const std::optional<Entry>& b)
{
    return a && b ? git_oid_equal(&a->id, &b->id) != 0 && a->mode == b->mode : !a && !b;
}

} // namespace

LogWalk::LogWalk(git_repository* repository, const QString& commonFolder, const QString& path)
    : m_repository(repository), m_path(files::pathToBytes(path))
{
    const auto text = readSmallFile(commonFolder + u"/shallow"_s);
    for (const QByteArray& line : text.value_or(QByteArray()).split('\n')) {
        if (line.trimmed().size() == GIT_OID_HEXSZ)
            m_ends.insert(line.trimmed());
    }
}

bool LogWalk::isEnd(const git_oid& id) const
{
    return !m_ends.isEmpty() && m_ends.contains(commitIdOf(id).text.toLatin1());
}

Result<void> LogWalk::reach(const git_oid& id)
{
    const QByteArray key(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);
    if (m_seen.contains(key))
        return {};
    m_seen.insert(key);
    CommitHandle commit;
    if (const int code = git_commit_lookup(out(commit), m_repository, &id); code != 0)
        return failure(unreadable(code, id));
    const git_time_t time = git_commit_time(commit.get());
    m_reached.push_back({time, m_count++, std::move(commit)});
    std::ranges::push_heap(m_reached, Later());
    return {};
}

Result<void> LogWalk::reachParents(const git_commit* commit)
{
    if (isEnd(*git_commit_id(commit)))
        return {};
    for (unsigned i = 0; i < git_commit_parentcount(commit); ++i) {
        if (const auto reached = reach(*git_commit_parent_id(commit, i)); !reached)
            return reached;
    }
    return {};
}

CommitHandle LogWalk::takeYoungest()
{
    std::ranges::pop_heap(m_reached, Later());
    CommitHandle commit = std::move(m_reached.back().commit);
    m_reached.pop_back();
    return commit;
}

Result<bool> LogWalk::changes(const git_commit* commit) const
{
    const auto here = entryAt(commit, m_path);
    if (!here)
        return failure(here.error());
    const unsigned parents = isEnd(*git_commit_id(commit)) ? 0 : git_commit_parentcount(commit);
    for (unsigned i = 0; i < parents; ++i) {
        CommitHandle parent;
        if (const int code = git_commit_parent(out(parent), commit, i); code != 0)
            return failure(unreadable(code, *git_commit_parent_id(commit, i)));
        const auto there = entryAt(parent.get(), m_path);
        if (!there)
            return failure(there.error());
        if (isSame(*here, *there))
            return false;
    }
    return parents > 0 || here->has_value();
}

Result<void> LogWalk::followRename(const git_commit* commit, const Progress& progress)
{
    if (git_commit_parentcount(commit) == 0 || isEnd(*git_commit_id(commit)))
        return {};
    CommitHandle parent;
    if (const int code = git_commit_parent(out(parent), commit, 0); code != 0)
        return failure(unreadable(code, *git_commit_parent_id(commit, 0)));
    const auto there = entryAt(parent.get(), m_path);
    if (!there)
        return failure(there.error());
    if (there->has_value())
        return {};
    const auto files =
        DiffReader(m_repository)
            .allFiles({commitIdOf(*git_commit_id(commit))}, DiffReader::Depth::Files, progress);
    if (!files)
        return failure(files.error());
    const auto renamed = std::ranges::find_if(*files, [&](const FileDiff& file) {
        return file.state == FileState::Renamed && files::pathToBytes(file.path) == m_path;
    });
    if (renamed != files->end())
        m_path = files::pathToBytes(renamed->oldPath);
    return {};
}

Result<QList<Commit>> LogWalk::run(const git_oid& start, int limit, const Progress& progress)
{
    QList<Commit> found;
    auto reached = reach(start);
    while (reached && !m_reached.empty() && found.size() < limit) {
        if (progress.isCancelled())
            return failure(cancelled());
        const CommitHandle commit = takeYoungest();
        const Result<bool> wanted = m_path.isEmpty() ? Result<bool>(true) : changes(commit.get());
        if (!wanted)
            return failure(wanted.error());
        if (*wanted)
            found.append(commitFrom(commit.get()));
        if (*wanted && !m_path.isEmpty())
            reached = followRename(commit.get(), progress);
        if (reached && found.size() < limit)
            reached = reachParents(commit.get());
    }
    if (!reached)
        return failure(reached.error());
    return found;
}

} // namespace efa::git
