#pragma once

#include "kustomize/resource.h"
#include "kustomize/step.h"

#include <optional>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// Where a resource comes from, as the annotations that `buildMetadata` asks for say it.
struct Origin
{
    std::string path = {};
    std::string repository = {};
    std::string revision = {};
    std::string configuredIn = {};
    std::string apiVersion = {}; ///< of what configured it, as the following
    std::string kind = {};
    std::string name = {};
    std::string nspace = {};

    /// The same with a path below it, or what an address of another repository names.
    Origin appended(std::string_view path) const;
    /// YAML, as it stands in the annotation.
    std::string text() const;
};

/// A path below another, cleaned as Go's filepath.Join does.
std::string joinedPath(const std::string& base, std::string_view path);

/// What an object below `generators` or `transformers` is the origin of; nothing where it has none itself.
std::optional<Origin> originOfPlugin(const Resource& plugin);

/// Notes an origin in resources.
class OriginStep final : public Step
{
  public:
    enum class Manner : uint8_t {
        Always,         ///< instead of one that is there
        WhereMissing,   ///< for what was generated
        Transformation, ///< as a transformation, or as origin where there is none
    };

    OriginStep(const Origin& origin, Manner manner);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;

  private:
    std::string m_text;
    Manner m_manner;
    ContentKey m_key;
};

} // namespace efa::kustomize
