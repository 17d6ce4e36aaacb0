#include "git/blamewalk_p.h"

#include "files/pathname.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

using BlobHandle = std::unique_ptr<git_blob, Release<&git_blob_free>>;

/// Lines of the later text that the earlier one has too; from 0.
struct Common
{
    int before = 0;
    int after = 0;
    int count = 0;
};

/// The common parts of two texts, collected between their differences.
class CommonParts
{
  public:
    /// Where the later text has lines of its own, or the earlier one had some. With no lines Git counts the
    /// place after which they would be.
    void skip(const git_diff_hunk& hunk)
    {
        const int before = hunk.old_lines > 0 ? hunk.old_start - 1 : hunk.old_start;
        const int after = hunk.new_lines > 0 ? hunk.new_start - 1 : hunk.new_start;
        m_parts.push_back({m_before, m_after, after - m_after});
        m_before = before + hunk.old_lines;
        m_after = after + hunk.new_lines;
    }

    std::vector<Common> take(int lines)
    {
        m_parts.push_back({m_before, m_after, lines - m_after});
        std::erase_if(m_parts, [](const Common& part) { return part.count <= 0; });
        return std::move(m_parts);
    }

  private:
    std::vector<Common> m_parts;
    int m_before = 0;
    int m_after = 0;
};

int skipHunk(const git_diff_delta*, const git_diff_hunk* hunk, void* parts)
{
    static_cast<CommonParts*>(parts)->skip(*hunk);
    return 0;
}

QByteArrayView textOf(const git_blob* blob)
{
    return {static_cast<const char*>(git_blob_rawcontent(blob)),
            static_cast<qsizetype>(git_blob_rawsize(blob))};
}

int lineCount(QByteArrayView text)
{
    return static_cast<int>(std::ranges::count(text, '\n')) +
           (!text.isEmpty() && text.back() != '\n' ? 1 : 0);
}

/// How much of the common end of two texts Git leaves out before it compares them: whole blocks, but for what
/// belongs to the line in which they begin. Where lines could be told apart in several ways this decides.
qsizetype commonEnd(QByteArrayView before, QByteArrayView after)
{
    constexpr qsizetype block = 1024;
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype common = 0;
    while (common + block <= most && before.sliced(before.size() - common - block, block) ==
                                         after.sliced(after.size() - common - block, block))
        common += block;
    const qsizetype lineEnd = after.last(common).indexOf('\n');
    return common == 0 || lineEnd < 0 ? 0 : common - lineEnd - 1;
}

Error unreadableFile(int code)
{
    Error error = gitError(code, Text::tr("An older version of the file could not be read"));
    error.code = ErrorCode::Io;
    return error;
}

Result<BlobHandle> blobOf(git_repository* repository, const git_oid& id)
{
    BlobHandle blob;
    if (const int code = git_blob_lookup(out(blob), repository, &id); code != 0)
        return failure(unreadableFile(code));
    return blob;
}

/// With the indent heuristic, as Git has it on.
Result<std::vector<Common>> commonLines(QByteArrayView before, QByteArrayView after)
{
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_INDENT_HEURISTIC;
    options.context_lines = 0;
    const qsizetype end = commonEnd(before, after);
    CommonParts parts;
    const int code = git_diff_buffers(before.data(), static_cast<size_t>(before.size() - end), nullptr,
                                      after.data(), static_cast<size_t>(after.size() - end), nullptr,
                                      &options, nullptr, nullptr, &skipHunk, nullptr, &parts);
    if (code != 0)
        return failure(unreadableFile(code));
    return parts.take(lineCount(after));
}

/// A file or link of this name; nothing where there is none.
Result<std::optional<PathEntry>> fileAt(const git_commit* commit, const QByteArray& path)
{
    auto entry = entryAt(commit, path);
    if (entry && entry->has_value() &&
        ((*entry)->mode == GIT_FILEMODE_TREE || (*entry)->mode == GIT_FILEMODE_COMMIT))
        entry->reset();
    return entry;
}

} // namespace

void BlameWalk::suspect(Version version, std::vector<Lines> lines)
{
    const git_oid* id = git_commit_id(version.commit.get());
    Suspect& known =
        m_suspects[{-git_commit_time(version.commit.get()),
                    QByteArray(reinterpret_cast<const char*>(id->id), GIT_OID_RAWSZ), version.path}];
    known.version = std::move(version);
    known.lines.insert(known.lines.end(), lines.begin(), lines.end());
}

void BlameWalk::claim(const Version& version, const std::vector<Lines>& lines)
{
    if (lines.empty())
        return;
    const CommitId id = commitIdOf(*git_commit_id(version.commit.get()));
    const auto known = m_places.constFind(id);
    const qsizetype place = known == m_places.constEnd() ? m_commits.size() : *known;
    if (known == m_places.constEnd()) {
        m_places.insert(id, place);
        m_commits.append(commitFrom(version.commit.get()));
    }
    for (const Lines& some : lines)
        m_claims.push_back({some, place, files::pathFromBytes(version.path)});
}

Result<std::optional<BlameWalk::Version>> BlameWalk::versionIn(CommitHandle commit, const QByteArray& path,
                                                               bool isLink)
{
    const auto entry = fileAt(commit.get(), path);
    if (!entry)
        return failure(entry.error());
    // A link that became a file, or the other way round, is a new thing.
    if (!entry->has_value() || ((*entry)->mode == GIT_FILEMODE_LINK) != isLink)
        return std::optional<Version>();
    return std::optional(
        Version{.commit = std::move(commit), .path = path, .blob = (*entry)->id, .isLink = isLink});
}

// Of each parent that has the file, in their order: under its name, else under an earlier one; of equal ones
// the first. Where one is the same as the version itself, only that.
Result<std::vector<BlameWalk::Version>> BlameWalk::versionsBefore(const Version& version,
                                                                  const Progress& progress)
{
    const git_commit* commit = version.commit.get();
    const unsigned parents = m_ends.contains(*git_commit_id(commit)) ? 0 : git_commit_parentcount(commit);
    std::vector<std::optional<Version>> found(parents);
    for (const bool renamed : {false, true}) {
        for (unsigned i = 0; i < parents; ++i) {
            if (found[i])
                continue;
            auto one = versionOfParent(version, i, renamed, progress);
            if (!one)
                return failure(one.error());
            if (!one->has_value())
                continue;
            const git_oid& blob = (*one)->blob;
            const auto isSame = [&](const auto& other) {
                return other && git_oid_equal(&other->blob, &blob) != 0;
            };
            if (isSame(&version)) {
                std::vector<Version> whole;
                whole.push_back(std::move(**one));
                return whole;
            }
            if (std::none_of(found.begin(), found.begin() + i, isSame))
                found[i] = std::move(*one);
        }
    }
    std::vector<Version> versions;
    for (std::optional<Version>& one : found) {
        if (one)
            versions.push_back(std::move(*one));
    }
    return versions;
}

Result<std::optional<BlameWalk::Version>> BlameWalk::versionOfParent(const Version& version, unsigned number,
                                                                     bool renamed, const Progress& progress)
{
    auto parent = parentOf(version.commit.get(), number);
    if (!parent)
        return failure(parent.error());
    if (!renamed)
        return versionIn(std::move(*parent), version.path, version.isLink);
    const auto name = nameBefore(m_repository, parent->get(), version.commit.get(), version.path, progress);
    if (!name)
        return failure(name.error());
    return name->isEmpty() ? Result<std::optional<Version>>(std::nullopt)
                           : versionIn(std::move(*parent), *name, version.isLink);
}

// Gives a parent what it has too; the rest is returned.
Result<std::vector<BlameWalk::Lines>> BlameWalk::handOver(const Version& version, Version parent,
                                                          const std::vector<Lines>& lines)
{
    if (git_oid_equal(&version.blob, &parent.blob) != 0) {
        suspect(std::move(parent), lines);
        return std::vector<Lines>();
    }
    const auto before = blobOf(m_repository, parent.blob);
    const auto after = blobOf(m_repository, version.blob);
    if (!before || !after)
        return failure(!before ? before.error() : after.error());
    const auto common = commonLines(textOf(before->get()), textOf(after->get()));
    if (!common)
        return failure(common.error());
    std::vector<Lines> given;
    std::vector<Lines> kept;
    for (const Lines& some : lines) {
        int at = some.then;
        const int end = some.then + some.count;
        const auto keepTo = [&](int to) {
            if (to > at)
                kept.push_back({some.line + at - some.then, at, to - at});
            at = std::max(at, to);
        };
        auto part = std::ranges::upper_bound(*common, at, {},
                                             [](const Common& one) { return one.after + one.count; });
        for (; part != common->end() && part->after < end; ++part) {
            keepTo(part->after);
            const int to = std::min(end, part->after + part->count);
            given.push_back({some.line + at - some.then, part->before + at - part->after, to - at});
            at = to;
        }
        keepTo(end);
    }
    if (!given.empty())
        suspect(std::move(parent), std::move(given));
    return kept;
}

Result<void> BlameWalk::step(Suspect suspect, const Progress& progress)
{
    auto parents = versionsBefore(suspect.version, progress);
    if (!parents)
        return failure(parents.error());
    std::ranges::sort(suspect.lines, {}, &Lines::then);
    for (Version& parent : *parents) {
        auto kept = handOver(suspect.version, std::move(parent), suspect.lines);
        if (!kept)
            return failure(kept.error());
        suspect.lines = std::move(*kept);
        if (suspect.lines.empty())
            return {};
    }
    claim(suspect.version, suspect.lines);
    return {};
}

Blame BlameWalk::result()
{
    std::ranges::sort(m_claims, {}, [](const Claim& one) { return one.lines.line; });
    Blame blame{.commits = std::move(m_commits), .runs = {}};
    for (Claim& one : m_claims) {
        const bool continues =
            !blame.runs.isEmpty() && blame.runs.constLast().commit == one.commit &&
            blame.runs.constLast().path == one.path &&
            blame.runs.constLast().lineThen + blame.runs.constLast().count == one.lines.then;
        if (continues)
            blame.runs.last().count += one.lines.count;
        else
            blame.runs.append({.line = one.lines.line,
                               .count = one.lines.count,
                               .commit = one.commit,
                               .path = std::move(one.path),
                               .lineThen = one.lines.then});
    }
    return blame;
}

Result<Blame> BlameWalk::run(const git_oid& start, const QString& path, const Progress& progress)
{
    CommitHandle commit;
    if (const int code = git_commit_lookup(out(commit), m_repository, &start); code != 0)
        return failure(unreadableCommit(code, start));
    const QByteArray name = files::pathToBytes(path);
    const auto entry = fileAt(commit.get(), name);
    if (!entry)
        return failure(entry.error());
    if (!entry->has_value())
        return failure(
            {.code = ErrorCode::NotFound,
             .message = Text::tr("The commit %1 has no file %2").arg(commitIdOf(start).text.left(7), path),
             .hint = Text::tr("Commit it first: then each line has somebody who wrote it.")});
    const PathEntry file = **entry;
    const auto blob = blobOf(m_repository, file.id);
    if (!blob)
        return failure(blob.error());
    if (const int lines = lineCount(textOf(blob->get())); lines > 0)
        suspect({.commit = std::move(commit),
                 .path = name,
                 .blob = file.id,
                 .isLink = file.mode == GIT_FILEMODE_LINK},
                {{.line = 0, .then = 0, .count = lines}});
    while (!m_suspects.empty()) {
        if (progress.isCancelled())
            return failure(cancelled());
        auto next = m_suspects.extract(m_suspects.begin());
        if (const auto done = step(std::move(next.mapped()), progress); !done)
            return failure(done.error());
    }
    return result();
}

} // namespace efa::git
