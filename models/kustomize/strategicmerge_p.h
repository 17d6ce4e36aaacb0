#pragma once

#include "base/result.h"
#include "kustomize/associativelist.h"
#include "kustomize/schema.h"
#include "kustomize/value.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace efa::kustomize {

enum class Directive : uint8_t { Merge, Replace, Delete };

/// Which of two nodes a step of the walk answers with. The reference works on shared nodes in place, so it
/// matters which node it is, not only what it holds.
enum class Side : uint8_t { None, Target, Patch, KeptNull };

/// Walks through a resource and a merge patch at once, as the reference's walker does.
class Merge
{
  public:
    explicit Merge(const Schema& schema)
        : m_schema(schema)
    {
    }

    /// `patch` is the same node as `target` when null: what a patch adds is walked against itself.
    Result<Side> walk(Value& target, Value* patch, FieldType type);

  private:
    // mappingmerge.cpp
    Result<Side> walkMapping(Value& target, Value* patch, FieldType type);
    Result<Side> visitMapping(Value& target, Value* patch);
    Result<void> mergeFields(Value& target, Value& patch, FieldType type);
    Result<void> demandNames(const Value& mapping) const;
    Result<void> walkOwnFields(Value& mapping, FieldType type);
    Result<std::optional<Value>> mergedField(std::string_view key, const Value& target, Value& patch,
                                             FieldType type);

    // listmerge.cpp
    Result<Side> walkList(Value& target, Value* patch, FieldType type);
    Result<Side> visitList(Value& target, Value* patch);
    Result<void> mergeItems(Value& target, Value* patch, FieldType type);
    Result<void> mergeItemsInAnyForm(Value& target, Value* patch, FieldType type);
    Result<void> mergeDistinctItems(Value& target, Value* patch, FieldType type,
                                    const associative::Texts& keys, const associative::Index& places,
                                    const associative::Index& patchPlaces);
    Result<Value> walkItem(Value& item, Value* patchItem, FieldType type, const associative::Filled& filled);
    Result<void> mergeItem(std::vector<Value>& items, std::vector<Value>* patchItems,
                           const associative::Filled& filled, FieldType type, std::vector<Value>& result);

    // mergedirective.cpp
    Result<Side> directedSide(Value& patch);
    Result<Directive> takeDirective(Value& patch);
    Result<Directive> takeListDirective(Value& patch);
    Result<Directive> directiveOf(std::string_view word) const;
    tl::unexpected<Error> wrongDirective(std::string_view word) const;

    Result<void> demandKind(const Value& target, const Value& patch, Kind kind) const;
    FieldType typeOf(const Value& target, const Value& patch, FieldType type) const;
    QString path() const;

    const Schema& m_schema;
    std::vector<std::string_view> m_path;
};

/// A value that takes the place of another one keeps that one's quoting or braces, and stays the same node as
/// others.
Value restyled(const Value& value, const Value& like);
/// An empty `{}` or `[]` says nothing about how its content is to be written; the patch does.
void takeLayout(Value& target, const Value* patch);

} // namespace efa::kustomize
