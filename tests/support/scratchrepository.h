#pragma once

#include "base/process.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace efa::test {

/// A real repository in a temporary folder, made and judged by the real `git`. While one lives, HOME is a
/// folder of its own beside it, for Git and for this process, so that nobody's own configuration plays a
/// part. Commits are a minute apart, from a fixed date on.
class ScratchRepository
{
  public:
    enum class Kind { Plain, Bare, Nothing };

    explicit ScratchRepository(Kind kind = Kind::Plain);
    ScratchRepository(const ScratchRepository&) = delete;
    ScratchRepository& operator=(const ScratchRepository&) = delete;
    ~ScratchRepository();

    /// Absolute path of the repository, or of something in it.
    QString path(const QString& name = {}) const;
    QString home() const { return m_folder.path() + QStringLiteral("/home"); }

    /// Makes folders as needed.
    void write(const QString& name, const QByteArray& content) const;
    void link(const QString& name, const QString& target) const;
    void remove(const QString& name) const;
    QByteArray read(const QString& name) const;
    void makeExecutable(const QString& name) const;

    /// Runs Git in the repository and answers its output; a failure fails the test. Counts as a real answer
    /// of Git in the table of judges.
    QByteArray git(const QStringList& arguments, const QByteArray& input = {}) const;
    /// The same, but with the exit code; for what is expected to fail.
    ProcessAnswer tryGit(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Stages all and commits; answers the id.
    QString commitAll(const QString& message) const;
    /// What `git fsck` complains about.
    QByteArray faults() const;

  private:
    QTemporaryDir m_folder;
    QByteArray m_oldHome;
    mutable int m_minutes = 0;
};

} // namespace efa::test
