#include "workspace/validationsession.h"

#include "fleet/topology.h"
#include "workspace/checkfiles.h"
#include "workspace/discoverfleet.h"
#include "workspace/fleetremotes.h"
#include "workspace/foldermanifests.h"
#include "workspace/validationmemory.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

/// The topology says which clusters there are.
bool saysWhichClusters(const QString& file)
{
    return (u'/' + file).contains("/topology/"_L1);
}

/// A folder may have come that the topology does not know.
bool isOfACluster(const QString& file)
{
    return (u'/' + file).contains("/clusters/"_L1);
}

} // namespace

ValidationSession::ValidationSession(std::shared_ptr<kustomize::Memory> memory, QString remotes)
    : m_memory(std::make_shared<ValidationMemory>(std::move(memory))), m_remotes(std::move(remotes))
{
}

ValidationSession::~ValidationSession() = default;

const ValidationWork& ValidationSession::work() const
{
    return m_memory->work();
}

files::Buffers ValidationSession::readable(const ValidationQuestion& question, QStringList& unreadable)
{
    files::Buffers buffers = question.buffers;
    for (auto at = buffers.begin(); at != buffers.end();) {
        const bool isBroken = isYamlFile(at.key()) && at.value() != m_lastReadable.value(at.key()) &&
                              !checkText(at.key(), at.value()).isEmpty();
        if (!isBroken) {
            m_lastReadable.insert(at.key(), at.value());
            ++at;
            continue;
        }
        unreadable << at.key();
        const auto last = m_lastReadable.constFind(at.key());
        if (last == m_lastReadable.constEnd()) {
            at = buffers.erase(at); // As it is on disk.
        } else {
            at.value() = *last;
            ++at;
        }
    }
    unreadable.sort();
    return buffers;
}

// Another branch may be checked out, which other clusters follow.
void ValidationSession::readHome(const QString& root)
{
    HomeRepository home = homeRepositoryAt(root);
    if (home == m_home)
        return;
    m_home = std::move(home);
    m_fleet.reset();
}

Result<std::optional<QStringList>> ValidationSession::changes(const files::WorkingFolder& tree, quint64 disk,
                                                              const files::Buffers& buffers,
                                                              Progress& progress)
{
    std::set<QString> changed;
    for (auto at = buffers.cbegin(); at != buffers.cend(); ++at) {
        if (m_buffers.value(at.key()) != at.value() || !m_buffers.contains(at.key()))
            changed.insert(at.key());
    }
    for (auto at = m_buffers.cbegin(); at != m_buffers.cend(); ++at) {
        if (!buffers.contains(at.key()))
            changed.insert(at.key());
    }
    const bool isFirst = !m_disk;
    if (isFirst || *m_disk != disk) {
        const auto files = filesBelow(tree, {}, progress);
        if (!files)
            return failure(files.error());
        QHash<QString, QByteArray> keys;
        for (const QString& file : *files) {
            const QByteArray key = tree.contentKey(file);
            if (m_keys.value(file) != key || key.isEmpty())
                changed.insert(file);
            m_keys.remove(file);
            keys.insert(file, key);
        }
        for (auto at = m_keys.cbegin(); at != m_keys.cend(); ++at)
            changed.insert(at.key());
        m_keys = std::move(keys);
    } else {
        for (const QString& file : changed)
            m_keys.insert(file, tree.contentKey(file));
    }
    m_disk = disk;
    m_buffers = buffers;
    if (isFirst)
        return std::optional<QStringList>();
    return std::optional(QStringList(changed.begin(), changed.end()));
}

Result<void> ValidationSession::readFleet(const files::FileTree& tree, const QString& root,
                                          Progress& progress)
{
    auto fleet = fleetClusters(tree, {}, fleetNameOf(root), progress);
    if (!fleet && fleet.error().code != ErrorCode::NotFound)
        return failure(std::move(fleet.error()));
    m_hasTopology = fleet::hasTopology(tree, {});
    m_fleet.emplace();
    if (fleet)
        *m_fleet = std::move(*fleet);
    return {};
}

Result<ValidationAnswerPtr> ValidationSession::answer(const ValidationQuestion& question, Progress& progress)
{
    auto answer = std::make_shared<ValidationAnswer>();
    answer->judged = readable(question, answer->unreadable);
    const files::WorkingFolder tree(question.root, answer->judged);
    const bool diskChanged = m_disk != question.disk;
    auto changed = changes(tree, question.disk, answer->judged, progress);
    if (!changed)
        return failure(std::move(changed).error());
    // A survey that came later may know readers of what changed before.
    if (*changed && m_survey != question.survey)
        **changed += question.buffers.keys();
    m_survey = question.survey;
    m_memory->begin(*changed, *question.survey);
    // What discovery makes of other files than a topology is followed as they are saved.
    const bool mayBeOther = !*changed || std::ranges::any_of(**changed, saysWhichClusters) ||
                            (diskChanged && (!m_hasTopology || std::ranges::any_of(**changed, isOfACluster)));
    if (mayBeOther)
        m_fleet.reset();
    if (!m_fleet || diskChanged)
        readHome(question.root);
    if (!m_fleet) {
        if (auto read = readFleet(tree, question.root, progress); !read)
            return failure(std::move(read).error());
        if (*m_fleet)
            m_home.joinTo(**m_fleet);
    }
    answer->isFleet = m_fleet->has_value();
    const auto repositories = *m_fleet ? (*m_fleet)->repositories : std::map<QString, QString>();
    const ValidationOptions options{.workers = question.workers,
                                    .remotes = fleetRemotes(m_remotes, question.root, repositories),
                                    .kubernetesVersion = {},
                                    .today = question.today,
                                    .judged = question.judged,
                                    .memory = m_memory,
                                    .whenBroken = question.buffers.isEmpty() ? WhenBroken::TellWhatIs
                                                                             : WhenBroken::KeepTheLast};
    auto validation = validateFleet(tree, {}, *m_fleet, options, progress);
    if (!validation)
        return failure(std::move(validation).error());
    answer->validation = std::move(*validation);
    return ValidationAnswerPtr(std::move(answer));
}

} // namespace efa::workspace
