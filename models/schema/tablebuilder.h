#pragma once

#include "schema/table.h"

#include <string_view>
#include <vector>

namespace efa::schema {

/// Makes a table out of schemas that are read one by one. Bounded: a schema that unfolds into more shapes
/// than any honest one has is cut off, what lies beyond is taken for any value.
class TableBuilder
{
  public:
    static constexpr size_t mostShapes = 1'000'000;

    TableBuilder();

    /// A text that lives as long as the table.
    std::string_view keep(std::string_view text);
    /// A place for a shape that may refer to itself; any value until it is set. noShape when there are too
    /// many.
    uint32_t reserve();
    void set(uint32_t at, const Shape& shape) { m_table->m_shapes[at] = shape; }
    const Shape& shape(uint32_t at) const { return m_table->m_shapes[at]; }

    /// Puts fields, keys and rules where a shape can name them.
    void giveFields(Shape& shape, std::vector<Field> fields);
    void giveKeys(Shape& shape, const std::vector<std::string_view>& keys);
    void giveRules(Shape& shape, Rules rules);

    void addType(ObjectType type) { m_table->m_types.push_back(std::move(type)); }
    size_t typeCount() const { return m_table->m_types.size(); }
    TablePtr take();

  private:
    std::shared_ptr<Table> m_table;
};

} // namespace efa::schema
