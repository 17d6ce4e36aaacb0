#pragma once

#include "kustomize/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a template sees values: nil is "no such key", a scalar tagged Null is Go's nil, numbers are 64-bit
/// floating-point (all from YAML and JSON) or whole (those the template makes).
namespace efa::delivery::gotemplate {

enum class Basic : uint8_t { Nothing, Bool, Whole, Float, String, List, Map };

Basic basicOf(const kustomize::Value& value);
/// Go's name of a type, as its messages and %T have it.
std::string_view typeName(const kustomize::Value& value);

kustomize::Value textValue(std::string_view text);
kustomize::Value boolValue(bool value);
kustomize::Value wholeValue(int64_t value);
kustomize::Value floatValue(double value);
/// As Go reads it: 12, 0x1F, 1_000, 1.5e3; nil where it is none.
kustomize::Value numberConstant(const std::string& text);

bool isTrue(const kustomize::Value& value);
std::optional<int64_t> wholeOf(const kustomize::Value& value);
std::optional<double> floatOf(const kustomize::Value& value);
/// sprig's toInt64: numbers are cut, texts read, all else is 0.
int64_t convertedToWhole(const kustomize::Value& value);
double convertedToFloat(const kustomize::Value& value);

/// As `%v` prints it; a nil inside of a collection is `<nil>`.
std::string shown(const kustomize::Value& value);
/// What an action writes: as shown(), but `<no value>` for nothing.
std::string written(const kustomize::Value& value);

/// In quotes with escapes, as Go's `%q`.
std::string goText(std::string_view text);

/// A mapping's members in the order of their keys.
std::vector<const kustomize::Member*> sortedMembers(const kustomize::Value& map);

} // namespace efa::delivery::gotemplate
