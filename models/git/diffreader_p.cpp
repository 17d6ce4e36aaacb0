#include "git/diffreader_p.h"

#include "files/pathname.h"
#include "files/treeerrors.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error cannotCompare(int code)
{
    return code == GIT_EUSER ? cancelled() : gitError(code, Text::tr("The difference could not be read"));
}

/// Options for some paths, taken literally; none: all. Keeps the texts that libgit2 points to.
class Options
{
  public:
    explicit Options(int contextLines, std::vector<QByteArray> paths = {})
        : m_paths(std::move(paths))
    {
        for (QByteArray& path : m_paths)
            m_pointers.push_back(path.data());
        value.flags = GIT_DIFF_INCLUDE_TYPECHANGE | GIT_DIFF_DISABLE_PATHSPEC_MATCH |
                      GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                      GIT_DIFF_SHOW_UNTRACKED_CONTENT;
        value.context_lines = static_cast<uint32_t>(std::max(contextLines, 0));
        value.pathspec = {m_pointers.data(), m_pointers.size()};
    }

    git_diff_options value = GIT_DIFF_OPTIONS_INIT;

  private:
    std::vector<QByteArray> m_paths;
    std::vector<char*> m_pointers;
};

int findRenames(git_diff* diff)
{
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    return git_diff_find_similar(diff, &options);
}

FileDiff headerOf(const git_diff_delta& delta)
{
    FileDiff file;
    file.path = files::pathFromBytes(delta.new_file.path ? delta.new_file.path : delta.old_file.path);
    file.state = stateOf(delta.status);
    file.binary = (delta.flags & GIT_DIFF_FLAG_BINARY) != 0;
    file.oldMode = delta.old_file.mode;
    file.newMode = delta.new_file.mode;
    if (delta.status == GIT_DELTA_RENAMED)
        file.oldPath = files::pathFromBytes(delta.old_file.path);
    return file;
}

void addLine(const git_diff_line& line, DiffHunk& hunk)
{
    switch (line.origin) {
    case GIT_DIFF_LINE_CONTEXT_EOFNL:
    case GIT_DIFF_LINE_ADD_EOFNL:
    case GIT_DIFF_LINE_DEL_EOFNL:
        if (!hunk.lines.isEmpty())
            hunk.lines.last().missingNewline = true;
        return;
    default:
        break;
    }
    QByteArrayView text(line.content, static_cast<qsizetype>(line.content_len));
    if (text.endsWith('\n'))
        text.chop(1);
    DiffLine one{.kind = DiffLine::Kind::Context,
                 .oldLine = std::max(line.old_lineno, 0),
                 .newLine = std::max(line.new_lineno, 0),
                 .text = text.toByteArray()};
    if (line.origin == GIT_DIFF_LINE_ADDITION)
        one.kind = DiffLine::Kind::Added;
    else if (line.origin == GIT_DIFF_LINE_DELETION)
        one.kind = DiffLine::Kind::Removed;
    hunk.lines.append(std::move(one));
}

Result<DiffHunk> hunkOf(git_patch* patch, size_t index)
{
    const git_diff_hunk* header = nullptr;
    size_t lines = 0;
    if (const int code = git_patch_get_hunk(&header, &lines, patch, index); code != 0)
        return failure(cannotCompare(code));
    DiffHunk hunk{.oldStart = header->old_start,
                  .oldLines = header->old_lines,
                  .newStart = header->new_start,
                  .newLines = header->new_lines,
                  .lines = {}};
    hunk.lines.reserve(static_cast<qsizetype>(lines));
    for (size_t i = 0; i < lines; ++i) {
        const git_diff_line* line = nullptr;
        if (const int code = git_patch_get_line_in_hunk(&line, patch, index, i); code != 0)
            return failure(cannotCompare(code));
        addLine(*line, hunk);
    }
    return hunk;
}

Result<FileDiff> fileOf(git_diff* diff, size_t index)
{
    PatchHandle patch;
    if (const int code = git_patch_from_diff(out(patch), diff, index); code != 0)
        return failure(cannotCompare(code));
    // Whether it is binary is known only now.
    FileDiff file = headerOf(*git_diff_get_delta(diff, index));
    for (size_t i = 0; patch && i < git_patch_num_hunks(patch.get()); ++i) {
        auto hunk = hunkOf(patch.get(), i);
        if (!hunk)
            return failure(hunk.error());
        file.hunks.append(std::move(*hunk));
    }
    return file;
}

std::optional<size_t> indexOf(const git_diff* diff, const QByteArray& path)
{
    for (size_t i = 0; i < git_diff_num_deltas(diff); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff, i);
        const char* name = delta->new_file.path ? delta->new_file.path : delta->old_file.path;
        if (path == name)
            return i;
    }
    return std::nullopt;
}

// Where `path` came from, if the difference shows it as moved.
QByteArray originOf(const git_diff* diff, const QByteArray& path)
{
    const auto at = indexOf(diff, path);
    const git_diff_delta* delta = at ? git_diff_get_delta(diff, *at) : nullptr;
    return delta && delta->status == GIT_DELTA_RENAMED ? QByteArray(delta->old_file.path) : QByteArray();
}

int stopWhenCancelled(const git_diff* /*diff*/, const char* /*oldPath*/, const char* /*newPath*/,
                      void* progress)
{
    return static_cast<const Progress*>(progress)->isCancelled() ? GIT_EUSER : 0;
}

Error unreadable(int code, const CommitId& commit)
{
    return gitError(code, Text::tr("The commit %1 could not be read").arg(commit.text));
}

} // namespace

struct DiffReader::CommitSides
{
    TreeHandle before;
    TreeHandle after;
};

Result<DiffHandle> DiffReader::between(DiffSides sides, git_diff_options& options)
{
    const auto head = headTree(m_repository);
    if (!head)
        return failure(head.error());
    const auto index = freshIndex(m_repository);
    if (!index)
        return failure(index.error());
    DiffHandle diff;
    int code = 0;
    switch (sides) {
    case DiffSides::HeadToIndex:
        code = git_diff_tree_to_index(out(diff), m_repository, head->get(), index->get(), &options);
        break;
    case DiffSides::IndexToWorking:
        code = git_diff_index_to_workdir(out(diff), m_repository, index->get(), &options);
        break;
    case DiffSides::HeadToWorking:
        code = git_diff_tree_to_workdir_with_index(out(diff), m_repository, head->get(), &options);
        break;
    }
    if (code != 0)
        return failure(cannotCompare(code));
    return diff;
}

// A moved file is an added one until all of HEAD and the index are compared.
Result<QByteArray> DiffReader::oldPathOf(const QByteArray& path, DiffSides sides)
{
    if (sides == DiffSides::IndexToWorking)
        return QByteArray();
    Options options(0);
    const auto diff = between(DiffSides::HeadToIndex, options.value);
    if (!diff)
        return failure(diff.error());
    if (const int code = findRenames(diff->get()); code != 0)
        return failure(cannotCompare(code));
    return originOf(diff->get(), path);
}

Result<FileDiff> DiffReader::fileOfSides(const QByteArray& path, DiffSides sides, int contextLines)
{
    Options options(contextLines, {path});
    auto diff = between(sides, options.value);
    if (!diff)
        return failure(diff.error());
    auto at = indexOf(diff->get(), path);
    if (!at)
        return unchanged(path);
    const git_delta_t status = git_diff_get_delta(diff->get(), *at)->status;
    if (status == GIT_DELTA_CONFLICTED)
        return conflicted(path, contextLines);
    if (status != GIT_DELTA_ADDED)
        return fileOf(diff->get(), *at);
    const auto origin = oldPathOf(path, sides);
    if (!origin)
        return failure(origin.error());
    if (origin->isEmpty())
        return fileOf(diff->get(), *at);
    Options both(contextLines, {*origin, path});
    diff = between(sides, both.value);
    if (!diff)
        return failure(diff.error());
    if (const int code = findRenames(diff->get()); code != 0)
        return failure(cannotCompare(code));
    at = indexOf(diff->get(), path);
    return at ? fileOf(diff->get(), *at) : unchanged(path);
}

// The index has no single version of it: what is in the folder, with its marks, against HEAD.
Result<FileDiff> DiffReader::conflicted(const QByteArray& path, int contextLines)
{
    const auto head = headTree(m_repository);
    if (!head)
        return failure(head.error());
    Options options(contextLines, {path});
    DiffHandle diff;
    const int code = git_diff_tree_to_workdir(out(diff), m_repository, head->get(), &options.value);
    if (code != 0)
        return failure(cannotCompare(code));
    const auto at = indexOf(diff.get(), path);
    auto file = at ? fileOf(diff.get(), *at) : unchanged(path);
    if (file)
        file->state = FileState::Conflicted;
    return file;
}

Result<FileDiff> DiffReader::unchanged(const QByteArray& path)
{
    const QString name = files::pathFromBytes(path);
    const auto head = headTree(m_repository);
    const auto index = freshIndex(m_repository);
    TreeEntryHandle entry;
    struct stat info = {};
    const char* folder = git_repository_workdir(m_repository);
    const bool known =
        (head && *head && git_tree_entry_bypath(out(entry), head->get(), path.constData()) == 0) ||
        (index && git_index_get_bypath(index->get(), path.constData(), 0)) ||
        (folder && lstat((folder + path).constData(), &info) == 0);
    if (!known)
        return failure(files::noSuchFile(name));
    FileDiff file;
    file.path = name;
    file.state = FileState::Unchanged;
    return file;
}

Result<FileDiff> DiffReader::file(const QString& path, DiffSides sides, int contextLines)
{
    if (path.isEmpty() || !files::isCleanPath(path))
        return failure(files::notATreePath(path));
    return fileOfSides(files::pathToBytes(path), sides, contextLines);
}

Result<CommitHandle> DiffReader::commitOf(const CommitId& id)
{
    return oidOf(id).and_then([&](const git_oid& oid) -> Result<CommitHandle> {
        CommitHandle commit;
        if (const int code = git_commit_lookup(out(commit), m_repository, &oid); code != 0)
            return failure(unreadable(code, id));
        return commit;
    });
}

Result<DiffReader::CommitSides> DiffReader::sidesOf(const Span& span)
{
    const auto after = commitOf(span.after);
    if (!after)
        return failure(after.error());
    CommitHandle parent;
    if (span.before) {
        auto before = commitOf(*span.before);
        if (!before)
            return failure(before.error());
        parent = std::move(*before);
    }
    CommitSides sides;
    int code = git_commit_tree(out(sides.after), after->get());
    // A shallow clone ends at a commit whose parents it does not have.
    const bool hasParent = !span.before && git_commit_parentcount(after->get()) > 0;
    const bool isEnd = hasParent && git_commit_parent(out(parent), after->get(), 0) != 0 &&
                       git_repository_is_shallow(m_repository) == 1;
    if (code == 0 && (parent || (hasParent && !isEnd)))
        code = parent ? git_commit_tree(out(sides.before), parent.get()) : GIT_ENOTFOUND;
    if (code != 0)
        return failure(unreadable(code, span.after));
    return sides;
}

Result<DiffHandle> DiffReader::betweenTrees(const CommitSides& sides, git_diff_options& options)
{
    DiffHandle diff;
    const int code =
        git_diff_tree_to_tree(out(diff), m_repository, sides.before.get(), sides.after.get(), &options);
    if (code != 0)
        return failure(cannotCompare(code));
    return diff;
}

Result<QList<FileDiff>> DiffReader::allFiles(const Span& span, Depth depth, const Progress& progress)
{
    const auto sides = sidesOf(span);
    if (!sides)
        return failure(sides.error());
    Options options(3);
    options.value.progress_cb = &stopWhenCancelled;
    options.value.payload = const_cast<Progress*>(&progress); // libgit2 has no const payload; only read
    auto diff = betweenTrees(*sides, options.value);
    if (!diff)
        return failure(diff.error());
    if (const int code = findRenames(diff->get()); code != 0)
        return failure(cannotCompare(code));
    QList<FileDiff> found;
    for (size_t i = 0; i < git_diff_num_deltas(diff->get()); ++i) {
        if (progress.isCancelled())
            return failure(cancelled());
        auto file = depth == Depth::Lines ? fileOf(diff->get(), i)
                                          : Result<FileDiff>(headerOf(*git_diff_get_delta(diff->get(), i)));
        if (!file)
            return failure(file.error());
        found.append(std::move(*file));
    }
    return found;
}

Result<FileDiff> DiffReader::oneFile(const Span& span, const QString& path, int contextLines)
{
    const QByteArray name = files::pathToBytes(path);
    const auto sides = sidesOf(span);
    if (!sides)
        return failure(sides.error());
    Options narrow(contextLines, {name});
    auto diff = betweenTrees(*sides, narrow.value);
    if (!diff)
        return failure(diff.error());
    auto at = indexOf(diff->get(), name);
    Options wide(contextLines);
    if (at && git_diff_get_delta(diff->get(), *at)->status == GIT_DELTA_ADDED) {
        diff = betweenTrees(*sides, wide.value); // moved, perhaps
        if (!diff)
            return failure(diff.error());
        if (const int code = findRenames(diff->get()); code != 0)
            return failure(cannotCompare(code));
        at = indexOf(diff->get(), name);
    }
    if (at)
        return fileOf(diff->get(), *at);
    const QString after = span.after.text.first(7);
    return failure({.code = ErrorCode::NotFound,
                    .message = span.before ? Text::tr("%1 is the same in the commits %2 and %3")
                                                 .arg(path, span.before->text.first(7), after)
                                           : Text::tr("The commit %1 does not change %2").arg(after, path),
                    .hint = Text::tr("Choose one of the files that differ.")});
}

} // namespace efa::git
