#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>

namespace re2 {
class RE2;
}

namespace efa::schema {

/// A regular expression of a schema, compiled when it is first asked, as most never are. Runs in linear time
/// and bounded memory whatever the pattern is. Safe to use from several threads.
class Pattern
{
  public:
    enum class Answer : uint8_t { Matches, Differs, NotUnderstood };

    explicit Pattern(std::string_view text);
    ~Pattern();

    std::string_view text() const { return m_text; }
    /// Whether it matches somewhere in the value. NotUnderstood: written for another engine, or too large.
    Answer matches(std::string_view value) const;

  private:
    std::string_view m_text;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const re2::RE2> m_expression;
};

} // namespace efa::schema
