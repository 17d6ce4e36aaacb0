#include "delivery/bundlescope.h"

#include "delivery/objectfields.h"
#include "delivery/objectscope.h"
#include "kustomize/buildannotations.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleScope)
};

/// What no definition at hand speaks of is taken to stand in a namespace, as most types do.
bool standsInNamespace(const Value& object, const std::vector<Value>& own, const Delivered& delivered)
{
    const kustomize::Gvk type = kustomize::gvkFrom(textAt(object, {"apiVersion"}), textAt(object, {"kind"}));
    return isNamespaced(type, own, delivered).value_or(true);
}

} // namespace

Result<void> placeObjects(std::vector<Value>& objects, const RancherOptions& options,
                          const Delivered& delivered)
{
    const std::vector<Value> own = objects;
    for (Value& object : objects) {
        if (!standsInNamespace(object, own, delivered)) {
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
