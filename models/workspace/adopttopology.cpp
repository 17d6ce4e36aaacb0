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
        for (const QString& file : m_written)
            QFile::remove(file);
        // Innermost first; a folder that somebody else filled meanwhile stays.
        for (auto folder = m_made.rbegin(); folder != m_made.rend(); ++folder)
            QDir().rmdir(*folder);
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
        m_written << absolute;
        return {};
    }

    void done() { m_done = true; }

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
        m_made << absolute;
        return {};
    }

    QString m_root;
    QStringList m_written;
    QStringList m_made;
    bool m_done = false;
};

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

Result<QStringList> writeAdopted(const QString& root, const std::map<QString, QByteArray>& files)
{
    for (const auto& [path, content] : files) {
        if (QFileInfo::exists(root + u'/' + path))
            return existsError(path);
    }
    Adoption adoption(root);
    QStringList written;
    for (const auto& [path, content] : files) {
        if (const auto done = adoption.write(path, content); !done)
            return failure(done.error());
        written << path;
    }
    adoption.done();
    return written;
}

} // namespace efa::workspace
