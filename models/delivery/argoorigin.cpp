#include "delivery/argoorigin.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

Source gitSourceOf(const ArgoSource& source)
{
    return {.kind = SourceKind::Git,
            .url = QString::fromStdString(source.url),
            .revision = QString::fromStdString(source.revision)};
}

Source originOf(const ArgoSource& source, const Workshop& workshop)
{
    Source origin = gitSourceOf(source);
    if (!source.chart.empty())
        origin.kind = SourceKind::Helm;
    else if (origin.url.startsWith("oci://"_L1))
        origin.kind = SourceKind::Oci;
    else if (workshop.isOpenTree(origin))
        return {.kind = SourceKind::Home, .url = {}, .revision = origin.revision};
    return origin;
}

} // namespace efa::delivery
