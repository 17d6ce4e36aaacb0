#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "files/workingfolder.h"
#include "kustomize/memory.h"
#include "workspace/fleetclusters.h"
#include "workspace/fleetvalidation.h"
#include "workspace/homerepository.h"
#include "workspace/survey.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace efa::workspace {

class ValidationMemory;
struct ValidationWork;

/// What is judged: the working folder with the texts in the editors over it.
struct ValidationQuestion
{
    QString root;
    files::Buffers buffers;
    quint64 disk = 0; ///< another number than last time: files may differ on disk
    std::shared_ptr<const Survey> survey;
    QDate today;
    int workers = 1;
    std::function<void(qint64 done, qint64 total)> judged = {}; ///< as ValidationOptions has it
};

struct ValidationAnswer
{
    FleetValidation validation;
    bool isFleet = true;    ///< else a folder was judged that has no clusters
    files::Buffers judged;  ///< the texts that it is about, where they are not those on disk
    QStringList unreadable; ///< texts in editors that are no YAML now: their last readable form was judged
};
using ValidationAnswerPtr = std::shared_ptr<const ValidationAnswer>;

/// Judges the fleet again and again as its files change, each time only what the change can reach. A text
/// that is no YAML while somebody types it stands as it last could be read. For one thread at a time.
class ValidationSession
{
  public:
    /// `remotes` is the folder with clones of other repositories; empty: none are read.
    ValidationSession(std::shared_ptr<kustomize::Memory> memory, QString remotes);
    ~ValidationSession();

    /// Errors: Cancelled, Io, and those of readTopology().
    [[nodiscard]] Result<ValidationAnswerPtr> answer(const ValidationQuestion& question, Progress& progress);

    /// What was done for all questions so far.
    const ValidationWork& work() const;

  private:
    files::Buffers readable(const ValidationQuestion& question, QStringList& unreadable);
    /// What reads differently than at the last question; nothing where that is not known.
    Result<std::optional<QStringList>> changes(const files::WorkingFolder& tree, quint64 disk,
                                               const files::Buffers& buffers, Progress& progress);
    void readHome(const QString& root);
    Result<void> readFleet(const files::FileTree& tree, const QString& root, Progress& progress);

    std::shared_ptr<ValidationMemory> m_memory;
    QString m_remotes;
    QHash<QString, QByteArray> m_lastReadable; ///< of texts in editors
    files::Buffers m_buffers;                  ///< of the last question
    QHash<QString, QByteArray> m_keys;         ///< content of every file, as it was then
    std::optional<quint64> m_disk;
    std::shared_ptr<const Survey> m_survey;
    HomeRepository m_home;
    std::optional<std::optional<FleetClusters>> m_fleet; ///< read, and whether there is one
    bool m_hasTopology = false;
};

} // namespace efa::workspace
