// Any bytes as a YAML text: either an error with a place inside the text, or nodes whose ranges lie inside
// it.
#include "yaml/stream.h"

#include <cstdint>
#include <cstdlib>

using namespace efa;

namespace {

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

void walk(yaml::Node node, uint32_t textSize)
{
    const yaml::Range range = node.range();
    demand(range.begin <= range.end && range.end <= textSize);
    demand(node.fullRange().begin <= range.begin);
    demand(node.place().line >= 1);
    for (const yaml::Node item : node.items())
        walk(item, textSize);
    for (const auto& [key, value] : node.members()) {
        walk(key, textSize);
        walk(value, textSize);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const yaml::ReadLimits limits{.depth = 200, .nodesAfterAliases = 100'000};
    const auto stream = yaml::Stream::parse(yaml::Source(text, QStringLiteral("fuzz.yaml")), limits);
    if (!stream) {
        demand(stream.error().where.has_value());
        return 0;
    }
    for (const yaml::Document& document : stream->documents())
        walk(document.root(), static_cast<uint32_t>(size));
    return 0;
}
