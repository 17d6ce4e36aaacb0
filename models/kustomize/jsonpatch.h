#pragma once

#include "base/result.h"
#include "kustomize/value.h"
#include "yaml/source.h"

#include <optional>
#include <string>
#include <vector>

namespace efa::kustomize {

/// A JSON patch (RFC 6902) that behaves like the library that kustomize uses: replacing a field that does not
/// exist makes it, copying one gives null, indexes below zero count from the end. Immutable.
class JsonPatch
{
  public:
    /// JSON where the text begins with `[`, YAML else. Errors: Invalid, with the place in YAML.
    [[nodiscard]] static Result<JsonPatch> parse(const yaml::Source& source);

    bool isEmpty() const { return m_operations.empty(); }
    /// The object after all operations, written out and read again as the reference does. Errors: Invalid;
    /// the message names the operation.
    [[nodiscard]] Result<Value> applied(const Value& object) const;

    struct Operation
    {
        std::string op;
        std::optional<std::string> path;
        std::optional<std::string> from;
        std::optional<Value> value; ///< as throughJson() makes them
    };

    const std::vector<Operation>& operations() const { return m_operations; }

  private:
    std::vector<Operation> m_operations;
};

} // namespace efa::kustomize
