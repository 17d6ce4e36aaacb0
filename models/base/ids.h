#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace efa {

/// A text that names one kind of thing, so that a cluster's name is never passed where a ring's is meant.
template <typename Tag>
struct Id
{
    QString text;

    bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend std::strong_ordering operator<=>(const Id& a, const Id& b) { return a.text.compare(b.text) <=> 0; }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.text, seed); }
};

using ClusterName = Id<struct ClusterTag>;
using RingName = Id<struct RingTag>;
using SiteName = Id<struct SiteTag>;
/// Forty lower-case hexadecimal digits.
using CommitId = Id<struct CommitTag>;

} // namespace efa
