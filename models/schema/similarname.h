#pragma once

#include <cstddef>
#include <string_view>

namespace efa::schema {

/// Collects names and keeps the one that somebody who wrote `written` probably meant: at most a third of the
/// letters differ, whatever the case.
class SimilarName
{
  public:
    explicit SimilarName(std::string_view written);

    void offer(std::string_view name);
    /// Empty where nothing offered is near enough.
    std::string_view best() const { return m_best; }

  private:
    std::string_view m_written;
    std::string_view m_best;
    size_t m_distance;
};

} // namespace efa::schema
