#include "git/pathhistory_p.h"

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

} // namespace

HistoryEnds::HistoryEnds(const QString& commonFolder)
{
    const auto text = readSmallFile(commonFolder + u"/shallow"_s);
    for (const QByteArray& line : text.value_or(QByteArray()).split('\n')) {
        if (line.trimmed().size() == GIT_OID_HEXSZ)
            m_ids.insert(line.trimmed());
    }
}

bool HistoryEnds::contains(const git_oid& id) const
{
    return !m_ids.isEmpty() && m_ids.contains(commitIdOf(id).text.toLatin1());
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

Error unreadableCommit(int code, const git_oid& id)
{
    Error error = gitError(code, Text::tr("The commit %1 could not be read").arg(commitIdOf(id).text));
    error.code = ErrorCode::Io;
    return error;
}

Result<CommitHandle> parentOf(const git_commit* commit, unsigned number)
{
    CommitHandle parent;
    if (const int code = git_commit_parent(out(parent), commit, number); code != 0)
        return failure(unreadableCommit(code, *git_commit_parent_id(commit, number)));
    return parent;
}

Result<std::optional<PathEntry>> entryAt(const git_commit* commit, const QByteArray& path)
{
    TreeHandle tree;
    TreeEntryHandle entry;
    int code = git_commit_tree(out(tree), commit);
    if (code == 0)
        code = git_tree_entry_bypath(out(entry), tree.get(), path.constData());
    if (code == GIT_ENOTFOUND && tree)
        return std::optional<PathEntry>();
    if (code != 0)
        return failure(unreadableCommit(code, *git_commit_id(commit)));
    return std::optional(PathEntry{*git_tree_entry_id(entry.get()), git_tree_entry_filemode(entry.get())});
}

Result<QByteArray> nameBefore(git_repository* repository, const git_commit* before, const git_commit* after,
                              const QByteArray& path, const Progress& progress)
{
    const DiffReader::Span span{.after = commitIdOf(*git_commit_id(after)),
                                .before = commitIdOf(*git_commit_id(before))};
    const auto files = DiffReader(repository).allFiles(span, DiffReader::Depth::Files, progress);
    if (!files)
        return failure(files.error());
    const auto renamed = std::ranges::find_if(*files, [&](const FileDiff& file) {
        return file.state == FileState::Renamed && files::pathToBytes(file.path) == path;
    });
    return renamed == files->end() ? QByteArray() : files::pathToBytes(renamed->oldPath);
}

} // namespace efa::git
