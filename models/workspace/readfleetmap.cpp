#include "workspace/readfleetmap.h"

#include "delivery/discovery.h"
#include "delivery/proposedtopology.h"
#include "fleet/topology.h"
#include "workspace/sharedproposal.h"
#include "workspace/surveyfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::ReadFleetMap)
};

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .message = Text::tr("Reading the fleet was cancelled.")};
}

bool counts(const QString& path, bool adopted)
{
    return adopted ? path.startsWith("topology/"_L1) : delivery::isYamlPath(path);
}

/// Names, sizes and times of the files that count; unsaved texts as they are.
QByteArray markOf(const QString& root, const QSet<QString>& paths, const files::Buffers& buffers,
                  bool adopted, const Progress& progress)
{
    QStringList counted;
    for (const QString& path : paths) {
        if (counts(path, adopted))
            counted << path;
    }
    for (auto at = buffers.cbegin(); at != buffers.cend(); ++at) {
        if (counts(at.key(), adopted) && !paths.contains(at.key()))
            counted << at.key();
    }
    std::ranges::sort(counted);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& path : std::as_const(counted)) {
        if (progress.isCancelled())
            return {};
        hash.addData(path.toUtf8());
        if (const auto buffer = buffers.constFind(path); buffer != buffers.constEnd()) {
            hash.addData(*buffer);
            continue;
        }
        const FileLook look = lookAt(root + u'/' + path);
        hash.addData(" %1 %2 "_L1.arg(QString::number(look.size), QString::number(look.modifiedNs)).toUtf8());
    }
    return hash.result();
}

/// The fleet's own topology. Errors: as readTopology().
Result<fleet::FleetMap> adoptedMap(const files::FileTree& tree)
{
    auto topology = fleet::readTopology(tree);
    if (!topology)
        return failure(topology.error());
    return fleet::mapOf({{QString(), std::move(*topology)}}, fleet::FleetMap::Origin::Adopted);
}

Result<fleet::FleetMap> proposedMap(SharedProposal& discovery, const files::Buffers& buffers, int workers,
                                    Progress& progress)
{
    const auto answer = discovery.of(buffers, workers, progress);
    if (!answer)
        return failure(answer.error());
    const std::shared_ptr<const delivery::Proposal>& proposal = answer->proposal;
    std::vector<fleet::FleetPart> parts;
    bool adopted = !proposal->fleets.empty();
    for (const delivery::ProposedFleet& proposed : proposal->fleets) {
        adopted = adopted && proposed.topology;
        parts.push_back(
            {proposed.folder, proposed.topology ? *proposed.topology : delivery::proposedTopology(proposed)});
    }
    return fleet::mapOf(parts,
                        adopted ? fleet::FleetMap::Origin::Adopted : fleet::FleetMap::Origin::Proposed);
}

} // namespace

Result<FleetMapAnswer> readFleetMap(const QString& root, const QSet<QString>& paths,
                                    const files::Buffers& buffers, const QByteArray& knownMark,
                                    SharedProposal& discovery, int workers, Progress& progress)
{
    const files::WorkingFolder tree(root, buffers);
    const bool adopted = fleet::hasTopology(tree);
    FleetMapAnswer answer{.map = nullptr, .mark = markOf(root, paths, buffers, adopted, progress)};
    if (progress.isCancelled())
        return failure(cancelled());
    if (answer.mark == knownMark)
        return answer;
    auto map = adopted ? adoptedMap(tree) : proposedMap(discovery, buffers, workers, progress);
    if (!map)
        return failure(map.error());
    if (progress.isCancelled())
        return failure(cancelled());
    answer.map = std::make_shared<const fleet::FleetMap>(std::move(*map));
    return answer;
}

} // namespace efa::workspace
