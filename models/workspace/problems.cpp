#include "workspace/problems.h"

#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::workspace {

Problems::Problems(const QString& root, const OpenFiles& open, const Surveyor& surveyor,
                   const Preview& preview, Jobs& jobs, QObject* parent)
    : QObject(parent), m_root(root), m_open(open), m_surveyor(surveyor), m_preview(preview), m_jobs(jobs)
{
}

QList<Diagnostic> Problems::of(const QString& path) const
{
    QList<Diagnostic> found;
    std::ranges::copy_if(m_all, std::back_inserter(found),
                         [&](const Diagnostic& problem) { return problem.place.file == path; });
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

void Problems::collect()
{
    QList<Diagnostic> all;
    for (auto at = m_faulty.cbegin(); at != m_faulty.cend(); ++at) {
        if (!m_openProblems.contains(at.key()))
            all += *at;
    }
    for (const QList<Diagnostic>& problems : std::as_const(m_openProblems))
        all += problems;
    for (const Diagnostic& problem : ofBuild()) {
        // A text that is no YAML stops the build at the same place; one row says it.
        const bool told = std::ranges::any_of(all, [&](const Diagnostic& other) {
            return other.place.file == problem.place.file && other.place.line == problem.place.line;
        });
        if (!told)
            all.append(problem);
    }
    std::ranges::stable_sort(all, [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
    if (all == m_all)
        return;
    m_all = all;
    Q_EMIT changed();
}

} // namespace efa::workspace
