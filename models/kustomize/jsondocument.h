#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace efa::kustomize {

/// The document that a JSON patch works on, addressed by pointers as kustomize's library reads them.
class JsonDocument
{
  public:
    explicit JsonDocument(Value root)
        : m_root(std::move(root))
    {
    }

    const Value& root() const { return m_root; }

    /// The value at a pointer; nil where a mapping lacks the last key or holds null there. Errors: NotFound
    /// (no such path), Invalid (a bad index).
    [[nodiscard]] Result<Value> at(const std::string& pointer) const;
    /// Puts a value into a mapping, or before an item of a list.
    [[nodiscard]] Result<void> add(const std::string& pointer, const Value& value);
    /// Puts a value where one is, or into a mapping; the pointer "" replaces the document.
    [[nodiscard]] Result<void> replace(const std::string& pointer, const Value& value);
    [[nodiscard]] Result<void> remove(const std::string& pointer);

  private:
    /// What becomes of the container that the last part of a pointer is about.
    using ContainerChange = std::function<Result<Value>(const Value& container, const std::string& key)>;
    [[nodiscard]] Result<void> change(const std::string& pointer, const ContainerChange& change);
    static Result<Value> changed(const Value& node, std::span<const std::string> parts,
                                 const ContainerChange& change);

    Value m_root;
};

} // namespace efa::kustomize
