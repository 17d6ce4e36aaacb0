#pragma once

#include "kustomize/schema.h"

#include <string_view>

namespace efa::kustomize {

/// Reads the facts of resources/knowledge/kustomize into a Schema; the format stands in SOURCES.md there. The
/// text must outlive the schema.
class SchemaText
{
  public:
    explicit SchemaText(Schema& schema)
        : m_schema(schema)
    {
    }

    void add(std::string_view text);

  private:
    void collectTypes(std::string_view text);
    void addLine(std::string_view line);
    void addField(std::string_view name, uint32_t node);
    uint32_t leaf();
    uint32_t shape(std::string_view text);
    void setStrategy(Schema::Node& node, std::string_view strategy);

    Schema& m_schema;
    uint32_t m_type = Schema::None;
    uint32_t m_leaf = Schema::None;
};

} // namespace efa::kustomize
