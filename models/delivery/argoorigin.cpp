#include "delivery/argoorigin.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

Source originOf(const ArgoSource& source, const Workshop& workshop)
{
    const QString url = QString::fromStdString(source.url);
    const QString revision = QString::fromStdString(source.revision);
    if (!source.chart.empty())
        return {.kind = SourceKind::Helm, .url = url, .revision = revision};
    if (url.startsWith("oci://"_L1))
        return {.kind = SourceKind::Oci, .url = url, .revision = revision};
    if (workshop.sources().isHome(url))
        return {.kind = SourceKind::Home, .url = {}, .revision = revision};
    return {.kind = SourceKind::Git, .url = url, .revision = revision};
}

} // namespace efa::delivery
