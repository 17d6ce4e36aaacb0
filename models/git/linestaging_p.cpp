#include "git/linestaging_p.h"

#include "files/atomicwriter.h"
#include "files/pathname.h"
#include "git/diffreader_p.h"
#include "git/indexedit_p.h"
#include "git/objectbatch_p.h"
#include "git/stagedpath_p.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <sys/stat.h>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

constexpr int allContext = 100'000'000;

Error cannotChoose(int code, const QString& path)
{
    return gitError(code, Text::tr("The lines of %1 could not be chosen").arg(path));
}

Error onlyWhole(const QString& path, const QString& why)
{
    return {.code = ErrorCode::Unsupported,
            .message = Text::tr("Single lines of %1 cannot be chosen: %2").arg(path, why),
            .hint = Text::tr("Choose the file as a whole.")};
}

Error changedMeanwhile(const QString& path)
{
    return {.code = ErrorCode::Conflict,
            .message = Text::tr("%1 is not as it was shown any more").arg(path),
            .hint = Text::tr("Look at the difference again, then choose.")};
}

bool isText(int mode)
{
    return mode == 0 || S_ISREG(static_cast<mode_t>(mode));
}

QList<DiffLine> changedLines(const FileDiff& diff)
{
    QList<DiffLine> lines;
    for (const DiffHunk& hunk : diff.hunks) {
        for (const DiffLine& line : hunk.lines) {
            if (line.kind != DiffLine::Kind::Context)
                lines.append(line);
        }
    }
    return lines;
}

} // namespace

Result<FileDiff> LineStaging::wholeOf(const QString& path, DiffSides sides, const FileDiff& seen) const
{
    const char* folder = git_repository_workdir(m_repository.raw());
    if (!folder)
        return failure(noWorkingFolder());
    if (const auto checked = checkStagedPath(folder, files::pathToBytes(path)); !checked)
        return failure(checked.error());
    auto whole = DiffReader(m_repository.raw()).file(path, sides, allContext);
    if (!whole)
        return whole;
    if (whole->state == FileState::Conflicted)
        return failure(onlyWhole(path, Text::tr("a merge left it in conflict")));
    if (whole->state == FileState::Renamed)
        return failure(onlyWhole(path, Text::tr("it has another name now")));
    if (whole->binary || !isText(whole->oldMode) || !isText(whole->newMode))
        return failure(onlyWhole(path, Text::tr("it is not text")));
    if (const auto checked = checkFilter(m_repository, files::pathToBytes(path)); !checked)
        return failure(checked.error());
    if (changedLines(*whole) != changedLines(seen))
        return failure(changedMeanwhile(path));
    return whole;
}

Staging LineStaging::checkedStaging(const QString& path, DiffSides sides, const FileDiff& seen) const
{
    Staging staging(m_repository);
    staging.checkFirst(
        [this, path, sides, seen] { return wholeOf(path, sides, seen).map([](const FileDiff&) {}); });
    return staging;
}

// All or none of a file is more than its text: it comes or goes, and its mode with it.
Result<void> LineStaging::stage(const QString& path, const FileDiff& seen, const LineChoice& lines)
{
    if (lines == allLines(seen))
        return checkedStaging(path, DiffSides::IndexToWorking, seen).stage({path}, ConflictMarkers::Refuse);
    return put(path, DiffSides::IndexToWorking, seen, lines);
}

Result<void> LineStaging::unstage(const QString& path, const FileDiff& seen, const LineChoice& lines)
{
    if (lines == allLines(seen))
        return checkedStaging(path, DiffSides::HeadToIndex, seen).unstage({path});
    return put(path, DiffSides::HeadToIndex, seen, otherLines(seen, lines));
}

// The file is written only while it is what it was when the difference was made.
Result<void> LineStaging::discard(const QString& path, const FileDiff& seen, const LineChoice& lines)
{
    const char* folder = git_repository_workdir(m_repository.raw());
    if (!folder)
        return failure(noWorkingFolder());
    const QString name = files::pathFromBytes(folder) + path;
    const auto stamp = files::stampOf(name);
    const auto whole = wholeOf(path, DiffSides::IndexToWorking, seen);
    if (!whole)
        return failure(whole.error());
    if (whole->oldMode == 0 || whole->newMode == 0)
        return failure(onlyWhole(path, Text::tr("it is new, or it is gone")));
    if (!stamp)
        return failure(stamp.error());
    const QByteArray now = textByLines(*whole, allLines(*whole));
    if (QCryptographicHash::hash(now, QCryptographicHash::Sha256) != stamp->sha256)
        return failure(onlyWhole(path, Text::tr("its line ends are converted, or somebody is writing it")));
    return files::writeAtomically(name, textByLines(*whole, otherLines(*whole, lines)), *stamp)
        .map([](const files::Stamp&) {});
}

Result<void> LineStaging::put(const QString& path, DiffSides sides, const FileDiff& seen,
                              const LineChoice& lines)
{
    // Compared under the lock, so that nothing is lost that another Git staged meanwhile.
    auto edit = IndexEdit::begin(m_repository.raw());
    if (!edit)
        return failure(edit.error());
    const auto whole = wholeOf(path, sides, seen);
    if (!whole)
        return failure(whole.error());
    auto objects = ObjectBatch::begin(m_repository.raw());
    if (!objects)
        return failure(objects.error());
    return putText(edit->index(), *whole, textByLines(*whole, lines))
        .and_then([&] { return objects->store(); })
        .and_then([&] { return edit->finish(); });
}

Result<void> LineStaging::putText(git_index* index, const FileDiff& whole, const QByteArray& text)
{
    const QByteArray path = files::pathToBytes(whole.path);
    const git_index_entry* now = git_index_get_bypath(index, path.constData(), 0);
    const int mode = whole.oldMode != 0 ? whole.oldMode : whole.newMode;
    git_index_entry entry = {};
    entry.path = path.constData();
    entry.mode = now ? now->mode : static_cast<uint32_t>(mode);
    int code = git_blob_create_from_buffer(&entry.id, m_repository.raw(), text.constData(),
                                           static_cast<size_t>(text.size()));
    if (code == 0)
        code = git_index_add(index, &entry);
    return code == 0 ? Result<void>() : failure(cannotChoose(code, whole.path));
}

} // namespace efa::git
