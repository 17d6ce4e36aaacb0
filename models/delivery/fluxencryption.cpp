#include "delivery/fluxencryption.h"

#include <QByteArray>

#include <algorithm>
#include <array>

namespace efa::delivery {

namespace {

bool hasMarker(const QByteArray& content)
{
    constexpr std::array<QByteArrayView, 4> markers = {"\"mac\": \"ENC[", "mac: ENC[", "sops_mac=ENC[",
                                                       "\"mac\":\"ENC["};
    return std::ranges::any_of(markers, [&](QByteArrayView marker) { return content.contains(marker); });
}

} // namespace

bool isEncrypted(const kustomize::Resource& resource)
{
    const kustomize::Value* mac = resource.value().at({"sops", "mac"});
    return mac && !mac->isNilOrNull() && !mac->text().empty();
}

bool holdsEncryptedFile(const kustomize::Resource& resource)
{
    if (resource.kind() != "Secret")
        return false;
    const kustomize::Value* data = resource.value().find("data");
    if (!data)
        return false;
    return std::ranges::any_of(data->members(), [](const kustomize::Member& member) {
        const std::string_view text = member.value.text();
        return hasMarker(
            QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size()))));
    });
}

} // namespace efa::delivery
