#include "kustomize/documentreader.h"

#include "kustomize/jsonvalue.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <optional>
#include <string_view>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::DocumentReader)
};

constexpr std::string_view separatorStart = "\n---";

/// How far the reference looks for comments that belong to what it has just read.
constexpr int tokensBeyond = 3;

/// A part of a text that is read on its own, and the number of lines before it.
struct Part
{
    qsizetype begin = 0;
    qsizetype end = 0;
    int firstLine = 1;
};

tl::unexpected<Error> invalidSeparator(const yaml::Source& source, size_t at)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = Text::tr("Text follows the document separator on its line."),
                    .hint = Text::tr("Begin the document on the line after `---`."),
                    .where = source.placeAt(static_cast<uint32_t>(at) + 1)});
}

// Separators are lines that begin with three dashes, wherever they stand, as the reference splits before it
// reads; the first line of a text is none.
Result<std::vector<Part>> split(const yaml::Source& source)
{
    const std::string_view text = source.view();
    std::vector<Part> parts;
    Part part;
    size_t at = 0;
    while ((at = text.find(separatorStart, at)) != std::string_view::npos) {
        const size_t end = text.find('\n', at + 1);
        if (end == std::string_view::npos)
            break;
        const std::string_view rest =
            text.substr(at + separatorStart.size(), end - at - separatorStart.size());
        const size_t first = rest.find_first_not_of(" \t\v\f\r");
        if (first != std::string_view::npos && rest[first] != '#')
            return invalidSeparator(source, at);
        part.end = static_cast<qsizetype>(at) + 1;
        parts.push_back(part);
        part.begin = static_cast<qsizetype>(end) + 1;
        // The newline that ends a separator cannot begin the next one.
        at = end + 1;
        part.firstLine = source.placeAt(static_cast<uint32_t>(end)).line + 1;
    }
    part.end = static_cast<qsizetype>(text.size());
    parts.push_back(part);
    return parts;
}

Error movedDown(Error error, int firstLine)
{
    if (error.where && error.where->line > 0)
        error.where->line += firstLine - 1;
    return error;
}

/// One document or object of a list, where the document begins, and the way through the lists.
struct Placed
{
    Value value;
    Place place;
    yaml::Source text = {};
    int firstLine = 1;
    std::vector<uint32_t> items = {};

    Placed item(Value object, size_t index) const
    {
        Placed inner{std::move(object), place, text, firstLine, items};
        inner.items.push_back(static_cast<uint32_t>(index));
        return inner;
    }
};

Result<std::optional<Placed>> readPart(const yaml::Source& source, const Part& part, Comments comments)
{
    const yaml::Source text =
        part.begin == 0 && part.end == source.bytes().size()
            ? source
            : yaml::Source(source.bytes().sliced(part.begin, part.end - part.begin), source.name());
    const auto stream = yaml::Stream::parse(
        text, {.repeatedKeys = yaml::RepeatedKeys::Kept, .documents = 1, .tokensBeyond = tokensBeyond});
    if (!stream)
        return failure(movedDown(stream.error(), part.firstLine));
    if (stream->documents().empty())
        return std::nullopt;
    const yaml::Node root = stream->documents().front().root();
    Result<Value> value = NodeConverter(NodeConverter::NullKeys::Twice, comments).convert(root);
    if (!value)
        return failure(movedDown(value.error(), part.firstLine));
    if (value->isNull())
        return std::nullopt;
    Place place = root.place();
    place.line += part.firstLine - 1;
    return Placed{std::move(*value), place, text, part.firstLine};
}

bool endsWithList(std::string_view kind)
{
    return kind.ends_with("List");
}

std::string_view textOf(const Value* value)
{
    return value && !value->isNilOrEmpty() ? value->text() : std::string_view();
}

std::string_view kindOf(const Value& object)
{
    return textOf(object.find("kind"));
}

bool isWrapper(const Value& object)
{
    const std::string_view kind = kindOf(object);
    return (kind == "List" || kind == "ResourceList") &&
           (object.find("items") || object.find("functionConfig"));
}

Result<std::vector<Placed>> readPlaced(const yaml::Source& original, Comments comments)
{
    QByteArray bytes = original.bytes();
    const bool windows = bytes.contains("\r\n");
    const yaml::Source source =
        windows ? yaml::Source(bytes.replace("\r\n", "\n"), original.name()) : original;
    const Result<std::vector<Part>> parts = split(source);
    if (!parts)
        return failure(parts.error());
    std::vector<Placed> placed;
    for (const Part& part : *parts) {
        Result<std::optional<Placed>> read = readPart(source, part, comments);
        if (!read)
            return failure(std::move(read).error());
        if (!*read)
            continue;
        Placed& document = **read;
        if (parts->size() != 1 || !isWrapper(document.value)) {
            placed.push_back(std::move(document));
            continue;
        }
        if (const Value* items = document.value.find("items")) {
            if (items->isMapping() && items->size() > 0)
                return failure({.code = ErrorCode::Invalid,
                                .message = Text::tr("The items of a list are no list."),
                                .hint = Text::tr("Write each object as an item behind `- `."),
                                .where = Place{.file = source.name(), .line = part.firstLine, .column = 1}});
            for (const Value& item : items->items())
                placed.push_back(document.item(item, static_cast<size_t>(&item - items->items().data())));
        }
    }
    return placed;
}

tl::unexpected<Error> notAnObject(const Place& place, const QString& message)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = message,
                    .hint = Text::tr("Every object needs apiVersion, kind and metadata.name."),
                    .where = place});
}

// What the reference asks of each document before it counts as an object.
Result<void> checkObject(const Placed& document)
{
    const Value& object = document.value;
    const Value* metadata = object.find("metadata");
    const std::string_view kind = kindOf(object);
    if (!object.isMapping())
        return notAnObject(document.place,
                           Text::tr("A document is no mapping, so it is no Kubernetes object."));
    if (kind.empty())
        return notAnObject(document.place, Text::tr("An object has no kind."));
    if (endsWithList(kind))
        return {};
    if (!metadata || textOf(metadata->find("name")).empty())
        return notAnObject(document.place, Text::tr("An object has no metadata.name."));
    return {};
}

/// Where something in a list cannot be taken out of it.
Error faultIn(const Placed& list, Error error)
{
    if (const auto repeated = repeatedKey({list.text, list.firstLine, {}}))
        return *repeated;
    error.where = list.place;
    return error;
}

// Adds the objects of a list in place of it: they go to the end of what is still to be looked at.
Result<void> unfold(const Placed& list, const Value& items, std::vector<Placed>& pending)
{
    if (!items.isSequence()) {
        if (items.isNilOrNull())
            return {};
        return notAnObject(list.place, Text::tr("The items of a list are no sequence."));
    }
    for (const Value& item : items.items()) {
        Result<Value> plain = throughJsonAsRead(item);
        if (!plain)
            return failure(faultIn(list, std::move(plain).error()));
        if (plain->isNilOrEmpty())
            continue;
        Placed object = list.item(std::move(*plain), static_cast<size_t>(&item - items.items().data()));
        if (auto checked = checkObject(object); !checked)
            return checked;
        pending.push_back(std::move(object));
    }
    return {};
}

Result<std::vector<Placed>> readPlacedObjects(const yaml::Source& source, Comments comments)
{
    Result<std::vector<Placed>> placed = readPlaced(source, comments);
    if (!placed)
        return placed;
    std::vector<Placed> pending;
    for (Placed& document : *placed) {
        if (document.value.isNilOrEmpty())
            continue;
        if (auto checked = checkObject(document); !checked)
            return failure(std::move(checked).error());
        pending.push_back(std::move(document));
    }
    std::vector<Placed> objects;
    for (size_t i = 0; i < pending.size(); ++i) {
        const Placed object = pending[i];
        const Value* items = endsWithList(kindOf(object.value)) ? object.value.find("items") : nullptr;
        if (!items) {
            objects.push_back(object);
            continue;
        }
        if (auto unfolded = unfold(object, *items, pending); !unfolded)
            return failure(std::move(unfolded).error());
    }
    return objects;
}

} // namespace

Result<Value> valueFrom(const yaml::Node& root)
{
    return NodeConverter().convert(root);
}

Result<std::vector<Value>> readDocuments(const yaml::Source& source)
{
    Result<std::vector<Placed>> placed = readPlaced(source, Comments::Ignored);
    if (!placed)
        return failure(std::move(placed).error());
    std::vector<Value> values;
    values.reserve(placed->size());
    for (Placed& document : *placed)
        values.push_back(std::move(document.value));
    return values;
}

Result<std::vector<Value>> readObjects(const yaml::Source& source, Comments comments)
{
    Result<std::vector<Placed>> placed = readPlacedObjects(source, comments);
    if (!placed)
        return failure(std::move(placed).error());
    std::vector<Value> objects;
    objects.reserve(placed->size());
    for (Placed& object : *placed)
        objects.push_back(std::move(object.value));
    return objects;
}

std::optional<Error> repeatedKey(const ObjectPlace& place)
{
    const auto stream = yaml::Stream::parse(place.part, {.documents = 1, .tokensBeyond = tokensBeyond});
    return stream ? std::nullopt : std::optional(movedDown(stream.error(), place.firstLine));
}

Result<std::vector<ObjectPlace>> objectPlaces(const yaml::Source& source)
{
    Result<std::vector<Placed>> placed = readPlacedObjects(source, Comments::Ignored);
    if (!placed)
        return failure(std::move(placed).error());
    std::vector<ObjectPlace> places;
    places.reserve(placed->size());
    for (Placed& object : *placed)
        places.push_back({std::move(object.text), object.firstLine, std::move(object.items)});
    return places;
}

} // namespace efa::kustomize
