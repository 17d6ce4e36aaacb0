#include "git/packwriter_p.h"

#include "files/pathname.h"
#include "git/repository_p.h"

#include <zlib.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

using Indexer = std::unique_ptr<git_indexer, Release<&git_indexer_free>>;

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
    if (m_known.contains(raw))
        return id;
    m_known.insert(raw);
    if (m_objects.capacity() < m_objects.size() + content.size())
        m_objects.reserve(2 * m_objects.size() + content.size() + 1024);
    m_objects += headerOf(type, content.size());
    compress(content);
    ++m_count;
    return id;
}

Result<void> PackWriter::write(const QString& folder, Progress& progress) const
{
    constexpr qsizetype step = 1024 * 1024;
    QByteArray header = "PACK";
    appendNumber(header, 2);
    appendNumber(header, m_count);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(header);
    hash.addData(m_objects);
    Indexer indexer;
    git_indexer_progress stats = {};
    int code = git_indexer_new(out(indexer), files::pathToBytes(folder).constData(), 0, nullptr, nullptr);
    const auto append = [&](QByteArrayView bytes) {
        if (code == 0)
            code = git_indexer_append(indexer.get(), bytes.data(), static_cast<size_t>(bytes.size()), &stats);
    };
    append(header);
    for (qsizetype at = 0; at < m_objects.size(); at += step) {
        if (progress.isCancelled())
            return failure(cancelled());
        append(QByteArrayView(m_objects).sliced(at, std::min(step, m_objects.size() - at)));
    }
    append(hash.result());
    if (code == 0)
        code = git_indexer_commit(indexer.get(), &stats);
    if (code != 0)
        return failure(gitError(code, Text::tr("The objects of the repository could not be written")));
    return {};
}

} // namespace efa::git
