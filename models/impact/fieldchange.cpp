#include "impact/fieldchange.h"

#include "impact/fieldtext.h"
#include "impact/itempairs.h"

namespace efa::impact {

using kustomize::FieldType;
using kustomize::Member;
using kustomize::Value;

namespace {

class FieldWalk
{
  public:
    void compare(const Value* before, const Value* after, const std::string& path, const FieldType& type)
    {
        if (!before || !after) {
            add(path, before, after);
            return;
        }
        if (*before == *after)
            return;
        if (before->isMapping() && after->isMapping())
            compareMembers(*before, *after, path, type);
        else if (before->isSequence() && after->isSequence())
            compareItems(*before, *after, path, type);
        else
            add(path, before, after);
    }

    std::vector<FieldChange> take() { return std::move(m_changes); }

  private:
    void compareMembers(const Value& before, const Value& after, const std::string& path,
                        const FieldType& type)
    {
        for (const Member& member : before.members()) {
            const std::string_view key = member.key.text();
            compare(&member.value, after.find(key), pathOf(path, key), type.field(key));
        }
        for (const Member& member : after.members()) {
            const std::string_view key = member.key.text();
            if (!before.find(key))
                compare(nullptr, &member.value, pathOf(path, key), type.field(key));
        }
    }

    void compareItems(const Value& before, const Value& after, const std::string& path, const FieldType& type)
    {
        const FieldType items = type.items();
        for (const ItemPair& pair : itemPairs(before, after, type))
            compare(pair.before, pair.after, path + '[' + pair.name + ']', items);
    }

    // Equal to the eye is equal: the styles in which a value may be written are none of its own.
    void add(const std::string& path, const Value* before, const Value* after)
    {
        FieldChange change{path, {}, {}};
        if (before)
            change.before = fieldText(*before);
        if (after)
            change.after = fieldText(*after);
        if (change.before != change.after)
            m_changes.push_back(std::move(change));
    }

    std::vector<FieldChange> m_changes;
};

} // namespace

std::vector<FieldChange> fieldChanges(const Value& before, const Value& after, const FieldType& type)
{
    FieldWalk walk;
    walk.compare(&before, &after, {}, type);
    return walk.take();
}

} // namespace efa::impact
