#include "fleet/sampletext.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

QString resourcePath(const QString& path)
{
    return u":/sample/"_s + path;
}

} // namespace

QByteArray sampleText(const QString& path)
{
    QFile file(resourcePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SampleFiles sampleTexts(const QString& folder)
{
    SampleFiles files;
    QDirIterator entries(resourcePath(folder), QDir::Files, QDirIterator::Subdirectories);
    const qsizetype start = resourcePath({}).size();
    while (entries.hasNext()) {
        const QString path = entries.next().mid(start);
        files.push_back({path, sampleText(path)});
    }
    std::ranges::sort(files, {}, &SampleFile::path);
    return files;
}

QByteArray filled(const QByteArray& text, std::span<const Placeholder> placeholders)
{
    QByteArray result;
    result.reserve(text.size() + 256);
    qsizetype at = 0;
    while (true) {
        const qsizetype open = text.indexOf("@@", at);
        const qsizetype close = open < 0 ? -1 : text.indexOf("@@", open + 2);
        if (close < 0)
            return result.append(text.constData() + at, text.size() - at);
        result.append(text.constData() + at, open - at);
        const QByteArrayView word(text.constData() + open + 2, close - open - 2);
        const auto found = std::ranges::find_if(
            placeholders, [&](const Placeholder& placeholder) { return word == placeholder.word; });
        Q_ASSERT(found != placeholders.end());
        result += found->value;
        at = close + 2;
    }
}

} // namespace efa::fleet
