#pragma once

#include "base/result.h"
#include "kustomize/contentkey.h"
#include "kustomize/kustomization.h"
#include "kustomize/labelselector.h"
#include "kustomize/resource.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace efa::kustomize {

/// A pattern of a selector: a regular expression for the whole text; the empty one matches all.
class SelectorPattern
{
  public:
    /// Errors: Invalid.
    [[nodiscard]] static Result<SelectorPattern> compile(const std::string& pattern);
    SelectorPattern();
    SelectorPattern(SelectorPattern&&) noexcept;
    SelectorPattern& operator=(SelectorPattern&&) noexcept;
    ~SelectorPattern();

    bool matches(std::string_view text) const;
    bool isEmpty() const { return m_literal.empty() && !m_expression; }

  private:
    std::string m_literal; ///< a pattern without special characters
    std::unique_ptr<re2::RE2> m_expression;
};

/// A Selector ready for use: names and namespaces count as they were at first or are now.
class ResourceSelector
{
  public:
    /// Errors: Invalid (a bad pattern).
    [[nodiscard]] static Result<ResourceSelector> compile(const Selector& selector);

    /// Errors: Invalid (a bad label or annotation selector; told only when all else fits, as the reference
    /// does).
    [[nodiscard]] Result<bool> matches(const Resource& resource) const;
    bool matchesType(const Gvk& gvk) const;
    bool matchesName(std::string_view name) const { return m_name.matches(name); }
    bool matchesNamespace(std::string_view nspace) const { return m_namespace.matches(nspace); }

    const Selector& selector() const { return m_selector; }
    ContentKey key() const;

  private:
    Selector m_selector;
    Result<LabelSelector> m_labels = LabelSelector();
    Result<LabelSelector> m_annotations = LabelSelector();
    SelectorPattern m_group;
    SelectorPattern m_version;
    SelectorPattern m_kind;
    SelectorPattern m_name;
    SelectorPattern m_namespace;
};

} // namespace efa::kustomize
