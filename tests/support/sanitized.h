#pragma once

namespace efa::test {

/// Whether a sanitizer looks on: every access is checked too, so that limits in milliseconds are others.
#if defined(__has_feature)
inline constexpr bool isSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace efa::test
