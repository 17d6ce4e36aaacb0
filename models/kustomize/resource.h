#pragma once

#include "kustomize/resid.h"
#include "kustomize/value.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

class Schema;
struct History;

/// One Kubernetes object on its way through a build. Immutable: a step makes a new one. As in the reference
/// all it went through (former names, prefixes, generator options) stands in annotations below
/// `internal.config.kubernetes.io/` of the value itself, so that the value alone decides what happens to it.
class Resource
{
  public:
    /// `schema` says which types beyond the built-in ones stand outside namespaces; nullptr: none.
    explicit Resource(Value value, const Schema* schema = nullptr);

    const Value& value() const { return m_value; }
    ContentKey contentKey() const { return m_value.contentKey(); }

    const Gvk& gvk() const { return m_id.gvk; }
    const std::string& kind() const { return m_id.gvk.kind; }
    const std::string& name() const { return m_id.name; }
    const std::string& nspace() const { return m_id.nspace; }
    /// What it is called now.
    const ResId& id() const { return m_id; }
    /// Every id it had before, the oldest first.
    const std::vector<ResId>& formerIds() const;
    /// Not when a name, kind or namespace with a comma was changed: the former ones cannot be told apart
    /// then.
    bool formerIdsAreKnown() const { return m_formerIdsAreKnown; }
    /// The first id it had.
    const ResId& originalId() const { return m_formerIds ? m_formerIds->front() : m_id; }

    /// Prefixes and suffixes its name was given, the first given first.
    std::vector<std::string_view> prefixes() const;
    std::vector<std::string_view> suffixes() const;

    /// Names of the vars that take their value from it.
    const std::vector<std::string>& varNames() const;
    /// The same with one name more.
    Resource withVarName(const std::string& name) const;
    /// The same where another schema is in force; nothing where that changes nothing.
    std::optional<Resource> rescoped(const Schema* schema) const;
    /// Another value that goes by the same var names.
    Resource withValue(Value value, const Schema* schema) const;

    /// What was done to it; nullptr where the rendering is not traced. Other values have none.
    const std::shared_ptr<const History>& history() const { return m_history; }
    Resource withHistory(std::shared_ptr<const History> history) const;

    /// Memory it holds, what it shares with others counted in full.
    size_t bytes() const;

  private:
    Value m_value;
    ResId m_id;
    std::shared_ptr<const std::vector<ResId>> m_formerIds; ///< nullptr: none
    bool m_formerIdsAreKnown = true;
    std::shared_ptr<const std::vector<std::string>> m_varNames;
    std::shared_ptr<const History> m_history;
};

using ResourcePtr = std::shared_ptr<const Resource>;

} // namespace efa::kustomize
