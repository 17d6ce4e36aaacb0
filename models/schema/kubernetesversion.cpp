#include "schema/kubernetesversion.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::schema {

std::optional<KubernetesVersion> KubernetesVersion::fromText(const QString& text)
{
    static const QRegularExpression form(u"^v?(\\d{1,2})\\.(\\d{1,3})(?:[.+-].*)?$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return KubernetesVersion{match.captured(1).toUShort(), match.captured(2).toUShort()};
}

QString KubernetesVersion::toString() const
{
    return u"%1.%2"_s.arg(major).arg(minor);
}

KubernetesVersion nearestKnown(KubernetesVersion version)
{
    return std::clamp(version, oldestVersion, latestVersion);
}

} // namespace efa::schema
