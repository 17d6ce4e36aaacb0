#include "base/error.h"

using namespace Qt::StringLiterals;

namespace efa {

QString Place::toString() const
{
    if (line == 0)
        return file;
    if (column == 0)
        return u"%1:%2"_s.arg(file).arg(line);
    return u"%1:%2:%3"_s.arg(file).arg(line).arg(column);
}

Error Error::withContext(const QString& context) &&
{
    const QStringView lead(context);
    message = u"%1: %2"_s.arg(lead.endsWith(u'.') ? lead.chopped(1) : lead, message);
    return std::move(*this);
}

QString Error::toString() const
{
    QString text = where ? u"%1: %2"_s.arg(where->toString(), message) : message;
    if (!detail.isEmpty())
        text += u" (%1)"_s.arg(detail);
    if (!hint.isEmpty())
        text += u"\n%1"_s.arg(hint);
    return text;
}

QString codeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Invalid:
        return u"invalid"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Auth:
        return u"auth"_s;
    case ErrorCode::Network:
        return u"network"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Unsupported:
        return u"unsupported"_s;
    case ErrorCode::Internal:
        break;
    }
    return u"internal"_s;
}

} // namespace efa
