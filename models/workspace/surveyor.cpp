#include "workspace/surveyor.h"

#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"

namespace efa::workspace {

Surveyor::Surveyor(const QString& root, const FileList& files, const OpenFiles& open, Jobs& jobs,
                   QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_files(files)
    , m_open(open)
    , m_jobs(jobs)
    , m_survey(std::make_shared<const Survey>())
    , m_rounds([this] { start(); })
{
}

void Surveyor::start()
{
    const auto work = [root = m_root, paths = m_files.paths(), buffers = m_open.buffers(), known = m_known](
                          Progress& progress) { return surveyFiles(root, paths, buffers, known, progress); };
    const auto future =
        m_jobs.run<SurveyAnswer>({.title = tr("Read the kustomizations"), .listing = Listing::Slow}, work);
    whenDone(
        future, this,
        [this](const Result<SurveyAnswer>& answer) {
            if (answer)
                apply(*answer);
            Q_EMIT finished();
            m_rounds.end();
        },
        [this] { m_rounds.end(); });
}

void Surveyor::apply(const SurveyAnswer& answer)
{
    m_known = answer.files;
    const bool first = !std::exchange(m_complete, true);
    const bool same = m_survey->kustomizations() == answer.survey->kustomizations();
    if (!same)
        m_survey = answer.survey;
    const bool sameRings = std::exchange(m_rings, answer.rings) == answer.rings;
    if (first || !same || !sameRings)
        Q_EMIT surveyed();
}

} // namespace efa::workspace
