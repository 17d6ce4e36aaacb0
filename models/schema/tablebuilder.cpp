#include "schema/tablebuilder.h"

#include <algorithm>

namespace efa::schema {

TableBuilder::TableBuilder()
    : m_table(new Table)
{
}

std::string_view TableBuilder::keep(std::string_view text)
{
    if (text.empty())
        return {};
    return *m_table->m_texts.emplace_back(std::make_unique<std::string>(text));
}

uint32_t TableBuilder::reserve()
{
    if (m_table->m_shapes.size() >= mostShapes)
        return noShape;
    m_table->m_shapes.emplace_back();
    return static_cast<uint32_t>(m_table->m_shapes.size() - 1);
}

void TableBuilder::giveFields(Shape& shape, std::vector<Field> fields)
{
    std::ranges::stable_sort(fields, {}, &Field::name);
    shape.fieldsBegin = static_cast<uint32_t>(m_table->m_fields.size());
    m_table->m_fields.insert(m_table->m_fields.end(), fields.begin(), fields.end());
    shape.fieldsEnd = static_cast<uint32_t>(m_table->m_fields.size());
}

void TableBuilder::giveKeys(Shape& shape, const std::vector<std::string_view>& keys)
{
    shape.keysBegin = static_cast<uint32_t>(m_table->m_keys.size());
    m_table->m_keys.insert(m_table->m_keys.end(), keys.begin(), keys.end());
    shape.keysEnd = static_cast<uint32_t>(m_table->m_keys.size());
}

void TableBuilder::giveRules(Shape& shape, Rules rules)
{
    shape.rules = static_cast<uint32_t>(m_table->m_rules.size());
    m_table->m_rules.push_back(std::move(rules));
}

TablePtr TableBuilder::take()
{
    m_table->finish();
    return std::move(m_table);
}

} // namespace efa::schema
