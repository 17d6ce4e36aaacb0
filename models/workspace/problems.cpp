#include "workspace/problems.h"

#include "workspace/jobs.h"
#include "workspace/lineshift.h"
#include "workspace/livevalidation.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

const QString syntaxRule = u"yaml-syntax"_s;

bool standsAt(const Diagnostic& problem, const Place& place)
{
    return problem.place.file == place.file && problem.place.line == place.line;
}

} // namespace

Problems::Problems(const QString& root, const OpenFiles& open, const Surveyor& surveyor,
                   const Preview& preview, const LiveValidation& validation, Jobs& jobs, QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_open(open)
    , m_surveyor(surveyor)
    , m_preview(preview)
    , m_validation(validation)
    , m_jobs(jobs)
{
}

QList<Problem> Problems::of(const QString& path) const
{
    QList<Problem> found;
    std::ranges::copy_if(m_all, std::back_inserter(found),
                         [&](const Problem& problem) { return problem.place.file == path; });
    return found;
}

void Problems::refresh()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    const auto work = [root = m_root, survey = m_surveyor.survey(), known = m_checked](Progress& progress) {
        return checkFiles(root, survey->reachedFiles(), known, progress);
    };
    const auto future =
        m_jobs.run<CheckedFiles>({.title = tr("Check the manifests"), .listing = Listing::Slow}, work);
    whenDone(
        future, this,
        [this](const Result<CheckedFiles>& checked) {
            m_running = false;
            const bool first = checked && !std::exchange(m_complete, m_surveyor.isComplete());
            if (checked)
                take(*checked);
            if (first && m_complete)
                Q_EMIT changed();
            if (m_again)
                refresh();
        },
        [this] { m_running = false; });
}

void Problems::take(const CheckedFiles& checked)
{
    m_checked = checked;
    m_faulty.clear();
    for (auto at = checked.cbegin(); at != checked.cend(); ++at) {
        if (!at->problems.isEmpty())
            m_faulty.insert(at.key(), at->problems);
    }
    collect();
}

void Problems::checkOpen(const QString& path)
{
    const OpenFile* file = m_open.find(path);
    if (!file || !isYamlFile(path) || m_openTexts.value(path) == file->text)
        return;
    if (file->limit == TextLimit::TooLarge)
        return;
    m_openTexts.insert(path, file->text);
    // Ahead of the preview in its lane: a parse is short, and the mark belongs to the key just typed.
    const auto future = m_jobs.run<QList<Diagnostic>>(
        {.title = tr("Check %1").arg(path), .lane = Lane::Preview, .listing = Listing::Slow},
        [path, text = file->text](Progress&) -> Result<QList<Diagnostic>> { return checkText(path, text); });
    whenDone(future, this, [this, path, text = file->text](const Result<QList<Diagnostic>>& problems) {
        const auto known = m_openTexts.constFind(path);
        if (!problems || known == m_openTexts.constEnd() || *known != text)
            return;
        m_openProblems.insert(path, *problems);
        collect();
    });
}

void Problems::forgetOpen(const QString& path)
{
    m_openTexts.remove(path);
    m_openProblems.remove(path);
    collect();
}

QList<Diagnostic> Problems::ofBuild() const
{
    if (const std::optional<Error>& error = m_preview.error())
        return {{.rule = u"build"_s,
                 .text = error->message,
                 .place = error->where.value_or(Place{.file = m_preview.overlay().value_or(QString())}),
                 .hint = error->hint}};
    if (m_preview.shown())
        return m_preview.shown()->findings;
    return {};
}

QList<Problem> Problems::ofFiles() const
{
    QList<Problem> all;
    const auto add = [&all](const QList<Diagnostic>& problems) {
        for (const Diagnostic& problem : problems)
            all += problemOf(problem);
    };
    for (auto at = m_faulty.cbegin(); at != m_faulty.cend(); ++at) {
        if (!m_openProblems.contains(at.key()))
            add(*at);
    }
    for (const QList<Diagnostic>& problems : m_openProblems)
        add(problems);
    return all;
}

void Problems::collectJudged()
{
    m_judged.clear();
    for (const validation::Finding& finding : m_validation.findings())
        m_judged += problemOf(finding);
    collect();
}

/// A text that is edited since has its findings where their lines are now. Whether a text is YAML is told
/// sooner by whoever reads it at each key.
QList<Problem> Problems::judgedNow() const
{
    QHash<QString, LineShift> shifts;
    for (const QString& path : m_open.paths()) {
        const auto judged = m_validation.judgedText(path);
        const QByteArray& now = m_open.find(path)->text;
        if (judged && *judged != now)
            shifts.insert(path, LineShift(*judged, now));
    }
    QList<Problem> all;
    all.reserve(m_judged.size());
    for (const Problem& problem : m_judged) {
        const QString& file = problem.place.file;
        if (problem.rule == syntaxRule && (m_checked.contains(file) || m_openProblems.contains(file)))
            continue;
        all += problem;
        if (const auto shift = shifts.constFind(file); shift != shifts.constEnd())
            all.last().place.line = shift->moved(problem.place.line);
    }
    return all;
}

void Problems::collect()
{
    QList<Problem> all = ofFiles();
    const auto isTold = [](const QList<Problem>& told, const Diagnostic& problem) {
        return std::ranges::any_of(told, [&](const Problem& other) {
            return standsAt(other, problem.place) && (other.object.isEmpty() || other.text == problem.text);
        });
    };
    // A text that is no YAML stops builds at the same place; one row says it.
    const QList<Problem> files = all;
    for (const Problem& problem : judgedNow()) {
        if (!problem.object.isEmpty() || !isTold(files, problem))
            all += problem;
    }
    for (const Diagnostic& problem : ofBuild()) {
        if (!isTold(all, problem))
            all += problemOf(problem);
    }
    std::ranges::stable_sort(all, [](const Problem& a, const Problem& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
    if (all == m_all)
        return;
    m_all = all;
    Q_EMIT changed();
}

} // namespace efa::workspace
