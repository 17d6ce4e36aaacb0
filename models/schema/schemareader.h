#pragma once

#include "kustomize/value.h"
#include "schema/tablebuilder.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace efa::schema {

/// Whose rules a schema follows where they differ.
enum class Dialect : uint8_t {
    CustomResource, ///< openAPIV3Schema of a CustomResourceDefinition: a null is no absent value
    JsonSchema,     ///< files in kubeconform's layout
    OpenApi         ///< what the API server tells of all its types
};

/// Turns schemas, read as YAML or JSON, into shapes. Schemas may be of anybody: references in a circle become
/// shapes in a circle, nesting and number are bounded.
class SchemaReader
{
  public:
    /// What a reference leads to, nullptr where it leads nowhere, and the file that references in it are
    /// relative to. The value has to live as long as the reader.
    struct Target
    {
        const kustomize::Value* value = nullptr;
        std::string file = {};
    };
    using Resolver = std::function<Target(std::string_view reference, const std::string& file)>;

    /// `file` holds the schema, as the resolver calls it.
    SchemaReader(TableBuilder& builder, Dialect dialect, Resolver resolver, std::string file = {});

    /// A shape for the schema of an object in full.
    uint32_t readRoot(const kustomize::Value& schema);
    /// What was not understood: a reference that leads nowhere, or too much of everything. Empty: nothing.
    const std::string& complaint() const { return m_complaint; }

  private:
    /// An alternative says what has to hold and names no fields.
    enum class Part : uint8_t { Whole, Alternative };

    /// noShape when there are too many: one schema takes no room from the others of its table.
    uint32_t reserve();
    uint32_t read(const kustomize::Value& schema, Part part);
    uint32_t readReference(std::string_view reference, Part part);
    Shape shapeOf(const kustomize::Value& schema, Part part);
    ShapeKind kindOf(const kustomize::Value& schema, bool& nullable) const;
    std::vector<Field> fieldsOf(const kustomize::Value& schema, Part part);
    void readList(Shape& shape, const kustomize::Value& schema, Part part);
    void readRules(Shape& shape, const kustomize::Value& schema);
    std::vector<uint32_t> readParts(const kustomize::Value* parts);
    void complain(std::string text);

    TableBuilder& m_builder;
    Dialect m_dialect;
    Resolver m_resolver;
    std::string m_file;
    std::unordered_map<std::string, uint32_t> m_references;
    std::string m_complaint;
    int m_depth = 0;
    size_t m_shapes = 0;
};

} // namespace efa::schema
