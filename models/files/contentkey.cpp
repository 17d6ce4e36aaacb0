#include "files/contentkey.h"

#include <QCryptographicHash>

namespace efa::files {

QByteArray contentKeyOf(const QByteArray& content)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArrayView("blob "));
    hash.addData(QByteArray::number(content.size()));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(content);
    return contentKeyOfBlob(hash.result());
}

QByteArray contentKeyOfBlob(const QByteArray& rawId)
{
    return "b" + rawId;
}

} // namespace efa::files
