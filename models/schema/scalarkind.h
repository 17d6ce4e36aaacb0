#pragma once

#include "kustomize/value.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace efa::schema {

/// A value as JSON knows it. A number without fraction is an integer, however it is written.
enum class JsonKind : uint8_t { Null, Boolean, Integer, Number, String, List, Object, Broken };

/// The word for it in messages, such as "integer".
std::string_view jsonKindName(JsonKind kind);

/// What one value is in JSON, and its text where it is a scalar.
class JsonView
{
  public:
    JsonView(const kustomize::Value& value, kustomize::Layout around);

    JsonKind kind() const { return m_kind; }
    /// A string's content, a number as JSON prints it. Valid as long as this and the value live.
    std::string_view text() const { return m_own.empty() ? m_text : std::string_view(m_own); }

  private:
    JsonKind m_kind = JsonKind::Null;
    std::string_view m_text;
    std::string m_own;
};

} // namespace efa::schema
