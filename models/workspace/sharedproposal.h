#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/proposal.h"
#include "files/workingfolder.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <mutex>

namespace efa::workspace {

/// What discovery makes of a working folder, read once for all who ask while the files stay the same. Safe to
/// use from several threads: who asks while another one reads waits for that answer.
class SharedProposal
{
  public:
    struct Answer
    {
        std::shared_ptr<const delivery::Proposal> proposal;
        qint64 tookMs = 0; ///< when it was read
    };

    /// `name` is what a fleet is called that nothing names.
    explicit SharedProposal(QString root);

    /// Errors: as discoverFleet().
    [[nodiscard]] Result<Answer> of(const files::Buffers& buffers, int workers, Progress& progress);

  private:
    QString m_root;
    std::timed_mutex m_mutex; // guards those below
    QByteArray m_mark;
    Answer m_answer;
};

} // namespace efa::workspace
