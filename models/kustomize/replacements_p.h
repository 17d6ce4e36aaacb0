#pragma once

#include "base/result.h"
#include "kustomize/resource.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// The field that a replacement means where it names none.
inline constexpr std::string_view defaultReplacedField = "metadata.name";

/// Which resources are meant; empty parts match all. Scopes play no role here.
struct MeantResources
{
    Gvk gvk;
    std::string name;
    std::string nspace;

    bool isEmpty() const { return gvk == Gvk{} && name.empty() && nspace.empty(); }
    bool fits(const ResId& id) const;
    /// Also by what it was called before.
    bool fits(const Resource& resource) const;
    QString text() const { return QString::fromStdString(ResId{gvk, name, nspace}.text()); }
};

std::vector<std::string> splitAt(std::string_view text, std::string_view delimiter);

tl::unexpected<Error> delimitsNoText();

} // namespace efa::kustomize
