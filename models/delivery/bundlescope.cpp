#include "delivery/bundlescope.h"

#include "delivery/objectfields.h"
#include "kustomize/buildannotations.h"
#include "kustomize/schema.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleScope)
};

constexpr std::string_view extensions = "apiextensions.k8s.io";

bool defines(const Value& definition, const kustomize::Gvk& type)
{
    return textAt(definition, {"kind"}) == "CustomResourceDefinition" &&
           textAt(definition, {"spec", "group"}) == type.group &&
           textAt(definition, {"spec", "names", "kind"}) == type.kind;
}

/// What no definition at hand speaks of is taken to stand in a namespace, as most types do.
bool isNamespaced(const Value& object, const std::vector<Value>& own, const Delivered& delivered)
{
    const kustomize::Gvk type = kustomize::gvkFrom(textAt(object, {"apiVersion"}), textAt(object, {"kind"}));
    if (const auto known = kustomize::builtinIsNamespaced(type.apiVersion(), type.kind))
        return *known;
    const auto isClusterScoped = [](const Value& definition) {
        return textAt(definition, {"spec", "scope"}) == "Cluster";
    };
    for (const Value& definition : own) {
        if (defines(definition, type))
            return !isClusterScoped(definition);
    }
    for (const kustomize::ResourcePtr& definition :
         delivered.ofKind(extensions, "CustomResourceDefinition")) {
        if (defines(definition->value(), type))
            return !isClusterScoped(definition->value());
    }
    return true;
}

} // namespace

Result<void> placeObjects(std::vector<Value>& objects, const RancherOptions& options,
                          const Delivered& delivered)
{
    const std::vector<Value> own = objects;
    for (Value& object : objects) {
        if (!isNamespaced(object, own, delivered)) {
            if (options.targetNamespace.empty())
                continue;
            return failure(
                {.code = ErrorCode::Invalid,
                 .message =
                     Text::tr("%1 %2 stands outside namespaces, and the bundle's `namespace` forbids that.")
                         .arg(shownAt(object, {"kind"}), shownAt(object, {"metadata", "name"})),
                 .hint = Text::tr("Use `defaultNamespace`, or deliver it with another bundle.")});
        }
        const bool isFree = textAt(object, {"metadata", "namespace"}).empty();
        if (!options.targetNamespace.empty() || isFree)
            object = kustomize::withNamespace(object, options.ownNamespace());
    }
    return {};
}

} // namespace efa::delivery
