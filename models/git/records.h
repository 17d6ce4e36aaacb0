#pragma once

#include "base/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace efa::git {

/// Where HEAD stands.
struct Head
{
    QString branch;                 ///< short name; empty when detached
    std::optional<CommitId> commit; ///< none before the first commit
    QString upstream;               ///< short name such as "origin/main"; empty where none
    int ahead = 0;
    int behind = 0;
    bool merging = false; ///< a merge waits for its commit, which may change no file
};

enum class FileState { Unchanged, Added, Modified, Deleted, Renamed, TypeChanged, Conflicted };

struct StatusEntry
{
    QString path;
    QString oldPath;                           ///< of a rename
    FileState staged = FileState::Unchanged;   ///< HEAD to index
    FileState unstaged = FileState::Unchanged; ///< index to working folder; untracked files are Added

    friend bool operator==(const StatusEntry&, const StatusEntry&) = default;
};

struct Signature
{
    QString name;
    QString email;
    QDateTime when; ///< with the offset the author had
};

struct Commit
{
    CommitId id;
    QList<CommitId> parents;
    Signature author;
    Signature committer;
    QString message;

    QString subject() const; ///< first line of the message
};

enum class SignatureFormat : uint8_t { OpenPgp, X509, Ssh };

/// A commit's signature, as the user's program for it sees it.
struct CommitSignature
{
    /// As the letters of `git log --format=%G?`.
    enum class Worth : uint8_t {
        Good,
        Unvouched,  ///< it fits, but nobody says that the key is this signer's: U
        Expired,    ///< X
        KeyExpired, ///< Y
        KeyRevoked, ///< R
        Bad,        ///< what was signed is something else: B
        Unchecked,  ///< no program, no key, or nobody who may sign is named: E
    };
    SignatureFormat format = SignatureFormat::OpenPgp;
    Worth worth = Worth::Unchecked;
    QString signer; ///< as the key or the list of signers names him; empty where unknown
    QString key;    ///< fingerprint, or the id where that is all that is known
    QString report; ///< what the program said
};

/// A branch, remote branch or tag that points to a commit.
struct Reference
{
    enum class Kind { Branch, RemoteBranch, Tag };
    Kind kind = Kind::Branch;
    QString name;
    CommitId commit;

    friend bool operator==(const Reference&, const Reference&) = default;
};

/// What `git fetch REPOSITORY NAME` brings.
struct FetchedRevision
{
    CommitId commit;
    bool isPinned = false; ///< a tag or a commit: it does not move
};

struct DiffLine
{
    enum class Kind { Context, Added, Removed };
    Kind kind = Kind::Context;
    int oldLine = 0; ///< from 1; 0 where the line is not on that side
    int newLine = 0;
    QByteArray text; ///< without '\n'; the '\r' of a CRLF stays, its change is one
    bool missingNewline = false;

    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

struct DiffHunk
{
    int oldStart = 0;
    int oldLines = 0;
    int newStart = 0;
    int newLines = 0;
    QList<DiffLine> lines;

    friend bool operator==(const DiffHunk&, const DiffHunk&) = default;
};

struct FileDiff
{
    QString path;
    QString oldPath;
    FileState state = FileState::Modified;
    bool binary = false;
    int oldMode = 0; ///< as Git has it: 0100644, 0100755, 0120000 (link), 0160000 (submodule); 0 where none
    int newMode = 0;
    QList<DiffHunk> hunks;

    friend bool operator==(const FileDiff&, const FileDiff&) = default;
};

} // namespace efa::git
