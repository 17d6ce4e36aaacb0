#pragma once

#include "base/result.h"
#include "kustomize/schema.h"
#include "yaml/node.h"

#include <QStringList>

#include <string>
#include <utility>
#include <vector>

namespace efa::kustomize {

/// Reads an OpenAPI document into a Schema, on top of what that already has. The document must outlive it.
class SchemaDocument
{
  public:
    SchemaDocument(Schema& schema, SameName sameName)
        : m_schema(schema), m_sameName(sameName)
    {
    }

    [[nodiscard]] Result<void> add(yaml::Node document);

  private:
    void addDefinitions(yaml::Node definitions);
    void addKinds(yaml::Node definition, uint32_t node);
    void addScopes(yaml::Node paths);
    void addFields(yaml::Node properties, uint32_t node);
    void addStrategy(yaml::Node schema, uint32_t node);
    /// The node for a schema; references are tied up in the end, when all names are known.
    uint32_t nodeFor(yaml::Node schema);
    void fill(yaml::Node schema, uint32_t node);
    void resolveReferences();

    Schema& m_schema;
    SameName m_sameName;
    std::vector<std::pair<uint32_t, std::string>> m_references; ///< node that stands for a definition
};

} // namespace efa::kustomize
