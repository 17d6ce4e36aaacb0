#include "workspace/helmcharts.h"

#include "base/process.h"
#include "kustomize/contenthash.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace efa::workspace {

using delivery::ChartFiles;
using delivery::HelmRelease;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::HelmCharts)
};

constexpr auto longestRun = std::chrono::seconds(30);
constexpr qint64 mostOutput = 64LL * 1024 * 1024;

QString usualCache()
{
    const QString chosen = qEnvironmentVariable("HELM_CACHE_HOME");
    return (chosen.isEmpty()
                ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/helm"_s
                : chosen) +
           u"/repository"_s;
}

Error notWritten(const QString& folder)
{
    return {.code = ErrorCode::Io,
            .message = Text::tr("A chart could not be written to %1.").arg(folder),
            .hint = Text::tr("Check free space and permissions.")};
}

bool writeFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.write(content) == content.size();
}

/// Nothing of the user's own set-up, no cluster, and no way to the network.
QProcessEnvironment environmentIn(const QString& folder)
{
    QProcessEnvironment own;
    own.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    for (const auto& name : {u"HOME"_s, u"HELM_CACHE_HOME"_s, u"HELM_CONFIG_HOME"_s, u"HELM_DATA_HOME"_s,
                             u"HELM_PLUGINS"_s, u"XDG_CACHE_HOME"_s, u"TMPDIR"_s})
        own.insert(name, folder + u"/home"_s);
    own.insert(u"KUBECONFIG"_s, folder + u"/home/none"_s);
    for (const auto& name : {u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s, u"http_proxy"_s, u"https_proxy"_s})
        own.insert(name, u"http://127.0.0.1:1"_s);
    return own;
}

bool skipsDefinitions(const HelmRelease& release)
{
    return std::ranges::any_of(release.more,
                               [](const delivery::Fact& fact) { return fact.path == "skipCrds"; });
}

QByteArray keyOf(const HelmRelease& release, const ChartFiles& files, const QByteArray& values)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QByteArray& part) {
        hash.addData(QByteArray::number(part.size()) + ':' + part);
    };
    add(QByteArray::fromStdString(release.release));
    add(QByteArray::fromStdString(release.nspace));
    add(skipsDefinitions(release) ? "without definitions" : "all");
    add(values);
    for (const auto& [name, content] : files) {
        add(name.toUtf8());
        add(content);
    }
    return hash.result();
}

} // namespace

HelmCharts::HelmCharts(QString program, QString cache)
    : m_program(std::move(program)), m_cache(cache.isEmpty() ? usualCache() : std::move(cache))
{
}

HelmCharts::~HelmCharts() = default;

/// Those of the repository, else a packed chart of exactly this version.
Result<std::shared_ptr<const ChartFiles>> HelmCharts::filesOf(const HelmRelease& release) const
{
    if (release.files)
        return release.files;
    const QString name = QString::fromStdString(release.chart).section(u'/', -1);
    const QString file = u"%1-%2.tgz"_s.arg(name, QString::fromStdString(release.version));
    QFile packed(m_cache + u'/' + file);
    if (name.isEmpty() || release.version.empty() || file.contains(u'/') || !packed.open(QIODevice::ReadOnly))
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("the chart is neither in a repository that is at hand nor in %1.")
                                       .arg(QDir::toNativeSeparators(m_cache)),
                        .hint = Text::tr("Put %1 there.").arg(file)});
    return std::make_shared<const ChartFiles>(ChartFiles{{file, packed.readAll()}});
}

Result<QByteArray> HelmCharts::render(const HelmRelease& release, Progress& progress) const
{
    const auto files = filesOf(release);
    if (!files)
        return failure(files.error());
    std::string json;
    if (auto written = kustomize::appendJson(release.values, json); !written)
        return failure(written.error());
    const QByteArray values = QByteArray::fromStdString(json);
    const QByteArray key = keyOf(release, **files, values);
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_known.constFind(key); known != m_known.constEnd())
            return *known;
    }
    Result<QByteArray> text = run(release, **files, values, progress);
    if (text || text.error().code == ErrorCode::Invalid) {
        const std::scoped_lock lock(m_mutex);
        m_known.insert(key, text);
    }
    return text;
}

Result<QByteArray> HelmCharts::run(const HelmRelease& release, const ChartFiles& files,
                                   const QByteArray& values, Progress& progress) const
{
    const QTemporaryDir folder;
    QString chart = folder.filePath(u"chart"_s);
    for (const auto& [name, content] : files) {
        if (!writeFile(folder.filePath(u"chart/"_s + name), content))
            return failure(notWritten(folder.path()));
        if (files.size() == 1 && name.endsWith(".tgz"_L1))
            chart = folder.filePath(u"chart/"_s + name);
    }
    if (!writeFile(folder.filePath(u"values.json"_s), values) || !QDir(folder.path()).mkpath(u"home"_s))
        return failure(notWritten(folder.path()));
    QStringList arguments = {u"template"_s, u"--namespace"_s, QString::fromStdString(release.nspace),
                             u"--values"_s, folder.filePath(u"values.json"_s)};
    if (!skipsDefinitions(release))
        arguments << u"--include-crds"_s;
    // Names of others are never taken for options.
    arguments << u"--"_s << QString::fromStdString(release.release) << chart;
    const auto answer = efa::run({.program = m_program,
                                  .arguments = arguments,
                                  .folder = folder.path(),
                                  .environment = environmentIn(folder.path()),
                                  .limit = longestRun,
                                  .maxOutput = mostOutput},
                                 progress);
    if (!answer && answer.error().code == ErrorCode::Cancelled)
        return failure(answer.error());
    if (!answer)
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("helm could not be run: %1").arg(answer.error().message),
                        .hint = answer.error().hint});
    if (answer->exitCode != 0)
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("helm says: %1").arg(QString::fromUtf8(answer->errors).trimmed().left(2000)),
             .hint = {}});
    return answer->output;
}

} // namespace efa::workspace
