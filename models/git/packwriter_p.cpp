#include "git/packwriter_p.h"

#include "files/atomicwriter.h"
#include "git/repository_p.h"

#include <zlib.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <array>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

constexpr qsizetype packHeader = 12;

// An object in a pack starts with its type and length: four bits of it beside the type, then seven a byte.
QByteArray headerOf(git_object_t type, qsizetype length)
{
    auto rest = static_cast<quint64>(length);
    auto byte = static_cast<uchar>((static_cast<int>(type) << 4) | (rest & 15));
    QByteArray header;
    for (rest >>= 4; rest > 0; rest >>= 7) {
        header += static_cast<char>(byte | 0x80);
        byte = static_cast<uchar>(rest & 0x7f);
    }
    return header + static_cast<char>(byte);
}

void appendNumber(QByteArray& bytes, quint32 number)
{
    const quint32 big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char*>(&big), sizeof(big));
}

// The name says what is in it: one that is there already is the same.
Result<void> writeOnce(const QString& path, const QByteArray& content)
{
    const auto written = files::writeAtomically(path, content, std::nullopt);
    if (!written && written.error().code != ErrorCode::Conflict)
        return failure(written.error());
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

} // namespace

PackWriter::PackWriter()
    : m_stream(std::make_unique<z_stream_s>())
{
    deflateInit(m_stream.get(), Z_DEFAULT_COMPRESSION);
}

PackWriter::~PackWriter()
{
    deflateEnd(m_stream.get());
}

// One stream for all: to make a new one costs ten times what a small object does.
void PackWriter::compress(const QByteArray& content)
{
    const qsizetype before = m_objects.size();
    const uLong bound = deflateBound(m_stream.get(), static_cast<uLong>(content.size()));
    m_objects.resize(before + static_cast<qsizetype>(bound));
    deflateReset(m_stream.get());
    m_stream->next_in =
        reinterpret_cast<Bytef*>(const_cast<char*>(content.constData())); // zlib only reads it
    m_stream->avail_in = static_cast<uInt>(content.size());
    m_stream->next_out = reinterpret_cast<Bytef*>(m_objects.data() + before);
    m_stream->avail_out = static_cast<uInt>(bound);
    deflate(m_stream.get(), Z_FINISH);
    m_objects.truncate(before + static_cast<qsizetype>(m_stream->total_out));
}

git_oid PackWriter::add(git_object_t type, const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView(git_object_type2string(type)));
    hash.addData(' ' + QByteArray::number(content.size()) + '\0');
    hash.addData(content);
    const QByteArray raw = hash.result();
    git_oid id = {};
    git_oid_fromraw(&id, reinterpret_cast<const uchar*>(raw.constData()));
    const auto [place, isNew] = m_places.try_emplace(raw);
    if (!isNew)
        return id;
    if (m_objects.capacity() < m_objects.size() + content.size())
        m_objects.reserve(2 * m_objects.size() + content.size() + 1024);
    const qsizetype before = m_objects.size();
    m_objects += headerOf(type, content.size());
    compress(content);
    const auto* bytes = reinterpret_cast<const Bytef*>(m_objects.constData() + before);
    place->second.offset = static_cast<quint32>(packHeader + before);
    place->second.checksum =
        static_cast<quint32>(crc32_z(0, bytes, static_cast<size_t>(m_objects.size() - before)));
    return id;
}

QByteArray PackWriter::pack() const
{
    QByteArray pack = "PACK";
    pack.reserve(packHeader + m_objects.size() + GIT_OID_RAWSZ);
    appendNumber(pack, 2); // version
    appendNumber(pack, static_cast<quint32>(m_places.size()));
    pack += m_objects;
    return pack + QCryptographicHash::hash(pack, QCryptographicHash::Sha1);
}

// Version 2: how many ids start with at most each byte, ids, checksums, offsets, then the hashes of both
// files.
QByteArray PackWriter::index(const QByteArray& packHash) const
{
    QByteArray index("\377tOc", 4);
    appendNumber(index, 2);
    std::array<quint32, 256> startingWith = {};
    for (const auto& [id, place] : m_places)
        ++startingWith.at(static_cast<uchar>(id.front()));
    quint32 sum = 0;
    for (const quint32 count : startingWith)
        appendNumber(index, sum += count);
    for (const auto& [id, place] : m_places)
        index += id;
    for (const auto& [id, place] : m_places)
        appendNumber(index, place.checksum);
    for (const auto& [id, place] : m_places)
        appendNumber(index, place.offset);
    index += packHash;
    return index + QCryptographicHash::hash(index, QCryptographicHash::Sha1);
}

Result<void> PackWriter::write(const QString& folder, Progress& progress) const
{
    if (progress.isCancelled())
        return failure(cancelled());
    if (m_objects.size() > std::numeric_limits<qint32>::max() - packHeader)
        return failure({.code = ErrorCode::Unsupported,
                        .message = Text::tr("More than 2 GiB cannot be written at once"),
                        .hint = Text::tr("Do it in several steps.")});
    const QByteArray bytes = pack();
    const QByteArray hash = bytes.last(GIT_OID_RAWSZ);
    const QString name = folder + u"/pack-"_s + QString::fromLatin1(hash.toHex());
    // The index comes last: a pack without one is nothing that a Git looks at.
    return writeOnce(name + u".pack"_s, bytes).and_then([&] {
        return writeOnce(name + u".idx"_s, index(hash));
    });
}

} // namespace efa::git
