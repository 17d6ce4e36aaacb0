#pragma once

#include "delivery/proposal.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace efa::delivery {

/// A cluster of a proposal while a person goes through it.
struct ReviewedCluster
{
    QString id;              ///< the same for the same finding, whatever is corrected
    size_t fleet = 0;        ///< index into the proposal's fleets
    size_t order = 0;        ///< the place in which it was found
    ProposedCluster cluster; ///< as it is now
    QString foundName;
    QString foundRing;
    QString foundSite;
    QString foundRegion;
    QStringList merged; ///< names of those that were found apart and are the same

    friend bool operator==(const ReviewedCluster&, const ReviewedCluster&) = default;

    bool isCorrected() const;
    /// Why it is proposed, and what the person said about it, which stands first.
    std::vector<Reason> reasons() const;
    /// Where it was found: its entry, else the folder of all its folders; empty is the root.
    QString place() const;
};

/// A proposal under review.
struct Reviewed
{
    Proposal proposal; ///< its clusters stand below
    std::vector<ReviewedCluster> clusters;
    std::vector<ReviewedCluster> dismissed; ///< no clusters, as the person said

    const ReviewedCluster* find(const QString& id) const;
    bool isAdopted(const ReviewedCluster& cluster) const;
    /// The rings that somebody is in, of each fleet in their order; a topology keeps all that it has.
    std::vector<QStringList> rings() const;
    /// The names in use, each once and sorted.
    QStringList sites() const;
    QStringList regions() const;
};

/// The beginning of a review: nothing is corrected.
Reviewed reviewed(Proposal found);
/// The proposal with all corrections, for adopting it. Rings that nobody is in any more are left out.
Proposal proposalOf(const Reviewed& reviewed);

} // namespace efa::delivery
