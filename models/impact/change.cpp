#include "impact/change.h"

namespace efa::impact {

namespace {

void add(kustomize::KeyMaker& key, const std::optional<std::string>& text)
{
    key.add(uint64_t{text.has_value()});
    key.add(text.value_or(std::string()));
}

} // namespace

std::string ObjectName::shown() const
{
    return nspace.empty() ? kind + ' ' + name : kind + ' ' + nspace + '/' + name;
}

// Consequences follow from the rest, but for what becomes of an object that goes.
kustomize::ContentKey Change::key() const
{
    kustomize::KeyMaker key;
    key.add(object.group).add(object.kind).add(object.nspace).add(object.name).add(formerName);
    key.add(static_cast<uint64_t>(kind)).add(static_cast<uint64_t>(of));
    key.add(uint64_t{consequences.staysBehind});
    for (const FieldChange& field : fields) {
        key.add(field.path);
        add(key, field.before);
        add(key, field.after);
    }
    return key.key();
}

} // namespace efa::impact
