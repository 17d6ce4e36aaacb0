#include "workspace/surveyfiles.h"

#include <QCoreApplication>
#include <QFile>

#include <sys/stat.h>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace)
};

SurveyedFile survey(const files::WorkingFolder& folder, const QString& path, const files::Buffers& buffers,
                    const SurveyedFiles& known)
{
    if (const auto buffer = buffers.constFind(path); buffer != buffers.constEnd())
        return {{}, readLinks(path, *buffer)};
    const FileLook look = lookAt(folder.root() + u'/' + path);
    if (const auto at = known.constFind(path); at != known.constEnd() && at->look == look && look.size >= 0)
        return *at;
    const Result<QByteArray> text = folder.read(path);
    return {look, readLinks(path, text ? *text : QByteArray())};
}

} // namespace

FileLook lookAt(const QString& absolutePath)
{
    struct stat facts = {};
    if (::stat(QFile::encodeName(absolutePath).constData(), &facts) != 0)
        return {};
    return {facts.st_size, qint64(facts.st_mtim.tv_sec) * 1'000'000'000 + facts.st_mtim.tv_nsec};
}

Result<SurveyAnswer> surveyFiles(const QString& root, const QSet<QString>& paths,
                                 const files::Buffers& buffers, const SurveyedFiles& known,
                                 Progress& progress)
{
    const files::WorkingFolder folder(root);
    SurveyAnswer answer;
    QHash<QString, KustomizationLinks> byFolder;
    qint64 done = 0;
    for (const QString& path : paths) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Reading was cancelled.")});
        progress.report(++done, paths.size());
        if (!isKustomizationFile(path))
            continue;
        const SurveyedFile file = survey(folder, path, buffers, known);
        byFolder.insert(file.links.folder, file.links);
        answer.files.insert(path, file);
    }
    answer.survey = std::make_shared<const Survey>(std::move(byFolder));
    return answer;
}

} // namespace efa::workspace
