#pragma once

#include "base/result.h"
#include "kustomize/resource.h"

#include <QByteArray>

#include <memory>

namespace efa::kustomize {

class Memory;

/// A sentence that leads on to what is wrong with it.
QString notPrinted(const Resource& resource);

/// A resource as it is printed, remembered by its content. Errors: Invalid, as appendYaml().
[[nodiscard]] Result<std::shared_ptr<const QByteArray>> printedText(Memory& memory, const Resource& resource);

} // namespace efa::kustomize
