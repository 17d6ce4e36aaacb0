#include "files/pathname.h"

#include <QStringDecoder>

#include <algorithm>

namespace efa::files {

namespace {

constexpr char16_t foreignBase = 0xDC00;

bool isForeign(QChar c)
{
    return c.unicode() >= foreignBase + 0x80 && c.unicode() <= foreignBase + 0xFF;
}

// Length of the valid UTF-8 sequence at the start, 0 where there is none.
qsizetype sequenceLength(QByteArrayView bytes)
{
    const auto lead = static_cast<uchar>(bytes.front());
    const qsizetype length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || length > bytes.size())
        return 0;
    return bytes.first(length).isValidUtf8() ? length : 0;
}

} // namespace

QString pathFromBytes(const QByteArray& bytes)
{
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    QString path;
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        const qsizetype length = sequenceLength(rest);
        if (length == 0)
            path += QChar(static_cast<char16_t>(foreignBase + static_cast<uchar>(rest.front())));
        else
            path += QString::fromUtf8(rest.first(length));
        rest = rest.sliced(std::max<qsizetype>(length, 1));
    }
    return path;
}

QByteArray pathToBytes(const QString& path)
{
    if (!hasForeignBytes(path))
        return path.toUtf8();
    QByteArray bytes;
    qsizetype from = 0;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const bool paired = i > 0 && path.at(i - 1).isHighSurrogate();
        if (!isForeign(path.at(i)) || paired)
            continue;
        bytes += QStringView(path).sliced(from, i - from).toUtf8();
        bytes += static_cast<char>(path.at(i).unicode() - foreignBase);
        from = i + 1;
    }
    return bytes + QStringView(path).sliced(from).toUtf8();
}

bool hasForeignBytes(const QString& path)
{
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (isForeign(path.at(i)) && (i == 0 || !path.at(i - 1).isHighSurrogate()))
            return true;
    }
    return false;
}

} // namespace efa::files
