#include "validation/amount.h"

#include <array>
#include <charconv>
#include <utility>

namespace efa::validation {

namespace {

constexpr std::array<std::pair<std::string_view, double>, 15> units = {{{"", 1.0},
                                                                        {"n", 1e-9},
                                                                        {"u", 1e-6},
                                                                        {"m", 1e-3},
                                                                        {"k", 1e3},
                                                                        {"M", 1e6},
                                                                        {"G", 1e9},
                                                                        {"T", 1e12},
                                                                        {"P", 1e15},
                                                                        {"Ki", 1024.0},
                                                                        {"Mi", 1048576.0},
                                                                        {"Gi", 1073741824.0},
                                                                        {"Ti", 1099511627776.0},
                                                                        {"Pi", 1125899906842624.0},
                                                                        {"E", 1e18}}};

} // namespace

std::optional<double> amountOf(std::string_view text)
{
    double number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc())
        return std::nullopt;
    const std::string_view unit = text.substr(static_cast<size_t>(end - text.data()));
    for (const auto& [name, factor] : units) {
        if (unit == name)
            return number * factor;
    }
    return std::nullopt;
}

} // namespace efa::validation
