#pragma once

#include "workspace/rounds.h"
#include "workspace/surveyfiles.h"

#include <QObject>

#include <memory>

namespace efa::workspace {

class FileList;
class Jobs;
class OpenFiles;

/// Keeps the survey of the open fleet's kustomizations. Lives in the window's thread, reads in the
/// background.
class Surveyor final : public QObject
{
    Q_OBJECT

  public:
    Surveyor(const QString& root, const FileList& files, const OpenFiles& open, Jobs& jobs,
             QObject* parent = nullptr);

    /// Never null; empty before the first reading.
    const std::shared_ptr<const Survey>& survey() const { return m_survey; }
    /// The names of the rings in the order of the topology; empty where there is none.
    const QStringList& rings() const { return m_rings; }
    bool isComplete() const { return m_complete; }

    /// Reads what changed; while that runs, once more follows it.
    void refresh() { m_rounds.ask(); }
    /// As refresh(), shortly after the last of several edits.
    void refreshSoon() { m_rounds.askSoon(); }

  Q_SIGNALS:
    /// The survey or the rings are other ones.
    void surveyed();
    /// A reading came to its end, with or without changes.
    void finished();

  private:
    void start();
    void apply(const SurveyAnswer& answer);

    QString m_root;
    const FileList& m_files;
    const OpenFiles& m_open;
    Jobs& m_jobs;
    SurveyedFiles m_known;
    std::shared_ptr<const Survey> m_survey;
    QStringList m_rings;
    Rounds m_rounds;
    bool m_complete = false;
};

} // namespace efa::workspace
