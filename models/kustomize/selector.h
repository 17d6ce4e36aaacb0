#pragma once

#include "base/result.h"
#include "kustomize/kustomization.h"
#include "kustomize/labelselector.h"
#include "kustomize/resource.h"

#include <memory>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace efa::kustomize {

/// Finds the targets of patches: patterns for type, name and namespace, which match from end to end, and
/// selectors of labels and annotations. Immutable, safe to use from several threads.
class ResourceSelector
{
  public:
    /// Errors: Invalid (a pattern or selector that cannot be read).
    [[nodiscard]] static Result<ResourceSelector> make(const Selector& selector);
    ResourceSelector(ResourceSelector&&) noexcept;
    ResourceSelector& operator=(ResourceSelector&&) noexcept;
    ~ResourceSelector();

    bool matches(const Resource& resource) const;

  private:
    using Pattern = std::unique_ptr<const re2::RE2>;

    ResourceSelector();
    static bool fits(const Pattern& pattern, std::string_view text);

    Pattern m_group;
    Pattern m_version;
    Pattern m_kind;
    Pattern m_name;
    Pattern m_namespace;
    LabelSelector m_labels;
    LabelSelector m_annotations;
};

/// An object's metadata.labels or metadata.annotations, nullptr where there is none.
const Value* metadataEntries(const Value& object, std::string_view field);

} // namespace efa::kustomize
