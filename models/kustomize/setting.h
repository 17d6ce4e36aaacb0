#pragma once

#include "base/result.h"
#include "kustomize/value.h"
#include "yaml/source.h"
#include "yaml/stream.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

struct SettingMember;

/// One node of a configuration file as the reference's JSON reading of it sees it: YAML 1.1 words are
/// booleans, numbers are normal, merge keys are written out, of repeated keys the last counts.
struct Setting
{
    enum class Type : uint8_t { Null, Bool, Number, String, List, Map };
    Type type = Type::Null;
    uint32_t at = 0;  ///< byte offset in the file, of the value
    std::string text; ///< "true", "false", the number or the string
    std::vector<Setting> items;
    std::vector<SettingMember> members;

    const Setting* find(std::string_view key) const;
};

struct SettingMember
{
    std::string key;
    uint32_t keyAt = 0; ///< byte offset of the key
    Setting value;
};

/// The first document of a text; Null where it has none. Errors: Invalid, with the place.
[[nodiscard]] Result<Setting> readSetting(const yaml::Source& source, yaml::RepeatedKeys repeatedKeys);

/// What that reading calls a key of a mapping; nothing where it cannot be one.
std::optional<std::string> settingKey(const yaml::Node& key);

/// The same from an object that was loaded before, such as the configuration of a transformer.
[[nodiscard]] Result<Setting> settingFrom(const Value& value);

} // namespace efa::kustomize
