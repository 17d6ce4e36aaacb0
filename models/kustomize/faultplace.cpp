#include "kustomize/faultplace.h"

#include "kustomize/documentreader.h"
#include "kustomize/history.h"
#include "kustomize/origintree.h"
#include "kustomize/output.h"
#include "kustomize/printedtext.h"
#include "kustomize/spotfinder.h"

namespace efa::kustomize {

namespace {

/// A key that stands twice in the resource's own document.
std::optional<Error> repeatedInFile(const Resource& noted)
{
    const std::optional<Spot> spot = spotOf(noted);
    if (!spot || !spot->object)
        return std::nullopt;
    const auto places = objectPlaces(spot->source);
    return places && *spot->object < places->size() ? repeatedKey((*places)[*spot->object]) : std::nullopt;
}

} // namespace

Error placedFault(Error error, const Resource& noted)
{
    const std::optional<PrintFault> fault = printFault(noted.value());
    if (fault && fault->isRepeated) {
        if (auto repeated = repeatedInFile(noted))
            return std::move(*repeated).withContext(notPrinted(noted));
    }
    OriginBuilder origins;
    if (const OriginTree tree = origins.treeOf(noted)) {
        const MarkPtr mark = followed(markOf(*tree, fault ? fault->way : FieldPath()));
        const SpotFinder::Found found = SpotFinder().find(mark->spot);
        error.where = found.key.value_or(found.place);
    }
    return error;
}

Error placedAt(Error error, const Resource& noted)
{
    const History* first = beginning(noted);
    return first ? placedAt(std::move(error), spotOf(noted).value_or(first->note.cause->at)) : error;
}

Error placedAt(Error error, const Spot& spot)
{
    if (!error.where)
        error.where = SpotFinder().find(spot).place;
    return error;
}

} // namespace efa::kustomize
