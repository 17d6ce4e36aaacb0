#include "kustomize/spotfinder.h"

#include "kustomize/documentreader.h"
#include "kustomize/setting.h"

#include <algorithm>

namespace efa::kustomize {

namespace {

/// Texts kept read; who asks for one field after the other asks for few files.
constexpr size_t mostRead = 12;

/// A node, the key it has if it is a member, and whether it is the end of the way.
struct Reached
{
    yaml::Node node;
    std::optional<yaml::Node> key = {};
    bool isWhole = true;
};

/// In a kustomization a key is called what it means: `no` is "false".
std::optional<Reached> memberCalled(const yaml::Node& mapping, std::string_view name)
{
    for (const auto& [key, value] : mapping.members()) {
        if (settingKey(key) == name)
            return Reached{value, key};
    }
    return std::nullopt;
}

std::optional<Reached> member(const yaml::Node& mapping, std::string_view name)
{
    std::optional<yaml::Node> merged;
    for (const auto& [key, value] : mapping.members()) {
        if (key.target().isScalar() && key.target().value() == name)
            return Reached{value, key};
        if (key.isScalar() && key.value() == "<<")
            merged = value.target();
    }
    if (!merged)
        return memberCalled(mapping, name);
    if (!merged->isSequence())
        return member(*merged, name);
    for (const yaml::Node item : merged->items()) {
        if (const std::optional<Reached> found = member(item.target(), name))
            return found;
    }
    return std::nullopt;
}

std::optional<Reached> child(const yaml::Node& written, const PathPart& part)
{
    const yaml::Node node = written.target();
    if (!part.index)
        return member(node, part.key);
    if (!node.isSequence() || *part.index >= node.size())
        return std::nullopt;
    return Reached{node.item(*part.index)};
}

Reached reached(const yaml::Node& from, const FieldPath& path)
{
    Reached at{from};
    for (const PathPart& part : path) {
        const std::optional<Reached> next = child(at.node, part);
        if (!next) {
            at.isWhole = false;
            return at;
        }
        at = *next;
    }
    return at;
}

/// The outermost node that begins at an offset.
std::optional<yaml::Node> nodeAt(const yaml::Node& from, uint32_t at)
{
    if (from.range().begin == at)
        return from;
    std::optional<yaml::Node> inside;
    const auto look = [&](const yaml::Node& node) {
        const yaml::Range range = node.range();
        if (!inside && range.begin <= at && at <= range.end)
            inside = nodeAt(node, at);
    };
    for (const yaml::Node item : from.items())
        look(item);
    for (const auto& [key, value] : from.members())
        look(value);
    return inside;
}

// A value stands where it is written, what is made of several where its key is.
Place placeOf(const Reached& at)
{
    const yaml::Node node = at.node.target();
    return at.key && !node.isScalar() ? at.key->place() : node.place();
}

std::string_view lineOf(const yaml::Source& source, int line)
{
    if (line < 1 || line > source.lineCount())
        return {};
    const uint32_t begin = source.lineStart(line);
    std::string_view text = source.view().substr(begin);
    text = text.substr(0, text.find('\n'));
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

// Its characters, not counting the bytes that go on with one.
int characters(std::string_view text)
{
    return static_cast<int>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

} // namespace

SpotFinder::Read SpotFinder::readNow(const Spot& spot)
{
    Read read{spot.source, spot.object, std::nullopt, 1, {}};
    yaml::Source text = spot.source;
    if (spot.object) {
        const Result<std::vector<ObjectPlace>> places = objectPlaces(spot.source);
        if (!places || *spot.object >= places->size())
            return read;
        const ObjectPlace& place = (*places)[*spot.object];
        text = place.part;
        read.firstLine = place.firstLine;
        for (const uint32_t item : place.items) {
            read.start.push_back(PathPart::ofKey("items"));
            read.start.push_back(PathPart::ofIndex(item));
        }
    }
    Result<yaml::Stream> stream =
        yaml::Stream::parse(text, {.repeatedKeys = yaml::RepeatedKeys::Kept, .documents = 1});
    if (stream && !stream->documents().empty())
        read.stream = std::move(*stream);
    return read;
}

const SpotFinder::Read& SpotFinder::read(const Spot& spot)
{
    const auto isIt = [&](const Read& read) {
        return read.source.view().data() == spot.source.view().data() && read.object == spot.object;
    };
    const auto known = std::ranges::find_if(m_read, isIt);
    if (known != m_read.end()) {
        m_read.splice(m_read.begin(), m_read, known);
        return m_read.front();
    }
    m_read.push_front(readNow(spot));
    if (m_read.size() > mostRead)
        m_read.pop_back();
    return m_read.front();
}

SpotFinder::Found SpotFinder::find(const Spot& spot)
{
    Found found{{.file = spot.source.name(), .line = 1, .column = 1}, true};
    if (spot.line) {
        found.place.line = *spot.line;
        return found;
    }
    if (spot.at && spot.path.empty()) {
        found.place = spot.source.placeAt(*spot.at);
        return found;
    }
    const Read& text = read(spot);
    if (!text.stream)
        return {found.place, false};
    const yaml::Node root = text.stream->documents().front().root();
    const std::optional<yaml::Node> start = spot.at ? nodeAt(root, *spot.at) : root;
    FieldPath path = text.start;
    path.insert(path.end(), spot.path.begin(), spot.path.end());
    const Reached at = reached(start.value_or(root), path);
    const auto inFile = [&](Place place) {
        place.line += text.firstLine - 1;
        return spot.holder ? placeInHolder(spot, place) : place;
    };
    found = {inFile(placeOf(at)), at.isWhole && start.has_value()};
    if (at.key)
        found.key = inFile(at.key->place());
    return found;
}

/// The scalar in which a text stands: the holder's own, or that of one of its members.
std::optional<yaml::Node> SpotFinder::textIn(const Spot& holder, const yaml::Source& text)
{
    const Read& outer = read(holder);
    if (!outer.stream)
        return std::nullopt;
    const yaml::Node root = outer.stream->documents().front().root();
    FieldPath path = outer.start;
    path.insert(path.end(), holder.path.begin(), holder.path.end());
    const yaml::Node start = (holder.at ? nodeAt(root, *holder.at) : root).value_or(root);
    const yaml::Node node = reached(start, path).node.target();
    const auto holds = [&](const yaml::Node& scalar) {
        return scalar.isScalar() && scalar.value().find(text.view()) != std::string_view::npos;
    };
    if (holds(node))
        return node;
    for (const auto& [key, value] : node.members()) {
        if (holds(value.target()))
            return value.target();
    }
    return std::nullopt;
}

// Lines of a literal text are lines of the file; other ways to write a text keep no lines, so that only their
// begin is sure.
Place SpotFinder::placeInHolder(const Spot& spot, const Place& inner)
{
    const Spot& holder = *spot.holder;
    const std::optional<yaml::Node> scalar = textIn(holder, spot.source);
    if (!scalar)
        return find(holder).place;
    Place place = scalar->place();
    const std::string_view before = scalar->value().substr(0, scalar->value().find(spot.source.view()));
    const int line = place.line + static_cast<int>(std::ranges::count(before, '\n')) + inner.line;
    const std::string_view written = lineOf(scalar->source(), line);
    const std::string_view meant = lineOf(spot.source, inner.line);
    if (scalar->style() == yaml::NodeStyle::Literal && written.ends_with(meant)) {
        const int indent = characters(written.substr(0, written.size() - meant.size()));
        place = {place.file, line, indent + inner.column};
    }
    place.line += read(holder).firstLine - 1;
    if (!holder.holder)
        return place;
    return placeInHolder(holder, place);
}

} // namespace efa::kustomize
