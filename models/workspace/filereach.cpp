#include "workspace/filereach.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

/// Files that a whole tree is read by.
bool saysHowAllIsRead(const QString& file)
{
    return file.endsWith(".sourceignore"_L1) || file.endsWith(".krmignore"_L1);
}

} // namespace

bool liesBelow(const QString& file, const QString& folder)
{
    return folder.isEmpty() || file.startsWith(folder + u'/');
}

FileReach::FileReach(QStringList files, const Survey& survey)
    : m_files(std::move(files)), m_concernsAll(std::ranges::any_of(m_files, saysHowAllIsRead))
{
    for (const QString& file : std::as_const(m_files)) {
        const QList<Overlay> readers = survey.reaching(file);
        if (readers.isEmpty())
            m_unread << file;
        for (const Overlay& overlay : readers)
            m_readers.insert(overlay.folder);
    }
}

bool FileReach::reaches(const QString& folder) const
{
    return m_readers.contains(folder) ||
           std::ranges::any_of(m_files, [&](const QString& file) { return liesBelow(file, folder); });
}

bool FileReach::reachesOneOf(const std::set<QString>& folders) const
{
    return std::ranges::any_of(folders, [this](const QString& folder) { return reaches(folder); });
}

} // namespace efa::workspace
