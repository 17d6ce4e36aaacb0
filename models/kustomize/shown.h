#pragma once

#include <QString>

#include <string_view>

namespace efa::kustomize {

/// UTF-8 as messages show it.
inline QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace efa::kustomize
