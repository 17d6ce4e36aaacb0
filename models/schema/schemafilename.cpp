#include "schema/schemafilename.h"

#include "schema/kubernetesversion.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::schema {

namespace {

/// `v1.30.2-standalone-strict` holds the types of one version, other folders those of all.
Minors minorsOf(const QString& folder)
{
    static const QRegularExpression form(
        u"^(v?1\\.\\d+(?:\\.\\d+)?)(?:-standalone)?(?:-strict)?(?:-local)?$"_s);
    const QRegularExpressionMatch match = form.match(folder);
    const auto version = match.hasMatch() ? KubernetesVersion::fromText(match.captured(1)) : std::nullopt;
    if (!version || version->minor >= UINT8_MAX)
        return allMinors;
    const auto minor = static_cast<uint8_t>(version->minor);
    return {minor, minor};
}

} // namespace

std::optional<ObjectType> typeOfFileName(const QString& path)
{
    static const QRegularExpression flat(
        u"^([a-z0-9]+)(?:-([a-z0-9-]+?))?-(v\\d+(?:(?:alpha|beta)\\d+)?)\\.json$"_s);
    static const QRegularExpression grouped(u"^([A-Za-z0-9]+)_(v\\d+(?:(?:alpha|beta)\\d+)?)\\.json$"_s);
    const QString name = path.section(u'/', -1);
    const QString folder = path.section(u'/', -2, -2);
    ObjectType type;
    if (const auto match = grouped.match(name); match.hasMatch() && folder.contains(u'.')) {
        type.name = {folder.toStdString(), match.captured(2).toStdString(),
                     match.captured(1).toLower().toStdString()};
        return type;
    }
    const auto match = flat.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    type.name = {match.captured(2).toStdString(), match.captured(3).toStdString(),
                 match.captured(1).toStdString()};
    type.isGroupCut = true;
    type.served = minorsOf(folder);
    return type;
}

} // namespace efa::schema
