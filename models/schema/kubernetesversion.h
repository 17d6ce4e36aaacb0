#pragma once

#include <QString>

#include <compare>
#include <cstdint>
#include <optional>

namespace efa::schema {

/// A minor version of Kubernetes; patch levels do not change types.
struct KubernetesVersion
{
    uint16_t major = 1;
    uint16_t minor = 0;

    /// What a cluster is said to run: `1.30`, `v1.31.4+k3s1`, `v1.29.3-gke.1`. None where it begins
    /// otherwise.
    static std::optional<KubernetesVersion> fromText(const QString& text);
    /// `1.30`.
    QString toString() const;

    friend auto operator<=>(const KubernetesVersion&, const KubernetesVersion&) = default;
};

/// The versions whose types are on board.
inline constexpr KubernetesVersion oldestVersion{1, 28};
inline constexpr KubernetesVersion latestVersion{1, 36};

/// The version on board that is nearest: the one itself where it is known.
KubernetesVersion nearestKnown(KubernetesVersion version);

} // namespace efa::schema
