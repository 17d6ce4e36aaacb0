#pragma once

#include "base/place.h"
#include "kustomize/history.h"
#include "yaml/stream.h"

#include <list>
#include <optional>

namespace efa::kustomize {

/// Looks spots up in their texts, which it reads when they are asked for. Not safe to use from several
/// threads.
class SpotFinder
{
  public:
    struct Found
    {
        Place place;
        bool isWhole = true;           ///< the way was followed to its end; else it is the last that there is
        std::optional<Place> key = {}; ///< of a member
    };
    Found find(const Spot& spot);

  private:
    struct Read
    {
        yaml::Source source;
        std::optional<uint32_t> object;
        std::optional<yaml::Stream> stream; ///< nothing where it cannot be read
        int firstLine = 1;
        FieldPath start; ///< of the object in its document
    };

    const Read& read(const Spot& spot);
    static Read readNow(const Spot& spot);
    Place placeInHolder(const Spot& spot, const Place& inner);
    std::optional<yaml::Node> textIn(const Spot& holder, const yaml::Source& text);

    std::list<Read> m_read; ///< the latest first
};

} // namespace efa::kustomize
