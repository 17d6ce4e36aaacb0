#include "workspace/adopttopology.h"

#include "delivery/proposedtopology.h"
#include "files/atomicwriter.h"
#include "fleet/topologywriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::AdoptTopology)
};

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

tl::unexpected<Error> existsError(const QString& path)
{
    return failure({.code = ErrorCode::Conflict,
                    .message = Text::tr("The repository already has a topology: %1 exists").arg(path),
                    .hint = Text::tr("It stays as it is. Edit it, or remove it and adopt again."),
                    .where = Place{path}});
}

/// Innermost first; a folder that somebody else filled meanwhile stays.
void removeFolders(const QString& root, const QStringList& folders)
{
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        QDir().rmdir(root + u'/' + *folder);
}

/// Writes and, unless all went well, takes back.
class Adoption
{
  public:
    explicit Adoption(const QString& root)
        : m_root(root)
    {
    }
    Adoption(const Adoption&) = delete;
    Adoption& operator=(const Adoption&) = delete;
    ~Adoption()
    {
        if (m_done)
            return;
        for (const QString& path : m_adopted.paths)
            QFile::remove(m_root + u'/' + path);
        removeFolders(m_root, m_adopted.folders);
    }

    Result<void> write(const QString& path, const QByteArray& content)
    {
        if (const auto made = makeFolder(folderOf(path)); !made)
            return failure(made.error());
        const QString absolute = m_root + u'/' + path;
        const auto stamp = files::writeAtomically(absolute, content, std::nullopt);
        if (!stamp && stamp.error().code == ErrorCode::Conflict)
            return existsError(path);
        if (!stamp)
            return failure(stamp.error());
        m_adopted.paths << path;
        m_adopted.stamps.emplace(path, *stamp);
        return {};
    }

    Adopted done()
    {
        m_done = true;
        return m_adopted;
    }

  private:
    Result<void> makeFolder(const QString& folder)
    {
        if (folder.isEmpty())
            return {};
        if (const auto above = makeFolder(folderOf(folder)); !above)
            return above;
        const QString absolute = m_root + u'/' + folder;
        const QFileInfo info(absolute);
        if (info.isSymLink())
            return failure({.code = ErrorCode::Unsupported,
                            .message = Text::tr("%1 is a link").arg(folder),
                            .hint = Text::tr("Make it a folder; a topology is not written through links."),
                            .where = Place{folder}});
        if (info.isDir())
            return {};
        if (!QDir().mkdir(absolute))
            return failure({.code = ErrorCode::Io,
                            .message = Text::tr("The folder %1 could not be made").arg(absolute),
                            .hint = Text::tr("Check free space and permissions.")});
        m_adopted.folders << folder;
        return {};
    }

    QString m_root;
    Adopted m_adopted;
    bool m_done = false;
};

/// The content of those that are still there.
Result<std::map<QString, QByteArray>> readUnchanged(const QString& root, const Adopted& adopted)
{
    std::map<QString, QByteArray> there;
    for (const auto& [path, stamp] : adopted.stamps) {
        const QString absolute = root + u'/' + path;
        const auto now = files::stampOf(absolute);
        if (!now && now.error().code == ErrorCode::NotFound)
            continue;
        if (!now)
            return failure(now.error());
        if (now->sha256 != stamp.sha256)
            return failure({.code = ErrorCode::Conflict,
                            .message = Text::tr("%1 was changed since it was written").arg(path),
                            .hint = Text::tr("It stays. Delete it in Manifests if it is to go."),
                            .where = Place{path}});
        QFile file(absolute);
        if (!file.open(QIODevice::ReadOnly))
            return failure({.code = ErrorCode::Io,
                            .message = Text::tr("%1 could not be read").arg(path),
                            .hint = Text::tr("Check its permissions."),
                            .detail = file.errorString()});
        there.emplace(path, file.readAll());
    }
    return there;
}

/// All or none.
Result<void> removeAll(const QString& root, const std::map<QString, QByteArray>& there)
{
    std::map<QString, QByteArray> removed;
    for (const auto& [path, content] : there) {
        QFile file(root + u'/' + path);
        if (file.remove()) {
            removed.emplace(path, content);
            continue;
        }
        for (const auto& [gone, text] : removed)
            (void)files::writeAtomically(root + u'/' + gone, text, std::nullopt);
        return failure({.code = ErrorCode::Io,
                        .message = Text::tr("%1 could not be removed").arg(path),
                        .hint = Text::tr("Check the permissions of its folder."),
                        .detail = file.errorString()});
    }
    return {};
}

} // namespace

Result<std::map<QString, QByteArray>> adoptedFiles(const delivery::Proposal& proposal)
{
    std::map<QString, QByteArray> files;
    QString adopted;
    for (const delivery::ProposedFleet& fleet : proposal.fleets) {
        const QString start = fleet.folder.isEmpty() ? QString() : fleet.folder + u'/';
        if (fleet.topology) {
            adopted = start + u"topology/topology.yaml"_s;
            continue;
        }
        if (fleet.clusters.empty())
            continue;
        for (const auto& [path, content] : fleet::topologyFiles(delivery::proposedTopology(fleet)))
            files.emplace(start + path, content);
    }
    if (!files.empty())
        return files;
    if (!adopted.isEmpty())
        return existsError(adopted);
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("No cluster was found, so there is nothing to write"),
                    .hint = Text::tr("See what was not placed and why; or write topology/topology.yaml "
                                     "yourself.")});
}

Result<Adopted> writeAdopted(const QString& root, const std::map<QString, QByteArray>& files)
{
    for (const auto& [path, content] : files) {
        if (QFileInfo::exists(root + u'/' + path))
            return existsError(path);
    }
    Adoption adoption(root);
    for (const auto& [path, content] : files) {
        if (const auto done = adoption.write(path, content); !done)
            return failure(done.error());
    }
    return adoption.done();
}

Result<void> takeBackAdopted(const QString& root, const Adopted& adopted)
{
    const auto there = readUnchanged(root, adopted);
    if (!there)
        return failure(there.error());
    if (const auto removed = removeAll(root, *there); !removed)
        return failure(removed.error());
    removeFolders(root, adopted.folders);
    return {};
}

} // namespace efa::workspace
