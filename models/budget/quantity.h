#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>

namespace efa::budget {

/// A Kubernetes quantity (`64Mi`, `0.5`, `100m`, `1e3`) in whole bytes, rounded up as Kubernetes does; what
/// is over 64 bits is the largest number. Nothing where it is none or below 0.
std::optional<int64_t> bytesOf(std::string_view quantity);
/// The same in thousandths of a core.
std::optional<int64_t> millicoresOf(std::string_view quantity);
/// A rate such as `4Mbit` or `512kbit` in bits a second; nothing where it is none.
std::optional<int64_t> bitsOf(std::string_view rate);

/// `340Mi`, `1.8Gi`: short, for people.
QString bytesText(int64_t bytes);
/// `350m`, `4`.
QString cpuText(int64_t millicores);

} // namespace efa::budget
