#include "workspace/surveyfiles.h"

#include "yaml/stream.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

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

const QString topologyFile = u"topology/topology.yaml"_s;

QString textOf(const std::optional<yaml::Node>& node)
{
    const std::string_view value = node ? node->target().value() : std::string_view();
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

QByteArray textOfFile(const files::WorkingFolder& folder, const files::Buffers& buffers, const QString& path)
{
    if (const auto buffer = buffers.constFind(path); buffer != buffers.constEnd())
        return *buffer;
    return folder.read(path).value_or(QByteArray());
}

} // namespace

QStringList readRings(const QByteArray& text)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(text, topologyFile));
    if (!stream || stream->documents().empty())
        return {};
    const auto spec = stream->documents().front().root().find("spec");
    const auto rings = spec ? spec->target().find("rings") : std::nullopt;
    if (!rings)
        return {};
    QList<std::pair<int, QString>> ordered;
    for (const yaml::Node item : rings->target().items()) {
        const yaml::Node ring = item.target();
        if (const QString name = textOf(ring.find("name")); !name.isEmpty())
            ordered.append({textOf(ring.find("order")).toInt(), name});
    }
    std::ranges::stable_sort(ordered, {}, &std::pair<int, QString>::first);
    QStringList names;
    for (const auto& [order, name] : ordered)
        names.append(name);
    return names;
}

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
    if (paths.contains(topologyFile))
        answer.rings = readRings(textOfFile(folder, buffers, topologyFile));
    answer.survey = std::make_shared<const Survey>(std::move(byFolder));
    return answer;
}

} // namespace efa::workspace
