#include "workspace/recovery.h"

#include "workspace/jobs.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QtEndian>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

Q_LOGGING_CATEGORY(recoveryLog, "efa.workspace.recovery")

constexpr int pauseMs = 1000;
constexpr QByteArrayView magic = "fleet-architect unsaved text 1\n";

QString hashed(const QString& text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

/// A crash while writing must not cost the previous copy either.
bool writePrivately(const QString& file, const QByteArray& content)
{
    const QString temporary = file + u".new"_s;
    QFile out(temporary);
    QFile::remove(temporary);
    if (!out.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return false;
    if (out.write(content) != content.size() || !out.flush() || ::fsync(out.handle()) != 0)
        return false;
    out.close();
    return ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(file).constData()) == 0;
}

QByteArray packed(const QString& path, const QByteArray& text)
{
    return magic.toByteArray() + path.toUtf8().toBase64() + '\n' + QByteArray::number(text.size()) + '\n' +
           text;
}

void writeCopies(const QHash<QString, QByteArray>& contentByFile, const QString& folder)
{
    if (!QDir().mkpath(folder)) {
        qCWarning(recoveryLog) << "cannot make the folder for unsaved text" << folder;
        return;
    }
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (auto at = contentByFile.begin(); at != contentByFile.end(); ++at) {
        if (!writePrivately(at.key(), at.value()))
            qCWarning(recoveryLog) << "cannot write the copy of unsaved text" << at.key();
    }
}

} // namespace

std::optional<RecoveredText> readRecoveryCopy(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || in.readLine() != magic)
        return std::nullopt;
    const QString path = QString::fromUtf8(QByteArray::fromBase64(in.readLine().trimmed()));
    bool isNumber = false;
    const qint64 size = in.readLine().trimmed().toLongLong(&isNumber);
    QByteArray text = in.readAll();
    if (path.isEmpty() || !isNumber || text.size() != size)
        return std::nullopt;
    return RecoveredText{path, std::move(text)};
}

RecoveryCopies::RecoveryCopies(const QString& folder, const QString& root, Jobs& jobs, QObject* parent)
    : QObject(parent), m_folder(folder.isEmpty() ? QString() : folder + u'/' + hashed(root)), m_jobs(jobs)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryCopies::writeWaiting);
}

RecoveryCopies::~RecoveryCopies()
{
    QHash<QString, QByteArray> contentByFile;
    for (auto at = m_waiting.cbegin(); at != m_waiting.cend(); ++at)
        contentByFile.insert(fileFor(at.key()), packed(at.key(), at.value()));
    if (!contentByFile.isEmpty())
        writeCopies(contentByFile, m_folder);
}

QString RecoveryCopies::fileFor(const QString& path) const
{
    return m_folder.isEmpty() ? QString() : m_folder + u'/' + hashed(path);
}

void RecoveryCopies::keep(const QString& path, const QByteArray& text)
{
    if (m_folder.isEmpty())
        return;
    m_waiting.insert(path, text);
    if (!m_timer.isActive())
        m_timer.start();
}

void RecoveryCopies::forget(const QString& path)
{
    if (m_folder.isEmpty())
        return;
    m_waiting.remove(path);
    // In the background lane as well, but behind a write that may be under way: the lane of Git is serial.
    m_jobs.run<void>({.title = tr("Remove a copy of unsaved text"),
                      .lane = Lane::Git,
                      .listing = Listing::Slow,
                      .atClose = AtClose::Finish},
                     [file = fileFor(path)](Progress&) -> Result<void> {
                         QFile::remove(file);
                         return {};
                     });
}

void RecoveryCopies::writeWaiting()
{
    QHash<QString, QByteArray> contentByFile;
    for (auto at = m_waiting.cbegin(); at != m_waiting.cend(); ++at)
        contentByFile.insert(fileFor(at.key()), packed(at.key(), at.value()));
    m_waiting.clear();
    m_jobs.run<void>({.title = tr("Keep a copy of unsaved text"),
                      .lane = Lane::Git,
                      .listing = Listing::Slow,
                      .atClose = AtClose::Finish},
                     [contentByFile, folder = m_folder](Progress&) -> Result<void> {
                         writeCopies(contentByFile, folder);
                         return {};
                     });
}

QStringList RecoveryCopies::leftBehind() const
{
    QStringList paths;
    if (m_folder.isEmpty())
        return paths;
    const QStringList names = QDir(m_folder).entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        if (const auto copy = readRecoveryCopy(m_folder + u'/' + name))
            paths.append(copy->path);
    }
    return paths;
}

std::optional<QByteArray> RecoveryCopies::read(const QString& path) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    const auto copy = readRecoveryCopy(fileFor(path));
    return copy && copy->path == path ? std::optional(copy->text) : std::nullopt;
}

} // namespace efa::workspace
