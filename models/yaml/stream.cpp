#include "yaml/stream.h"

#include "yaml/streamreader.h"

namespace efa::yaml {

bool Document::isEmpty() const
{
    const Node top = root();
    return top.isScalar() && top.style() == NodeStyle::Plain && top.fullRange().size() == 0;
}

Result<Stream> Stream::parse(const Source& source, const ReadLimits& limits)
{
    return StreamReader(source, limits).read().map([&](std::vector<Document> documents) {
        return Stream(source, std::move(documents));
    });
}

} // namespace efa::yaml
