#include "workspace/recoveryfolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

Q_LOGGING_CATEGORY(recoveryLog, "efa.workspace.recovery")

constexpr QByteArrayView magic = "fleet-architect unsaved text 1\n";
const QString lockName = u"lock"_s;

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

int lockedFile(const QString& path, int flags, int lock)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600);
    if (fd >= 0 && ::flock(fd, lock) == 0)
        return fd;
    if (fd >= 0)
        ::close(fd);
    return -1;
}

/// A session that still runs holds its lock. One that is just making its folder has none yet, and no copies.
bool hasEnded(const QString& session)
{
    // Shared, so that two who look at the same time do not take each other for the session.
    const int fd = lockedFile(session + u'/' + lockName, O_RDWR, LOCK_SH | LOCK_NB);
    if (fd < 0)
        return false;
    ::close(fd);
    return true;
}

void removeIfWithoutCopies(const QString& session)
{
    QDir folder(session);
    const QStringList names = folder.entryList(QDir::Files);
    if (names.size() == 1 && names.first() == lockName && folder.remove(lockName))
        folder.rmdir(session);
}

bool makePrivateFolder(const QString& folder)
{
    return QDir().mkpath(folder) &&
           QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
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

RecoveryFolder::RecoveryFolder(const QString& folder, const QString& root)
{
    if (folder.isEmpty())
        return;
    m_base = folder + u'/' + hashed(root);
    m_own = m_base + u"/%1-%2"_s.arg(QCoreApplication::applicationPid())
                         .arg(QRandomGenerator::system()->generate64(), 0, 36);
}

RecoveryFolder::~RecoveryFolder()
{
    if (m_lock < 0)
        return;
    removeIfWithoutCopies(m_own);
    ::close(m_lock);
}

QString RecoveryFolder::fileFor(const QString& path) const
{
    return m_own.isEmpty() ? QString() : m_own + u'/' + hashed(path);
}

bool RecoveryFolder::makeOwn()
{
    if (m_lock >= 0)
        return true;
    if (!makePrivateFolder(m_base) || !makePrivateFolder(m_own)) {
        qCWarning(recoveryLog) << "cannot make the folder for unsaved text" << m_own;
        return false;
    }
    // Whoever looks whether it has ended is done at once.
    m_lock = lockedFile(m_own + u'/' + lockName, O_RDWR | O_CREAT, LOCK_EX);
    if (m_lock < 0)
        qCWarning(recoveryLog) << "cannot hold the folder for unsaved text" << m_own;
    return m_lock >= 0;
}

void RecoveryFolder::write(const QHash<QString, QByteArray>& textByPath)
{
    const QMutexLocker locker(&m_mutex);
    if (keepsNothing() || textByPath.isEmpty() || !makeOwn())
        return;
    for (const auto& [path, text] : textByPath.asKeyValueRange()) {
        if (!writePrivately(fileFor(path), packed(path, text)))
            qCWarning(recoveryLog) << "cannot write the copy of unsaved text" << fileFor(path);
    }
}

void RecoveryFolder::remove(const QString& path)
{
    const QMutexLocker locker(&m_mutex);
    if (keepsNothing())
        return;
    QFile::remove(fileFor(path));
    const QStringList ended = endedSessions();
    for (const QString& session : ended) {
        QFile::remove(session + u'/' + hashed(path));
        removeIfWithoutCopies(session);
    }
}

QStringList RecoveryFolder::endedSessions() const
{
    QStringList ended;
    const QFileInfoList folders = QDir(m_base).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QFileInfo& folder : folders) {
        if (folder.filePath() != m_own && hasEnded(folder.filePath()))
            ended.append(folder.filePath());
    }
    return ended;
}

QStringList RecoveryFolder::leftBehind() const
{
    QStringList paths;
    if (keepsNothing())
        return paths;
    const QStringList ended = endedSessions();
    for (const QString& session : ended) {
        const QFileInfoList files = QDir(session).entryInfoList(QDir::Files);
        for (const QFileInfo& file : files) {
            if (const auto copy = readRecoveryCopy(file.filePath()))
                paths.append(copy->path);
        }
    }
    paths.removeDuplicates();
    paths.sort();
    return paths;
}

std::optional<QByteArray> RecoveryFolder::read(const QString& path) const
{
    std::optional<QByteArray> newest;
    if (keepsNothing())
        return newest;
    QDateTime when;
    const QStringList ended = endedSessions();
    for (const QString& session : ended) {
        const QFileInfo file(session + u'/' + hashed(path));
        const auto copy = readRecoveryCopy(file.filePath());
        if (!copy || copy->path != path || (newest && file.lastModified() < when))
            continue;
        newest = copy->text;
        when = file.lastModified();
    }
    return newest;
}

} // namespace efa::workspace
