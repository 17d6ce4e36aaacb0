#pragma once

#include "kustomize/fieldfilter.h"
#include "kustomize/kustomization.h"
#include "kustomize/step.h"

#include <memory>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace efa::kustomize {

/// The parts of an image reference, `name[:tag][@digest]`.
struct ImageName
{
    std::string_view name;
    std::string_view tag;
    std::string_view digest;
};
ImageName imageName(std::string_view reference);

/// One entry of `images`: gives containers another image, tag or digest. Definitions of kinds stay as they
/// are.
class ImageStep final : public Step
{
  public:
    /// `fields` are places beyond the lists called containers and initContainers, which are found anywhere.
    ImageStep(ImageEntry image, FieldSpecs fields);
    ~ImageStep() override;

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    /// Whether any container of the object has an image that this entry is about.
    bool concerns(const Resource& resource) const override;

  private:
    /// The object with `change` applied to every image that the step would look at.
    Result<Value> withImages(const Value& object, const FieldChange& change) const;
    Result<Value> set(const Value& image) const;
    bool isMeant(std::string_view reference) const;
    std::string renamed(std::string_view reference) const;

    ImageEntry m_image;
    FieldSpecs m_fields;
    std::unique_ptr<const re2::RE2> m_pattern;
    ContentKey m_key;
};

} // namespace efa::kustomize
