#pragma once

#include "kustomize/fieldspec.h"
#include "kustomize/step.h"

#include <map>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// `labels`, `commonLabels` and `commonAnnotations`: sets entries of mappings at many places.
class EntryStep final : public Step
{
  public:
    using Entries = std::map<std::string, std::string>;

    EntryStep(Entries entries, FieldSpecs fields);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    bool passesBy(const Resource& /*resource*/) const override { return m_entries.empty(); }

  private:
    Result<Value> withEntry(const Value& object, const std::string& name, const std::string& text) const;

    Entries m_entries;
    FieldSpecs m_fields;
    ContentKey m_key;
};

} // namespace efa::kustomize
