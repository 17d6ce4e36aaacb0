#include "delivery/kubernetesyaml.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace efa::delivery {

using kustomize::Member;
using kustomize::Tag;
using kustomize::Value;

namespace {

constexpr std::array<std::string_view, 8> yesWords = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON"};
constexpr std::array<std::string_view, 8> noWords = {"n", "N", "no", "No", "NO", "off", "Off", "OFF"};

/// "true", "false", or nothing for what is no such word.
std::optional<std::string_view> meantBool(const Value& scalar)
{
    const bool isPlain = scalar.tag() == Tag::Str && scalar.style() == kustomize::Style::Plain &&
                         scalar.tagging() == kustomize::Tagging::Implicit;
    if (!isPlain || scalar.text().size() > 3)
        return std::nullopt;
    if (std::ranges::find(yesWords, scalar.text()) != yesWords.end())
        return "true";
    if (std::ranges::find(noWords, scalar.text()) != noWords.end())
        return "false";
    return std::nullopt;
}

Value changedKey(const Value& key)
{
    const std::optional<std::string_view> meant = meantBool(key);
    return meant ? Value::scalar(*meant, Tag::Str) : key;
}

} // namespace

Value asKubernetesReads(const Value& value)
{
    if (value.isScalar()) {
        const std::optional<std::string_view> meant = meantBool(value);
        return meant ? Value::scalar(*meant, Tag::Bool) : value;
    }
    if (value.isSequence()) {
        std::vector<Value> items;
        std::ranges::transform(value.items(), std::back_inserter(items), asKubernetesReads);
        return value.withItems(std::move(items));
    }
    std::vector<Member> members;
    for (const Member& member : value.members())
        members.push_back({changedKey(member.key), asKubernetesReads(member.value)});
    return value.isNil() ? value : value.withMembers(std::move(members));
}

} // namespace efa::delivery
