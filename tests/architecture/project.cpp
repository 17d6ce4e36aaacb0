#include "tests/architecture/project.h"

#include "base/process.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

/// What Git lists: tracked files, and new ones that it does not ignore.
QStringList listedByGit(const QString& root)
{
    const auto answer = run({.program = u"git"_s,
                             .arguments = {u"-c"_s, u"safe.directory=*"_s, u"-C"_s, root, u"ls-files"_s,
                                           u"-z"_s, u"--cached"_s, u"--others"_s, u"--exclude-standard"_s}},
                            {});
    if (!answer || answer->exitCode != 0)
        return {};
    return QString::fromUtf8(answer->output).split(u'\0', Qt::SkipEmptyParts);
}

/// Without Git (an unpacked archive): all files but the build folder.
QStringList foundOnDisk(const QString& root)
{
    QStringList paths;
    QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir(root).relativeFilePath(files.next());
        if (!path.startsWith(u"build/") && !path.startsWith(u".git/"))
            paths << path;
    }
    return paths;
}

} // namespace

Project::Project(const QString& root)
    : m_root(root), m_paths(listedByGit(root))
{
    if (m_paths.isEmpty())
        m_paths = foundOnDisk(root);
    erase_if(m_paths, [&](const QString& path) { return !QFile::exists(root + u'/' + path); });
}

QStringList Project::topLevel() const
{
    QSet<QString> names;
    for (const QString& path : m_paths)
        names.insert(path.section(u'/', 0, 0));
    return {names.cbegin(), names.cend()};
}

QList<Source> Project::sources() const
{
    static const QStringList tops = {u"app"_s, u"models"_s, u"widgets"_s, u"tests"_s};
    QList<Source> sources;
    for (const QString& path : m_paths) {
        const bool cpp = path.endsWith(u".cpp") || path.endsWith(u".h");
        if (cpp && tops.contains(path.section(u'/', 0, 0)) && !path.startsWith(u"tests/data/"))
            sources << Source{path, read(path)};
    }
    return sources;
}

QString Project::read(const QString& path) const
{
    QFile file(m_root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace efa::architecture
