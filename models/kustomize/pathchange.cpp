#include "kustomize/pathlookup.h"

#include "kustomize/shown.h"

#include <QCoreApplication>

#include <re2/re2.h>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::PathChange)
};

/// A scalar as it stands in YAML, which is what patterns are matched against.
std::string written(const Value& scalar)
{
    const std::string_view text = scalar.text();
    std::string result;
    switch (scalar.style()) {
    case Style::SingleQuoted:
        result = "'";
        for (const char c : text)
            result.append(c == '\'' ? 2 : 1, c);
        return result + "'";
    case Style::DoubleQuoted:
        result = "\"";
        for (const char c : text)
            result.append(c == '"' || c == '\\' ? "\\" : "").append(1, c);
        return result + "\"";
    default:
        return std::string(trimmed(text));
    }
}

Value made(Kind kind)
{
    return kind == Kind::Mapping    ? Value::mapping({})
           : kind == Kind::Sequence ? Value::sequence({})
                                    : Value::scalar({});
}

class Walk
{
  public:
    Walk(Kind create, const PlacedChange& change)
        : m_create(create), m_change(change)
    {
    }

    int matches() const { return m_matches; }

    Result<Value> walked(const Value& node, std::span<const std::string> path)
    {
        if (path.empty()) {
            ++m_matches;
            return m_change(node, m_at);
        }
        const std::string_view part = path.front();
        const std::optional<int64_t> index = indexOf(part);
        if (index && *index >= 0)
            return atIndex(node, path, static_cast<size_t>(*index));
        if (isItemMatch(part))
            return inMatchingItems(node, path);
        return part == "*" ? inAllItems(node, path) : inField(node, path);
    }

  private:
    using Path = std::span<const std::string>;

    static tl::unexpected<Error> noList(std::string_view part)
    {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The path part \"%1\" is for a list, but there is none.").arg(shown(part)),
             .hint = Text::tr("Correct the field path of the target.")});
    }

    Kind kindFor(Path rest) const
    {
        if (rest.empty() || rest.front().empty())
            return m_create;
        const std::optional<int64_t> index = indexOf(rest.front());
        return isItemMatch(rest.front()) || (index && *index >= 0) ? Kind::Sequence : Kind::Mapping;
    }

    /// Goes on with the rest of the path in an item or a member's value.
    Result<Value> below(uint32_t number, const Value& node, Path path)
    {
        m_at.push_back(number);
        Result<Value> changed = walked(node, path.subspan(1));
        m_at.pop_back();
        return changed;
    }

    Result<Value> atIndex(const Value& list, Path path, size_t index)
    {
        if (!list.isNilOrNull() && !list.isSequence())
            return noList(path.front());
        const bool append = m_create != Kind::Nil && index == list.size() && list.isSequence();
        if (!append && index >= list.size()) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("The path names item %1, but the list has %n item(s).",
                                                nullptr, static_cast<int>(list.size()))
                                           .arg(index),
                            .hint = Text::tr("Correct the field path of the target.")});
        }
        Result<Value> item = below(static_cast<uint32_t>(index),
                                   append ? made(kindFor(path.subspan(1))) : list.items()[index], path);
        if (!item)
            return item;
        return append ? list.appended(*std::move(item))
                      : list.withItem(static_cast<uint32_t>(index), *std::move(item));
    }

    Result<Value> inAllItems(const Value& list, Path path)
    {
        if (!list.isNilOrNull() && !list.isSequence())
            return noList(path.front());
        Value result = list;
        for (uint32_t i = 0; i < list.size(); ++i) {
            Result<Value> item = below(i, list.items()[i], path);
            if (!item)
                return item;
            result = result.withItem(i, *std::move(item));
        }
        return result;
    }

    Result<Value> inMatchingItems(const Value& list, Path path)
    {
        const Result<ItemMatch> match = itemMatch(path.front());
        if (!match)
            return tl::unexpected(match.error());
        if (!list.isNilOrNull() && !list.isSequence())
            return noList(path.front());
        const RE2 pattern(match->text, RE2::Quiet);
        if (!pattern.ok()) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("\"%1\" is no regular expression.").arg(shown(match->text)),
                            .hint = Text::tr("Correct the field path of the target."),
                            .detail = QString::fromStdString(pattern.error())});
        }
        const int before = m_matches;
        Result<Value> result = inItemsLike(list, path, *match, pattern);
        if (!result || m_matches != before || m_create == Kind::Nil || !list.isSequence())
            return result;
        const Value text = Value::scalar(match->text);
        const Value item = match->name.empty() ? text : Value::mapping({{plainKey(match->name), text}});
        result = inItemsLike(result->appended(item), path, *match, pattern);
        if (result && m_matches == before) {
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("The path part \"%1\" does not match the item made for it.")
                                           .arg(shown(path.front())),
                            .hint = Text::tr("Name the item by its plain value.")});
        }
        return result;
    }

    Result<Value> inItemsLike(const Value& list, Path path, const ItemMatch& match, const RE2& pattern)
    {
        Value result = list;
        for (uint32_t i = 0; i < list.size(); ++i) {
            const Value& item = list.items()[i];
            const Value* field = match.name.empty() ? &item : item.find(match.name);
            if (field == nullptr || !RE2::PartialMatch(written(*field), pattern))
                continue;
            // What follows the match of a plain value is not looked at.
            Result<Value> changed = below(i, item, match.name.empty() ? path.first(1) : path);
            if (!changed)
                return changed;
            result = result.withItem(i, *std::move(changed));
        }
        return result;
    }

    Result<Value> inField(const Value& node, Path path)
    {
        const std::string& name = path.front();
        if (name.empty() || (!node.isNilOrNull() && !node.isMapping())) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message =
                     Text::tr("The path part \"%1\" is for a mapping, but there is none.").arg(shown(name)),
                 .hint = Text::tr("Correct the field path of the target.")});
        }
        const uint32_t at = memberNumber(node, name);
        const Value* found = at < node.size() ? &node.members()[at].value : nullptr;
        if (found == nullptr && m_create == Kind::Nil)
            return node;
        Result<Value> field = below(at, found != nullptr ? *found : made(kindFor(path.subspan(1))), path);
        // What is put into a null is never printed.
        if (!field || !node.isMapping())
            return field ? Result<Value>(node) : field;
        return found != nullptr && *field == *found ? node : node.with(name, *std::move(field));
    }

    Kind m_create;
    const PlacedChange& m_change;
    Position m_at;
    int m_matches = 0;
};

} // namespace

Result<PathChange> withPathChanged(const Value& root, std::span<const std::string> path, Kind create,
                                   const PlacedChange& change)
{
    Walk walk(create, change);
    Result<Value> changed = walk.walked(root, path);
    if (!changed)
        return tl::unexpected(changed.error());
    return PathChange{*std::move(changed), walk.matches()};
}

} // namespace efa::kustomize
