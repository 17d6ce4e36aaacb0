#pragma once

#include "workspace/checkfiles.h"
#include "workspace/problem.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace efa::workspace {

class Jobs;
class LiveValidation;
class OpenFiles;
class Preview;
class Surveyor;

/// What is wrong in the user's files: YAML errors of the open texts and of every file that a kustomization
/// reads, what is wrong with what clusters get of them, and why the chosen overlay does not build. Lives in
/// the window's thread, reads in the background.
class Problems final : public QObject
{
    Q_OBJECT

  public:
    Problems(const QString& root, const OpenFiles& open, const Surveyor& surveyor, const Preview& preview,
             const LiveValidation& validation, Jobs& jobs, QObject* parent = nullptr);

    /// Sorted by file, line and column; errors of building stand at their place. Lines are those of the texts
    /// as they are now, also where an older one was judged.
    const QList<Problem>& all() const { return m_all; }
    QList<Problem> of(const QString& path) const;
    /// Every file that a kustomization reads was read at least once.
    bool isComplete() const { return m_complete; }
    int checkedFiles() const { return int(m_checked.size()); }

    /// Reads what changed on disk since.
    void refresh();
    /// Reads the text in the editor.
    void checkOpen(const QString& path);
    void forgetOpen(const QString& path);
    /// Takes the build error and findings of the preview anew.
    void collect();
    /// Takes what was judged anew.
    void collectJudged();

  Q_SIGNALS:
    void changed();

  private:
    void take(const CheckedFiles& checked);
    QList<Diagnostic> ofBuild() const;
    QList<Problem> ofFiles() const;
    QList<Problem> judgedNow() const;

    QString m_root;
    const OpenFiles& m_open;
    const Surveyor& m_surveyor;
    const Preview& m_preview;
    const LiveValidation& m_validation;
    Jobs& m_jobs;
    CheckedFiles m_checked;
    QHash<QString, QList<Diagnostic>> m_faulty; ///< the checked files that have problems
    QHash<QString, QList<Diagnostic>> m_openProblems;
    QHash<QString, QByteArray> m_openTexts; ///< what was checked last
    QList<Problem> m_judged;                ///< with the lines that were judged
    QList<Problem> m_all;
    bool m_running = false;
    bool m_again = false;
    bool m_complete = false;
};

} // namespace efa::workspace
