#pragma once

#include "base/diagnostic.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>

namespace efa::workspace {

class FileList;
class Jobs;
class OpenFiles;
class Preview;
class Survey;

/// What is wrong in the user's files: YAML errors of the open texts and of every file that a kustomization
/// reads, and why the chosen overlay does not build. Keeps the survey of kustomizations, because both read
/// the same files. Lives in the window's thread, reads in the background.
class Problems final : public QObject
{
    Q_OBJECT

  public:
    Problems(const QString& root, FileList& files, OpenFiles& open, Preview& preview, Jobs& jobs,
             QObject* parent = nullptr);

    /// Sorted by file, line and column; errors of building stand at their place.
    const QList<Diagnostic>& all() const { return m_all; }
    std::shared_ptr<const Survey> survey() const { return m_survey; }
    /// Every reachable file was read at least once.
    bool isComplete() const { return m_complete; }
    int checkedFiles() const { return int(m_checked.size()); }

    /// Reads what changed on disk since; follows each listing.
    void refresh();

  Q_SIGNALS:
    void changed();
    void surveyChanged();

  private:
    struct Checked
    {
        qint64 size = 0;
        qint64 modifiedNs = 0;
        QList<Diagnostic> problems;
    };
    struct Round;
    void take(const Round& round);
    void checkOpenText(const QString& path);
    void collect();

    QString m_root;
    FileList& m_files;
    OpenFiles& m_open;
    Preview& m_preview;
    Jobs& m_jobs;
    std::shared_ptr<const Survey> m_survey;
    QHash<QString, Checked> m_checked;
    QHash<QString, QList<Diagnostic>> m_openProblems;
    QList<Diagnostic> m_all;
    bool m_running = false;
    bool m_again = false;
    bool m_complete = false;
};

} // namespace efa::workspace
