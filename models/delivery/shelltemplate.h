#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery {

/// A text with `${variables}` as Flux reads it (its fork of drone's envsubst): `${x:-default}`, `${x^^}`,
/// `${x//a/b}` and the like; `$$` stands for one `$`. Immutable.
class ShellTemplate
{
  public:
    /// One variable's value. Nothing known of it at all (it may be set in the cluster) is Unknown.
    struct Value
    {
        enum class State : uint8_t { Set, Unset, Unknown };
        State state = State::Unset;
        std::string text = {};
    };
    using Variables = std::function<Value(std::string_view name)>;
    enum class Unset : uint8_t { Empty, Refused };

    /// Errors: Invalid.
    [[nodiscard]] static Result<ShellTemplate> parse(std::string text);

    /// Every variable that is named, each once, in order.
    const std::vector<std::string>& names() const { return m_names; }
    /// The text with the variables' values. What depends on an unknown one stays as it is written. Errors:
    /// Invalid (a variable that is not set where that is refused, a range that ends before it begins).
    [[nodiscard]] Result<std::string> expanded(const Variables& variables, Unset unset) const;

    /// Whether a variable that is not set stands somewhere without a default.
    bool leavesEmpty(std::string_view name) const;

    /// Whether no operation is done to any variable.
    bool isPlain() const;
    /// Whether the last piece is a variable, so that what it ends with is open.
    bool endsWithVariable() const { return !m_nodes.empty() && !m_nodes.back().name.empty(); }

    /// Memory it holds.
    size_t bytes() const;

    /// A piece of text, or a variable with what is done to it.
    struct Node
    {
        std::string text; ///< as it is; of a variable: as written, braces included
        std::string name; ///< of the variable; empty for text
        std::string operation;
        std::vector<Node> arguments;
    };

  private:
    std::vector<Node> m_nodes;
    std::vector<std::string> m_names;
    size_t m_bytes = 0;
};

} // namespace efa::delivery
