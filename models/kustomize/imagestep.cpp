#include "kustomize/imagestep.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/namesteps.h"
#include "kustomize/sharing.h"

#include <QCoreApplication>

#include <re2/re2.h>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ImageStep)
};

constexpr uint64_t domain = 0x696d6167;

bool isContainerList(std::string_view name)
{
    return name == "containers" || name == "initContainers";
}

tl::unexpected<Error> notAnImage()
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = Text::tr("A list of containers holds what is no container, or an image that is no text."),
         .hint = Text::tr("Write containers as mappings, and their image as text.")});
}

Result<Value> inList(const Value& containers, const FieldChange& change)
{
    if (!containers.isSequence())
        return containers;
    Value result = containers;
    for (uint32_t i = 0; i < containers.size(); ++i) {
        const Value& container = containers.items()[i];
        if (!container.isNilOrNull() && !container.isMapping())
            return notAnImage();
        const Value* old = container.find("image");
        if (old == nullptr)
            continue;
        Result<Value> image = change(*old);
        if (!image)
            return image;
        if (!(*image == *old))
            result = result.withItem(i, container.with("image", *std::move(image)));
    }
    return result;
}

/// Looks for lists of containers at any depth.
Result<Value> inContainers(const Value& node, const FieldChange& change)
{
    Value result = node;
    for (uint32_t i = 0; i < node.size(); ++i) {
        const Value& old = node.isSequence() ? node.items()[i] : node.members()[i].value;
        Result<Value> changed = inContainers(old, change);
        if (changed && node.isMapping() && isContainerList(node.members()[i].key.text()))
            changed = inList(*changed, change);
        if (!changed)
            return changed;
        if (*changed == old)
            continue;
        result = node.isSequence() ? result.withItem(i, *std::move(changed))
                                   : result.withMember(i, *std::move(changed));
    }
    return result;
}

} // namespace

ImageName imageName(std::string_view reference)
{
    // What stands before the first slash may be a host with a port.
    const size_t slash = reference.find('/');
    const size_t from = slash == std::string_view::npos || slash == 0 ? 0 : slash;
    const size_t at = reference.find('@', from);
    const size_t colon = reference.find(':', from);
    const auto digest = [&] { return reference.substr(at + 1); };
    if (at == std::string_view::npos && colon == std::string_view::npos)
        return {reference, {}, {}};
    if (at != std::string_view::npos && (colon == std::string_view::npos || at < colon))
        return {reference.substr(0, at), {}, digest()};
    if (at != std::string_view::npos)
        return {reference.substr(0, colon), reference.substr(colon + 1, at - colon - 1), digest()};
    return {reference.substr(0, colon), reference.substr(colon + 1), {}};
}

ImageStep::ImageStep(ImageEntry image, FieldSpecs fields)
    : m_image(std::move(image))
    , m_fields(std::move(fields))
    ,
    // The name is a pattern, whether its author knows or not.
    m_pattern(std::make_unique<RE2>("^" + m_image.name + "(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?$",
                                    RE2::Quiet))
    , m_key(KeyMaker(domain)
                .add(m_image.name)
                .add(m_image.newName)
                .add(m_image.tagSuffix)
                .add(m_image.newTag)
                .add(m_image.digest)
                .add(keyOf(m_fields))
                .key())
{
}

ImageStep::~ImageStep() = default;

bool ImageStep::isMeant(std::string_view reference) const
{
    return RE2::PartialMatch(reference, *m_pattern);
}

std::string ImageStep::renamed(std::string_view reference) const
{
    const ImageName old = imageName(reference);
    std::string result(m_image.newName.empty() ? old.name : std::string_view(m_image.newName));
    std::string tag(old.tag);
    std::string digest(old.digest);
    if (!m_image.newTag.empty() || !m_image.digest.empty()) {
        tag = m_image.newTag;
        digest = m_image.digest;
    } else if (!m_image.tagSuffix.empty()) {
        tag += m_image.tagSuffix;
        digest.clear();
    }
    if (!tag.empty())
        result.append(1, ':').append(tag);
    if (!digest.empty())
        result.append(1, '@').append(digest);
    return result;
}

Result<Value> ImageStep::set(const Value& image) const
{
    if (!image.isNilOrNull() && !image.isScalar())
        return notAnImage();
    if (!m_pattern->ok()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The image name \"%1\" is no usable pattern.")
                                       .arg(QString::fromStdString(m_image.name)),
                        .hint = Text::tr("Escape the characters that mean something in regular expressions."),
                        .detail = QString::fromStdString(m_pattern->error())});
    }
    return isMeant(image.text()) ? replacedScalar(image, bareScalar(renamed(image.text()))) : image;
}

Result<Value> ImageStep::apply(const Resource& resource) const
{
    if (resource.kind() == "CustomResourceDefinition")
        return resource.value();
    const Result<Value> object =
        withImages(resource.value(), [this](const Value& image) { return set(image); });
    return object ? Result<Value>(reconciled(resource.value(), *object)) : object;
}

Result<Value> ImageStep::withImages(const Value& object, const FieldChange& change) const
{
    Result<Value> result = inContainers(object, change);
    for (const FieldSpec& field : m_fields) {
        if (!result)
            return result;
        result = withFieldChanged(*result, field, {}, change);
    }
    return result;
}

bool ImageStep::concerns(const Resource& resource) const
{
    bool found = false;
    const FieldChange look = [&](const Value& image) -> Result<Value> {
        found = found || (image.isScalar() && isMeant(image.text()));
        return image;
    };
    if (resource.kind() != "CustomResourceDefinition" && m_pattern->ok())
        (void)withImages(resource.value(), look);
    return found;
}

} // namespace efa::kustomize
