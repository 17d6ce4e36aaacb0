#pragma once

#include "git/blame.h"
#include "git/pathhistory_p.h"

#include <QHash>

#include <map>
#include <tuple>
#include <vector>

namespace efa::git {

/// Finds who wrote the lines of a file, as `git blame` does: a commit hands the lines that it did not change
/// to its parents, the first of them that has them, through renames. libgit2 has this too, but cannot be
/// cancelled, fails where a shallow clone ends, and compares whole trees at each change.
class BlameWalk
{
  public:
    /// `commonFolder` is where a shallow clone says at which commits it ends.
    BlameWalk(git_repository* repository, const QString& commonFolder)
        : m_repository(repository), m_ends(commonFolder)
    {
    }

    /// Errors: NotFound (the commit has no such file), Cancelled, Io.
    [[nodiscard]] Result<Blame> run(const git_oid& start, const QString& path, const Progress& progress);

  private:
    /// Lines whose commit is looked for; from 0.
    struct Lines
    {
        int line = 0; ///< in the text that was asked about
        int then = 0; ///< in the suspect's
        int count = 0;
    };
    /// One commit's version of the file.
    struct Version
    {
        CommitHandle commit;
        QByteArray path;
        git_oid blob = {};
        bool isLink = false;
    };
    struct Suspect
    {
        Version version;
        std::vector<Lines> lines;
    };
    /// Minus the commit's time, its raw id, the path: the youngest is first.
    using Key = std::tuple<git_time_t, QByteArray, QByteArray>;
    /// What a version wrote itself.
    struct Claim
    {
        Lines lines;
        qsizetype commit = 0;
        QString path;
    };

    void suspect(Version version, std::vector<Lines> lines);
    [[nodiscard]] Result<void> step(Suspect suspect, const Progress& progress);
    /// Nothing where the commit has no file of that name, or no link.
    [[nodiscard]] static Result<std::optional<Version>> versionIn(CommitHandle commit, const QByteArray& path,
                                                                  bool isLink);
    /// What one of the parents has under the same name, or under the one before a rename.
    [[nodiscard]] Result<std::optional<Version>> versionOfParent(const Version& version, unsigned number,
                                                                 bool renamed, const Progress& progress);
    [[nodiscard]] Result<std::vector<Version>> versionsBefore(const Version& version,
                                                              const Progress& progress);
    [[nodiscard]] Result<std::vector<Lines>> handOver(const Version& version, Version parent,
                                                      const std::vector<Lines>& lines);
    void claim(const Version& version, const std::vector<Lines>& lines);
    Blame result();

    git_repository* m_repository;
    HistoryEnds m_ends;
    std::map<Key, Suspect> m_suspects;
    QList<Commit> m_commits;
    QHash<CommitId, qsizetype> m_places;
    std::vector<Claim> m_claims;
};

} // namespace efa::git
