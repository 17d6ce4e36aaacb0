#pragma once

#include "base/result.h"
#include "schema/table.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace efa::schema {

/// Reads the tables that resources/schemas/generate.py writes; the form is described there.
class TableReader
{
  public:
    /// `packed` as qCompress makes it. Errors: Invalid (not a table, cut short, an index that leads nowhere).
    [[nodiscard]] static Result<TablePtr> read(const QByteArray& packed);

  private:
    explicit TableReader(Table& table)
        : m_table(table), m_at(table.m_text.constData()), m_end(m_at + table.m_text.size())
    {
    }

    void readAll();
    void readTexts();
    void readShape();
    void readFields(Shape& shape);
    void readRules(Shape& shape);
    void readType();
    TypeName readName();
    bool leadsSomewhere() const;

    uint8_t byte();
    uint64_t number();
    /// A number of things that follow, each of at least one byte.
    size_t count();
    std::string_view text();
    uint32_t shapeOrNone();
    std::vector<uint32_t> shapes();

    Table& m_table;
    const char* m_at;
    const char* m_end;
    std::vector<std::string_view> m_texts;
    bool m_isWhole = true;
};

} // namespace efa::schema
