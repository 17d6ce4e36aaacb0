#include "kustomize/valueaddstep.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/pathlookup.h"
#include "kustomize/sharing.h"

#include <algorithm>
#include <span>

namespace efa::kustomize {

namespace {

constexpr uint64_t domain = 0x76616464;

/// The parts of a file path; an absolute one begins with an empty part.
std::vector<std::string> filePathParts(const std::string& path)
{
    if (path.empty())
        return {};
    const size_t slash = path.rfind('/');
    const std::string last = slash == std::string::npos ? path : path.substr(slash + 1);
    if (slash == 0)
        return last.empty() ? std::vector<std::string>{""} : std::vector<std::string>{"", last};
    std::vector<std::string> parts =
        slash == std::string::npos ? std::vector<std::string>{} : filePathParts(path.substr(0, slash));
    parts.push_back(last);
    return parts;
}

/// Parts joined by slashes, with `.`, `..` and empty ones worked out as Go does.
std::string joinedPath(std::span<const std::string> parts)
{
    const bool absolute = !parts.empty() && parts.front().empty();
    std::vector<std::string_view> kept;
    for (const std::string& part : parts) {
        std::string_view rest = part;
        while (!rest.empty()) {
            const std::string_view one = rest.substr(0, rest.find('/'));
            rest.remove_prefix(std::min(rest.size(), one.size() + 1));
            if (one == ".." && !kept.empty() && kept.back() != "..")
                kept.pop_back();
            else if (!one.empty() && one != "." && (one != ".." || !absolute))
                kept.push_back(one);
        }
    }
    std::string result = absolute ? "/" : "";
    for (size_t i = 0; i < kept.size(); ++i)
        result.append(i > 0 ? "/" : "").append(kept[i]);
    return result.empty() && !parts.empty() ? "." : result;
}

/// `change` applied to what a path leads to; mappings, lists and the last field are made on the way. The path
/// ends without effect at an index that is not there and at a null.
Result<Value> withFieldMade(const Value& node, std::span<const std::string> path, const FieldChange& change)
{
    if (path.empty())
        return change(node);
    const std::string_view part = path.front();
    const std::span<const std::string> rest = path.subspan(1);
    const bool intoList =
        !rest.empty() && (isItemMatch(rest.front()) || indexOf(rest.front()).value_or(-1) >= 0);
    if (node.isNull())
        return node;
    if (!demandFieldName(part)) {
        const Result<FoundNode> item = lookedUp(node, path.first(1));
        if (!item)
            return tl::unexpected(item.error());
        if (item->node != nullptr) {
            Result<Value> changed = withFieldMade(*item->node, rest, change);
            return changed ? Result<Value>(node.withItem(item->at.front(), *std::move(changed))) : changed;
        }
        if (!isItemMatch(part))
            return node;
        const Result<ItemMatch> match = itemMatch(part);
        const Value text = bareScalar(match->text);
        const Value made = match->name.empty() ? text : Value::mapping({{plainKey(match->name), text}});
        Result<Value> changed = withFieldMade(made, rest, change);
        return changed ? Result<Value>(node.appended(*std::move(changed))) : changed;
    }
    const Value* found = node.find(part);
    if (!node.isMapping()) {
        const Result<FoundNode> misfit = lookedUp(node, path.first(1));
        return misfit ? Result<Value>(node) : tl::unexpected(misfit.error());
    }
    const Value made = rest.empty() ? bareScalar({}) : intoList ? Value::sequence({}) : Value::mapping({});
    Result<Value> changed = withFieldMade(found != nullptr ? *found : made, rest, change);
    return changed ? Result<Value>(node.with(part, *std::move(changed))) : changed;
}

} // namespace

std::string withPathPart(const std::string& path, int64_t position, const std::string& part)
{
    if (part.empty())
        return path;
    std::vector<std::string> parts = filePathParts(path);
    const auto size = static_cast<int64_t>(parts.size());
    int64_t at = std::clamp<int64_t>(position, 0, size);
    if (size > 0 && parts.front().empty() && at < size)
        ++at;
    parts.insert(parts.begin() + at, part);
    return joinedPath(parts);
}

ValueAddStep::ValueAddStep(std::string value, const std::string& fieldPath, int64_t pathPosition)
    : m_value(std::move(value))
    , m_pathPosition(pathPosition)
    , m_key(KeyMaker(domain).add(m_value).add(fieldPath).add(static_cast<uint64_t>(pathPosition)).key())
{
    for (std::string& part : pathParts(fieldPath, '/')) {
        if (!trimmed(part).empty())
            m_parts.emplace_back(trimmed(part));
    }
}

Result<Value> ValueAddStep::added(const Value& field) const
{
    const std::string old(field.text());
    const std::string value = m_pathPosition > 0 ? withPathPart(old, m_pathPosition - 1, m_value) : m_value;
    return replacedScalar(field, bareScalar(value));
}

Result<Value> ValueAddStep::apply(const Resource& resource) const
{
    const Result<Value> changed =
        withFieldMade(resource.value(), m_parts, [this](const Value& field) { return added(field); });
    return changed ? Result<Value>(reconciled(resource.value(), *changed)) : changed;
}

} // namespace efa::kustomize
