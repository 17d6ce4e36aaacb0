#pragma once

#include "workspace/survey.h"

#include <QSet>
#include <QStringList>

#include <memory>
#include <set>

namespace efa::workspace {

/// Whom a change of some files can reach: the kustomizations that read one of them, themselves or through
/// others, and folders that one lies below.
class FileReach
{
  public:
    FileReach(QStringList files, const Survey& survey);

    /// A file among them says how a whole tree is read.
    bool concernsAll() const { return m_concernsAll; }
    bool reads(const QString& folder) const { return m_readers.contains(folder); }
    bool reaches(const QString& folder) const;
    bool reachesOneOf(const std::set<QString>& folders) const;
    /// Those that no kustomization is known to read: an agent may, or one that is reached by a link.
    const QStringList& readByNobody() const { return m_unread; }

  private:
    QStringList m_files;
    QStringList m_unread;
    QSet<QString> m_readers;
    bool m_concernsAll = false;
};

/// Whether a file is inside of a folder; all are inside of the root, the empty one.
bool liesBelow(const QString& file, const QString& folder);

} // namespace efa::workspace
