#pragma once

#include "yaml/changeset.h"
#include "yaml/edit.h"
#include "yaml/node.h"

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// Reads an edited text back and compares it with the tree that the edit was to make: no edit that meant
/// something else than it should leaves this room.
class EditCheck
{
  public:
    /// The scalar `place` has the value, or the collection `place` has it as its new last item or member.
    EditCheck(Node place, std::string_view value, ScalarAs as, std::string_view newKey = {});
    /// The collection `place` lost one item or member.
    EditCheck(Node place, uint32_t removed);

    bool holds(const ChangeSet& changes) const;

  private:
    enum class Kind : uint8_t { Changed, Added, Removed };

    bool isSame(Node before, Node after) const;
    bool isSameElement(Node before, uint32_t indexBefore, Node after, uint32_t indexAfter) const;
    bool isAsEdited(Node after) const;
    bool hasValue(Node scalar) const;

    Node m_place;
    Kind m_kind;
    std::string_view m_key;
    std::string_view m_value;
    ScalarAs m_as = ScalarAs::String;
    uint32_t m_removed = 0;
};

} // namespace efa::yaml
