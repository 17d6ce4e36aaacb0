#include "git/logwalk_p.h"

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

} // namespace

LogWalk::LogWalk(git_repository* repository, const QString& commonFolder)
    : m_repository(repository)
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
    if (const int code = git_commit_lookup(out(commit), m_repository, &id); code != 0) {
        Error error = gitError(code, Text::tr("The commit %1 could not be read").arg(commitIdOf(id).text));
        error.code = ErrorCode::Io;
        return failure(std::move(error));
    }
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

Result<QList<Commit>> LogWalk::run(const git_oid& start, int limit, const Progress& progress)
{
    QList<Commit> found;
    auto reached = reach(start);
    while (reached && !m_reached.empty() && found.size() < limit) {
        if (progress.isCancelled())
            return failure(cancelled());
        const CommitHandle commit = takeYoungest();
        found.append(commitFrom(commit.get()));
        if (found.size() < limit)
            reached = reachParents(commit.get());
    }
    if (!reached)
        return failure(reached.error());
    return found;
}

} // namespace efa::git
