// `kustomize edit set image`.
#include "delivery/argokustomize.h"

#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoKustomize)
};

struct ImageName
{
    std::string name;
    std::string tag;
    std::string digest;
};

/// At the tag and the digest; a colon before the first slash belongs to a port.
ImageName splitImage(std::string_view image)
{
    const size_t slash = image.find('/');
    const size_t host = slash == std::string_view::npos ? 0 : slash;
    const size_t at = image.find('@', host);
    size_t colon = image.find(':', host);
    if (colon > at)
        colon = std::string_view::npos;
    ImageName parts;
    parts.name = image.substr(0, std::min({at, colon, image.size()}));
    if (colon != std::string_view::npos)
        parts.tag = image.substr(colon + 1, at == std::string_view::npos ? at : at - colon - 1);
    if (at != std::string_view::npos)
        parts.digest = image.substr(at + 1);
    return parts;
}

/// An item of `images`. A `*` keeps what the kustomization says.
struct ImageChange
{
    std::string newName;
    std::string newTag;
    std::string digest;
};

void put(Value& item, std::string_view field, const std::string& text, const Value& before)
{
    const std::string kept = text == "*" ? textAt(before, {field}) : text;
    if (!kept.empty())
        item = item.with(field, Value::scalar(kept, kustomize::Tag::Str));
}

Value itemOf(const std::string& name, const ImageChange& change, const Value& before)
{
    // A `*` that is replaced loses the tag's suffix, as all that goes through the command does.
    Value item = Value::mapping({}).with("name", Value::scalar(name, kustomize::Tag::Str));
    put(item, "newName", change.newName, before);
    put(item, "newTag", change.newTag, before);
    put(item, "digest", change.digest, before);
    return item;
}

} // namespace

Result<Value> withImages(const Value& kustomization, const std::vector<std::string>& images)
{
    std::map<std::string, ImageChange> changes;
    for (const std::string& image : images) {
        const size_t sign = image.find('=');
        const ImageName parts = splitImage(sign == std::string::npos ? image : image.substr(sign + 1));
        if (parts.name == image || image.empty()) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("The image \"%1\" says nothing new.").arg(QString::fromStdString(image)),
                 .hint = Text::tr("Write it like name:tag or name=new-name:tag.")});
        }
        const bool renames = sign != std::string::npos;
        changes.insert_or_assign(renames ? image.substr(0, sign) : parts.name,
                                 ImageChange{.newName = renames ? parts.name : std::string(),
                                             .newTag = parts.tag,
                                             .digest = parts.digest});
    }
    std::map<std::string, Value> items;
    for (const Value& item : itemsAt(kustomization, {"images"}))
        items.insert_or_assign(textAt(item, {"name"}), item);
    for (const auto& [name, change] : changes) {
        const auto before = items.find(name);
        items.insert_or_assign(name, itemOf(name, change, before == items.end() ? Value() : before->second));
    }
    std::vector<Value> sorted;
    sorted.reserve(items.size());
    for (const auto& [name, item] : items)
        sorted.push_back(item);
    return kustomization.with("images", Value::sequence(std::move(sorted)));
}

} // namespace efa::delivery
