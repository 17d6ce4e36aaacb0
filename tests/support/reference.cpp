#include "tests/support/reference.h"

#include "tests/support/patience.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

const QString cacheFile = QStringLiteral(EFA_TEST_STATE "/kustomize-reference.txt");

QStringList foldersToSearch()
{
    QStringList folders = qEnvironmentVariable("PATH").split(u':', Qt::SkipEmptyParts);
    const QFileInfo gcloud(QStandardPaths::findExecutable(u"gcloud"_s));
    if (gcloud.exists()) {
        folders << gcloud.absolutePath() + u"/google-cloud-sdk/bin"_s;
        folders << QFileInfo(gcloud.canonicalFilePath()).absolutePath();
    }
    folders << u"/usr/lib/google-cloud-sdk/bin"_s;
    return folders;
}

/// kubectl and kustomize with or without a version in the name; plugins such as kubectl-top are not run.
QFileInfoList candidates()
{
    static const QRegularExpression name(
        QRegularExpression::anchoredPattern(u"(kubectl|kustomize)([._-]?v?[0-9][0-9.]*)?"_s));
    QFileInfoList found;
    for (const QString& folder : foldersToSearch()) {
        const auto entries = QDir(folder).entryInfoList({u"kubectl*"_s, u"kustomize*"_s},
                                                        QDir::Files | QDir::Executable, QDir::Name);
        for (const QFileInfo& entry : entries) {
            if (name.match(entry.fileName()).hasMatch() && !found.contains(entry))
                found << entry;
        }
    }
    return found;
}

QByteArray fingerprint(const QFileInfoList& programs)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QFileInfo& program : programs) {
        hash.addData(u"%1|%2|%3\n"_s.arg(program.absoluteFilePath())
                         .arg(program.size())
                         .arg(program.lastModified().toMSecsSinceEpoch())
                         .toUtf8());
    }
    return hash.result().toHex();
}

std::optional<KustomizeReference> ask(const QFileInfo& program)
{
    const bool kubectl = program.fileName().startsWith(u"kubectl");
    const QStringList arguments =
        kubectl ? QStringList{u"version"_s, u"--client"_s} : QStringList{u"version"_s};
    const auto answer = run({.program = program.absoluteFilePath(),
                             .arguments = arguments,
                             .limit = std::chrono::milliseconds(patienceMs)},
                            {});
    if (!answer || answer->exitCode != 0)
        return {};
    static const QRegularExpression version(u"(?:^|Kustomize Version: |kustomize/)(v5\\.6\\.[0-9]+)"_s,
                                            QRegularExpression::MultilineOption);
    const auto match = version.match(QString::fromUtf8(answer->output));
    if (!match.hasMatch())
        return {};
    return KustomizeReference{program.absoluteFilePath(), match.captured(1), kubectl};
}

/// Two levels: no cache, or a cached "none" or program.
std::optional<std::optional<KustomizeReference>> remembered(const QByteArray& key)
{
    QFile file(cacheFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto lines = file.readAll().split('\n');
    if (lines.size() < 4 || lines[0] != key)
        return {};
    if (lines[1].isEmpty())
        return std::optional<KustomizeReference>{};
    return KustomizeReference{QString::fromUtf8(lines[1]), QString::fromUtf8(lines[2]),
                              lines[3] == "kubectl"};
}

void remember(const QByteArray& key, const std::optional<KustomizeReference>& found)
{
    QDir().mkpath(QFileInfo(cacheFile).path());
    QFile file(cacheFile);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(key + '\n');
    if (found)
        file.write(found->program.toUtf8() + '\n' + found->version.toUtf8() + '\n' +
                   (found->kubectl ? "kubectl" : "kustomize") + '\n');
    else
        file.write("\n\n\n");
}

std::optional<KustomizeReference> find()
{
    const QFileInfoList programs = candidates();
    const QByteArray key = fingerprint(programs);
    if (auto known = remembered(key))
        return *known;
    std::optional<KustomizeReference> found;
    for (const QFileInfo& program : programs) {
        if (found = ask(program); found)
            break;
    }
    remember(key, found);
    return found;
}

} // namespace

Result<ProcessAnswer> KustomizeReference::build(const QString& folder, const QStringList& options) const
{
    const QString verb = kubectl ? u"kustomize"_s : u"build"_s;
    return run({.program = program,
                .arguments = QStringList{verb, folder} + options,
                .limit = std::chrono::milliseconds(patienceMs)},
               {});
}

const std::optional<KustomizeReference>& kustomizeReference()
{
    static const std::optional<KustomizeReference> reference = find();
    return reference;
}

} // namespace efa::test
