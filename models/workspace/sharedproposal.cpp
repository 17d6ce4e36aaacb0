#include "workspace/sharedproposal.h"

#include "delivery/discovery.h"
#include "workspace/discoverfleet.h"
#include "workspace/surveyfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>

#include <chrono>

namespace efa::workspace {

using namespace std::chrono_literals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::SharedProposal)
};

/// How soon a cancel is noticed by who waits for another one's answer.
constexpr auto patience = 20ms;

/// Names of all files and of folders that could not be entered; sizes and times of files that are read,
/// unsaved texts as they are.
QByteArray markOf(const QString& root, const delivery::FoundFiles& found, const files::Buffers& buffers)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const delivery::Unreadable& folder : found.unreadable)
        hash.addData(folder.place.file.toUtf8() + "/\n");
    for (const QString& path : found.paths) {
        hash.addData(path.toUtf8() + '\n');
        if (!delivery::isYamlPath(path))
            continue;
        if (const auto buffer = buffers.constFind(path); buffer != buffers.constEnd()) {
            hash.addData(*buffer);
            continue;
        }
        const FileLook look = lookAt(root + u'/' + path);
        hash.addData(QByteArray::number(look.size) + ' ' + QByteArray::number(look.modifiedNs) + '\n');
    }
    return hash.result();
}

} // namespace

SharedProposal::SharedProposal(QString root)
    : m_root(std::move(root))
{
}

Result<SharedProposal::Answer> SharedProposal::of(const files::Buffers& buffers, int workers,
                                                  Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    const files::WorkingFolder tree(m_root, buffers);
    const auto found = delivery::listFiles(tree, progress);
    if (!found)
        return failure(found.error());
    const QByteArray mark = markOf(m_root, *found, buffers);
    std::unique_lock lock(m_mutex, std::defer_lock);
    while (!lock.try_lock_for(patience)) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Discovery was cancelled.")});
    }
    if (m_answer.proposal && m_mark == mark)
        return m_answer;
    auto proposal = discoverFleet(tree, *found, fleetNameOf(m_root), workers, progress);
    if (!proposal)
        return failure(std::move(proposal).error());
    m_mark = mark;
    m_answer = {std::make_shared<const delivery::Proposal>(std::move(*proposal)), timer.elapsed()};
    return m_answer;
}

} // namespace efa::workspace
