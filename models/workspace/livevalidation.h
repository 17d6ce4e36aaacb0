#pragma once

#include "base/error.h"
#include "workspace/validationsession.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace efa::workspace {

class Jobs;
class OpenFiles;
class Surveyor;

/// What is wrong with what the clusters get from the files as they are in the editors: judged shortly after
/// each edit, always for the latest texts. What a half-typed text seems to break in other files is told once
/// the hand rests. Lives in the window's thread.
class LiveValidation final : public QObject
{
    Q_OBJECT

  public:
    /// `memory` is shared with whoever renders the same files. Without a folder `remotes` of clones units
    /// that take their files from other repositories are opaque.
    LiveValidation(const QString& root, OpenFiles& files, const Surveyor& surveyor, Jobs& jobs,
                   std::shared_ptr<kustomize::Memory> memory, const QString& remotes,
                   QObject* parent = nullptr);
    ~LiveValidation() override;

    /// The newest answer, of which the texts may have changed since; nullptr before the first.
    const ValidationAnswerPtr& answer() const { return m_answer; }
    /// Of the answer, those to be told now.
    const std::vector<validation::Finding>& findings() const { return m_findings; }
    /// Why there is no newer answer.
    const std::optional<Error>& error() const { return m_error; }
    /// An answer for a newer text is on its way, or is held back.
    bool isRunning() const { return m_running || m_soon.isActive() || isHeldBack(); }
    /// Clusters judged so far while one runs, and how many there are; 0 of 0 while that is not known.
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// The text of a file that the answer is about, where the person has edited it.
    std::optional<QByteArray> judgedText(const QString& path) const;

    /// Texts or the survey may have changed.
    void refresh();
    /// The person typed in this file.
    void textEdited(const QString& path);
    /// Files may differ on disk.
    void diskChanged();

    /// What was done for all answers so far.
    const ValidationWork& work() const { return m_session->work(); }

  Q_SIGNALS:
    void changed();
    /// done() went on.
    void progressed();

  private:
    std::function<void(qint64, qint64)> toldInThisThread();
    void start();
    void take(const Result<ValidationAnswerPtr>& result);
    void takeProgress(qint64 done, qint64 total);
    void tell();
    bool isAnswered() const;
    bool isHeldBack() const;
    bool mayBeTold(const validation::Finding& finding) const;

    QString m_root;
    OpenFiles& m_files;
    const Surveyor& m_surveyor;
    Jobs& m_jobs;
    std::shared_ptr<ValidationSession> m_session;
    ValidationAnswerPtr m_answer;
    std::vector<validation::Finding> m_findings;
    std::optional<Error> m_error;
    QFuture<Result<ValidationAnswerPtr>> m_future;
    QHash<QString, QByteArray> m_judged; ///< texts of open files at the answer's question
    QHash<QString, QByteArray> m_asked;  ///< the same of the question that is on its way
    ValidationQuestion m_question;       ///< the latest
    QString m_edited;                    ///< the file that is typed in
    QTimer m_soon;
    QTimer m_rest; ///< runs until the hand rests
    QElapsedTimer m_sinceAnswer;
    quint64 m_disk = 1;
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_running = false;
    bool m_again = false;
};

} // namespace efa::workspace
