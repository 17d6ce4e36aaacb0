#include "kustomize/pathlookup.h"

#include "kustomize/shown.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PathLookup)
};

tl::unexpected<Error> misfit(std::string_view part, Kind wanted)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = (wanted == Kind::Sequence
                                    ? Text::tr("The path part \"%1\" is for a list, but there is none.")
                                    : Text::tr("The path part \"%1\" is for a mapping, but there is none."))
                                   .arg(shown(part)),
                    .hint = Text::tr("Correct the path.")});
}

const Value* itemWith(const Value& list, const ItemMatch& match)
{
    for (const Value& item : list.items()) {
        if (match.name.empty()) {
            if (item.text() == match.text)
                return &item;
            continue;
        }
        const Value* field = item.find(match.name);
        if (field != nullptr && field->text() == match.text)
            return &item;
    }
    return nullptr;
}

/// One step of a path into a list, by number or by match.
Result<const Value*> itemAt(const Value& list, std::string_view part)
{
    const std::optional<int64_t> index = indexOf(part);
    if (index && *index < 0) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The index %1 is negative.").arg(*index),
                        .hint = Text::tr("Count from 0; - is the last item.")});
    }
    if (part == "*") {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The wildcard * cannot be used in this path."),
                        .hint = Text::tr("Name one item by its index or by [field=value].")});
    }
    if (!list.isNilOrNull() && !list.isSequence())
        return misfit(part, Kind::Sequence);
    if (index)
        return *index < list.size() ? &list.items()[static_cast<size_t>(*index)] : nullptr;
    if (part == "-")
        return list.size() > 0 ? &list.items().back() : nullptr;
    const Result<ItemMatch> match = itemMatch(part);
    if (!match)
        return tl::unexpected(match.error());
    return itemWith(list, *match);
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view space = " \t\n\v\f\r";
    const size_t begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

uint32_t memberNumber(const Value& mapping, std::string_view key)
{
    const auto members = mapping.members();
    const auto found =
        std::ranges::find_if(members, [key](const Member& member) { return member.key.text() == key; });
    return static_cast<uint32_t>(found - members.begin());
}

std::optional<int64_t> indexOf(std::string_view part)
{
    if (part.starts_with('+') && !part.starts_with("+-"))
        part.remove_prefix(1);
    int64_t number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    const bool whole = error == std::errc{} && end == part.data() + part.size();
    return whole ? std::optional(number) : std::nullopt;
}

bool isItemMatch(std::string_view part)
{
    return part.starts_with('[') && part.ends_with(']');
}

Result<ItemMatch> itemMatch(std::string_view part)
{
    std::string_view inner = part;
    if (inner.ends_with(']'))
        inner.remove_suffix(1);
    if (inner.starts_with('['))
        inner.remove_prefix(1);
    const size_t equals = inner.find('=');
    if (equals == std::string_view::npos) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The path part \"%1\" does not say which item it means.").arg(shown(part)),
             .hint = Text::tr("Write [field=value].")});
    }
    return ItemMatch{inner.substr(0, equals), inner.substr(equals + 1)};
}

Result<void> demandFieldName(std::string_view part)
{
    if (indexOf(part) || part == "-" || part == "*" || isItemMatch(part))
        return misfit(part, Kind::Sequence);
    return {};
}

Result<FoundNode> lookedUp(const Value& root, std::span<const std::string> path)
{
    FoundNode found{&root, {}};
    for (const std::string& written : path) {
        const std::string_view part = trimmed(written);
        if (part.empty())
            continue;
        const Value& here = *found.node;
        if (!demandFieldName(part)) {
            const Result<const Value*> item = itemAt(here, part);
            if (!item)
                return tl::unexpected(item.error());
            found.node = *item;
            if (*item != nullptr)
                found.at.push_back(static_cast<uint32_t>(*item - here.items().data()));
        } else if (here.isNilOrNull()) {
            return FoundNode();
        } else if (!here.isMapping()) {
            return misfit(part, Kind::Mapping);
        } else {
            const uint32_t member = memberNumber(here, part);
            found.node = member < here.size() ? &here.members()[member].value : nullptr;
            found.at.push_back(member);
        }
        if (found.node == nullptr)
            return FoundNode();
    }
    return found;
}

} // namespace efa::kustomize
