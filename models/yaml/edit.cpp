#include "yaml/edit.h"

#include "yaml/collectionedit.h"
#include "yaml/editcheck.h"
#include "yaml/scalaredit.h"
#include "yaml/textcheck.h"

#include <QCoreApplication>

namespace efa::yaml {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::yaml::Edit)
};

constexpr std::string_view stringTag = "tag:yaml.org,2002:str";

Error error(ErrorCode code, Node place, const QString& message, const QString& hint)
{
    return {.code = code, .message = message, .hint = hint, .where = place.place()};
}

Error unsupported(Node place)
{
    return error(ErrorCode::Unsupported, place, Text::tr("This place cannot be changed without rewriting it"),
                 Text::tr("Edit its lines by hand."));
}

Error wrongKind(Node place)
{
    return error(ErrorCode::Unsupported, place, Text::tr("What stands here is of another kind"),
                 Text::tr("Edit its lines by hand."));
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The first way whose result reads back as it should.
Result<ChangeSet> firstThatHolds(const std::vector<Changes>& ways, const EditCheck& check, Node place)
{
    for (const Changes& way : ways) {
        if (way.empty())
            continue;
        auto set = ChangeSet::make(way, place.source().bytes().size());
        if (set && check.holds(*set))
            return set;
    }
    return failure(unsupported(place));
}

/// Whether a value can stand as asked, wherever it is.
Result<void> checkValue(Node place, std::string_view value, ScalarAs as)
{
    if (!isUtf8(value))
        return failure(error(ErrorCode::Invalid, place, Text::tr("The new value is not UTF-8"),
                             Text::tr("Give it as UTF-8.")));
    const ScalarRequest anywhere = {.value = value, .as = as};
    if (as == ScalarAs::Written && !lineText(anywhere, NodeStyle::Plain))
        return failure(error(ErrorCode::Invalid, place, Text::tr("The new value needs quotes"),
                             Text::tr("Write it as a string.")));
    return {};
}

/// The style of the last key or value, where it is quoted.
NodeStyle quotedLike(std::optional<Node> neighbour)
{
    const bool quoted =
        neighbour && neighbour->isScalar() &&
        (neighbour->style() == NodeStyle::SingleQuoted || neighbour->style() == NodeStyle::DoubleQuoted);
    return quoted ? neighbour->style() : NodeStyle::Plain;
}

std::string keyText(std::string_view key, NodeStyle preferred, const ScalarRequest& request)
{
    const ScalarRequest own = {
        .value = key, .as = ScalarAs::String, .inFlow = request.inFlow, .block = false};
    for (const NodeStyle style : stylesToTry(preferred, own)) {
        if (const auto text = lineText(own, style))
            return *text;
    }
    return {};
}

/// Adds an item, or a member where a key is given.
Result<ChangeSet> add(Node collection, std::optional<std::string_view> key, std::string_view value,
                      ScalarAs as)
{
    if (auto checked = checkValue(collection, value, as); !checked)
        return failure(std::move(checked).error());
    const TextLayout layout(collection.source().view());
    std::optional<Node> lastKey;
    std::optional<Node> lastValue;
    if (collection.size() > 0 && key)
        std::tie(lastKey, lastValue) = collection.member(collection.size() - 1);
    else if (collection.size() > 0)
        lastValue = collection.item(collection.size() - 1);
    NewElement element = {.key = {}, .value = requestAt(collection, value, as, layout)};
    if (key)
        element.key = keyText(*key, quotedLike(lastKey), element.value);
    std::vector<Changes> ways;
    for (const NodeStyle style : stylesToTry(quotedLike(lastValue), element.value)) {
        element.style = style;
        ways.push_back(collection.style() == NodeStyle::Flow ? addedToFlow(collection, element, layout)
                                                             : addedToBlock(collection, element, layout));
    }
    return firstThatHolds(ways, EditCheck(collection, value, as, key.value_or("")), collection);
}

Result<ChangeSet> remove(Node collection, uint32_t index)
{
    const TextLayout layout(collection.source().view());
    const auto ways = collection.style() == NodeStyle::Flow ? removedFromFlow(collection, index, layout)
                                                            : removedFromBlock(collection, index, layout);
    return firstThatHolds(ways, EditCheck(collection, index), collection);
}

} // namespace

Result<ChangeSet> changeScalar(Node scalar, std::string_view value, ScalarAs as)
{
    if (!scalar.isScalar())
        return failure(wrongKind(scalar));
    const bool readAsString = scalar.tag() == stringTag || scalar.tag() == "!";
    if (as == ScalarAs::String ? !readAsString && !scalar.tag().empty() : readAsString)
        return failure(unsupported(scalar));
    if (auto checked = checkValue(scalar, value, as); !checked)
        return failure(std::move(checked).error());
    const TextLayout layout(scalar.source().view());
    const auto parent = scalar.parent();
    ScalarRequest request = {.value = value, .as = as, .parentColumn = -1};
    if (parent)
        request = requestAt(*parent, value, as, layout);
    request.block = request.block && !isKey(scalar);
    std::vector<Changes> ways;
    for (const NodeStyle style : stylesToTry(scalar.style(), request))
        ways.push_back(changedScalar(scalar, request, style, layout));
    return firstThatHolds(ways, EditCheck(scalar, value, as), scalar);
}

Result<ChangeSet> insertKey(Node mapping, std::string_view key, std::string_view value, ScalarAs as)
{
    if (!mapping.isMapping())
        return failure(wrongKind(mapping));
    if (mapping.find(key))
        return failure(error(ErrorCode::Conflict, mapping,
                             Text::tr("The key %1 is there already").arg(textOf(key)),
                             Text::tr("Change its value instead.")));
    if (!isUtf8(key))
        return failure(error(ErrorCode::Invalid, mapping, Text::tr("The new key is not UTF-8"),
                             Text::tr("Give it as UTF-8.")));
    return add(mapping, key, value, as);
}

Result<ChangeSet> removeKey(Node mapping, std::string_view key)
{
    if (!mapping.isMapping())
        return failure(wrongKind(mapping));
    for (uint32_t index = 0; index < mapping.size(); ++index) {
        const Node name = mapping.member(index).first;
        if (name.isScalar() && name.value() == key)
            return remove(mapping, index);
    }
    return failure(error(ErrorCode::NotFound, mapping, Text::tr("There is no key %1").arg(textOf(key)),
                         Text::tr("Check its spelling, or add it first.")));
}

Result<ChangeSet> appendItem(Node sequence, std::string_view value, ScalarAs as)
{
    if (!sequence.isSequence())
        return failure(wrongKind(sequence));
    return add(sequence, std::nullopt, value, as);
}

Result<ChangeSet> removeItem(Node sequence, uint32_t index)
{
    if (!sequence.isSequence())
        return failure(wrongKind(sequence));
    if (index >= sequence.size())
        return failure(error(ErrorCode::NotFound, sequence, Text::tr("There is no item %1").arg(index + 1),
                             Text::tr("Look at how many there are now.")));
    return remove(sequence, index);
}

} // namespace efa::yaml
