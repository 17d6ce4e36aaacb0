#include "delivery/artifactview.h"

#include "delivery/fluxsource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

bool isGlob(const QString& path)
{
    return std::ranges::any_of(path, [](QChar c) { return u"*?[]"_s.contains(c); });
}

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

/// The names before the first one with a wildcard.
QString literalBase(const QString& pattern)
{
    QStringList names;
    for (const QString& name : pattern.split(u'/', Qt::SkipEmptyParts)) {
        if (isGlob(name))
            break;
        names << name;
    }
    return names.join(u'/');
}

/// What stands before `end` in a path, both clean.
std::optional<QString> before(const QString& path, const QString& end)
{
    if (end.isEmpty())
        return path;
    if (path == end)
        return QString();
    return path.endsWith(u'/' + end) ? std::optional(path.chopped(end.size() + 1)) : std::nullopt;
}

/// One operation as a view: the folder of the source that its destination begins at, and what it takes.
class CopyView
{
  public:
    CopyView(const ArtifactCopy& copy, const files::FileTree& files)
        : m_copy(copy), m_files(files), m_to(pathInside(copy.to))
    {
    }

    std::optional<QString> folder() const
    {
        if (!m_copy.strategy.empty() && m_copy.strategy != "Overwrite")
            return std::nullopt;
        if (isGlob(m_copy.from))
            return ofGlob();
        const QString from = pathInside(m_copy.from);
        const auto kind = m_files.kind(from);
        const bool isFile = kind && *kind == files::EntryKind::File;
        const bool isNamed = isFile && !m_copy.to.isEmpty() && !m_copy.to.endsWith(u'/');
        if (from.isEmpty())
            return m_to.isEmpty() ? std::optional(QString()) : std::nullopt;
        return before(isNamed ? from : folderOf(from), m_to);
    }

    ArtifactPick pick() const
    {
        const QString from = pathInside(m_copy.from);
        const bool isFile = m_files.kind(from).value_or(files::EntryKind::Folder) == files::EntryKind::File;
        const QString base = isGlob(m_copy.from) ? literalBase(from) : from;
        return {.pattern = from,
                .base = isFile ? QString() : base,
                .exclude = m_copy.exclude,
                .isFolder = !isFile && !isGlob(m_copy.from)};
    }

  private:
    // `folder/**` loses its folder on the way; what other patterns find keeps its whole path.
    std::optional<QString> ofGlob() const
    {
        if (const QString folder = folderOf(m_copy.from); m_copy.from.endsWith("/**"_L1) && !isGlob(folder))
            return before(pathInside(folder), m_to);
        return m_to.isEmpty() ? std::optional(QString()) : std::nullopt;
    }

    const ArtifactCopy& m_copy;
    const files::FileTree& m_files;
    QString m_to;
};

} // namespace

std::optional<ArtifactView> artifactView(const GeneratedArtifact& artifact, const files::FileTree& files)
{
    if (artifact.copies.empty())
        return std::nullopt;
    const ArtifactCopy& first = artifact.copies.front();
    const ArtifactSource* source = artifact.source(first.alias);
    const std::optional<QString> folder = CopyView(first, files).folder();
    if (!source || !folder)
        return std::nullopt;
    ArtifactView view{.source = *source, .folder = *folder, .picks = {}};
    for (const ArtifactCopy& copy : artifact.copies) {
        const CopyView one(copy, files);
        if (copy.alias != first.alias || one.folder() != folder)
            return std::nullopt;
        view.picks.push_back(one.pick());
    }
    return view;
}

} // namespace efa::delivery
