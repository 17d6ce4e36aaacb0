#include "kustomize/resource.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/schema.h"

#include <utility>

namespace efa::kustomize {

namespace {

std::string_view textOf(const Value* value)
{
    return value ? value->text() : std::string_view();
}

const Value* metadataField(const Value& object, std::string_view field)
{
    const Value* metadata = object.find("metadata");
    const Value* found = metadata && !metadata->isNilOrEmpty() ? metadata->find(field) : nullptr;
    return found && !found->isNilOrEmpty() ? found : nullptr;
}

std::vector<std::string_view> split(std::string_view list)
{
    std::vector<std::string_view> parts;
    size_t begin = 0;
    for (size_t comma = 0; (comma = list.find(',', begin)) != std::string_view::npos; begin = comma + 1)
        parts.push_back(list.substr(begin, comma - begin));
    parts.push_back(list.substr(begin));
    return parts;
}

std::vector<std::string_view> listAnnotation(const Value& object, std::string_view key)
{
    const Value* found = findAnnotation(object, key);
    return found ? split(found->text()) : std::vector<std::string_view>();
}

bool isClusterScoped(const Gvk& gvk, const Schema* schema)
{
    const std::string apiVersion = gvk.apiVersion();
    const std::optional<bool> namespaced =
        schema ? schema->isNamespaced(apiVersion, gvk.kind) : builtinIsNamespaced(apiVersion, gvk.kind);
    return namespaced && !*namespaced;
}

// Former ids know neither the scope of their type nor an older version of it. None where no name is noted, as
// of a list without one; nothing where there are more of one part than of another.
std::optional<std::vector<ResId>> formerIdsOf(const Value& object, const Gvk& gvk)
{
    std::vector<ResId> ids;
    if (findAnnotation(object, annotation::previousNames) == nullptr)
        return ids;
    const auto parts = [&object](std::string_view key) {
        const Value* found = findAnnotation(object, key);
        return split(found ? found->text() : std::string_view());
    };
    const std::vector<std::string_view> names = parts(annotation::previousNames);
    const std::vector<std::string_view> spaces = parts(annotation::previousNamespaces);
    const std::vector<std::string_view> kinds = parts(annotation::previousKinds);
    if (names.size() != spaces.size() || names.size() != kinds.size())
        return std::nullopt;
    ids.reserve(names.size());
    for (size_t i = 0; i < names.size(); ++i) {
        ids.push_back(
            {{gvk.group, gvk.version, std::string(kinds[i])}, std::string(names[i]), std::string(spaces[i])});
    }
    return ids;
}

} // namespace

Resource::Resource(Value value, const Schema* schema)
    : m_value(std::move(value))
{
    m_id.gvk = gvkFrom(textOf(m_value.find("apiVersion")), textOf(m_value.find("kind")));
    m_id.gvk.clusterScoped = isClusterScoped(m_id.gvk, schema);
    m_id.name = textOf(metadataField(m_value, "name"));
    m_id.nspace = textOf(metadataField(m_value, "namespace"));
    std::optional<std::vector<ResId>> former = formerIdsOf(m_value, m_id.gvk);
    m_formerIdsAreKnown = former.has_value();
    if (former && !former->empty())
        m_formerIds = std::make_shared<const std::vector<ResId>>(std::move(*former));
}

const std::vector<ResId>& Resource::formerIds() const
{
    static const std::vector<ResId> none;
    return m_formerIds ? *m_formerIds : none;
}

std::vector<std::string_view> Resource::prefixes() const
{
    return listAnnotation(m_value, annotation::prefixes);
}

std::vector<std::string_view> Resource::suffixes() const
{
    return listAnnotation(m_value, annotation::suffixes);
}

const std::vector<std::string>& Resource::varNames() const
{
    static const std::vector<std::string> none;
    return m_varNames ? *m_varNames : none;
}

Resource Resource::withVarName(const std::string& name) const
{
    Resource result = *this;
    std::vector<std::string> names = varNames();
    names.push_back(name);
    result.m_varNames = std::make_shared<const std::vector<std::string>>(std::move(names));
    return result;
}

std::optional<Resource> Resource::rescoped(const Schema* schema) const
{
    const bool clusterScoped = isClusterScoped(m_id.gvk, schema);
    if (clusterScoped == m_id.gvk.clusterScoped)
        return std::nullopt;
    Resource result = *this;
    result.m_id.gvk.clusterScoped = clusterScoped;
    return result;
}

Resource Resource::withValue(Value value, const Schema* schema) const
{
    Resource result(std::move(value), schema);
    result.m_varNames = m_varNames;
    return result;
}

Resource Resource::withHistory(std::shared_ptr<const History> history) const
{
    Resource result = *this;
    result.m_history = std::move(history);
    return result;
}

size_t Resource::bytes() const
{
    return sizeof(Resource) + m_value.bytes() + formerIds().size() * sizeof(ResId);
}

} // namespace efa::kustomize
