#include "app/window/samplewriting.h"

#include "workspace/jobs.h"
#include "workspace/whendone.h"

#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

QString freeName(const QDir& parent)
{
    QString name = u"north-sea-sample"_s;
    for (int number = 2; parent.exists(name); ++number)
        name = u"north-sea-sample-%1"_s.arg(number);
    return parent.filePath(name);
}

QString title()
{
    return SampleWriting::tr("Write the sample fleet");
}

} // namespace

SampleWriting::SampleWriting(workspace::Jobs& jobs, Writer writer, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_writer(std::move(writer))
{
    connect(&m_jobs, &workspace::Jobs::changed, this, &SampleWriting::tellProgress);
}

void SampleWriting::tellProgress()
{
    const auto jobs = m_jobs.visible();
    for (const workspace::Job& job : jobs)
        if (m_running && job.state == workspace::JobState::Running && job.title == title())
            emit progressed(job.done, job.total, job.step);
}

void SampleWriting::examine(const QString& folder)
{
    m_examined = folder;
    const auto answer =
        m_jobs.run<QString>({.title = tr("Look at %1").arg(folder)},
                            [folder](Progress&) -> Result<QString> { return whyNot(folder); });
    workspace::whenDone(answer, this, [this, folder](const Result<QString>& found) {
        if (found && folder == m_examined)
            emit examined(folder, *found);
    });
}

QString SampleWriting::proposal()
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return freeName(documents.exists() ? documents : QDir::home());
}

QString SampleWriting::whyNot(const QString& folder)
{
    if (folder.trimmed().isEmpty() || QDir::isRelativePath(folder))
        return tr("Write the whole path of a folder.");
    const QFileInfo info(folder);
    const QFileInfo parent(info.absolutePath());
    if (info.exists() && !info.isDir())
        return tr("This is a file. Choose a folder that is empty or not there yet.");
    if (info.isDir() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return tr("This folder is not empty. Choose one that is empty or not there yet.");
    if (!parent.isDir())
        return tr("The folder %1 is not there. Make it first, or choose another one.").arg(parent.filePath());
    if (!(info.isDir() ? info : parent).isWritable())
        return tr("Nothing can be written into this folder. Choose another one.");
    return {};
}

void SampleWriting::start(const QString& folder)
{
    if (m_running)
        return;
    m_running = true;
    emit started();
    m_future = m_jobs.run<QString>({.title = title(), .listing = workspace::Listing::Slow},
                                   [writer = m_writer, folder](Progress& progress) -> Result<QString> {
                                       const Result<void> done = writer(folder, progress);
                                       if (!done)
                                           return failure(done.error());
                                       return folder;
                                   });
    workspace::whenDone(
        m_future, this,
        [this](const Result<QString>& result) {
            m_running = false;
            if (result)
                emit written(*result);
            else
                emit failed(result.error());
        },
        [this] {
            m_running = false;
            emit cancelled();
        });
}

void SampleWriting::cancel()
{
    m_future.cancel();
}

} // namespace efa::app
