#pragma once

#include "delivery/argoapplication.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace efa::delivery {

/// The variables that Argo CD puts into options where they stand as `$NAME` or `${NAME}`.
class ArgoEnvironment
{
  public:
    ArgoEnvironment(const ArgoApplication& application, const ArgoSource& source);

    /// As Go's os.Expand: `$$` is a dollar, unknown variables are empty. What is known only at the sync (the
    /// commit) stays as written and is noted.
    std::string expanded(std::string_view text);
    /// Names of variables that were asked for and are not known.
    const std::set<std::string>& unknown() const { return m_unknown; }

  private:
    std::string valueOf(std::string_view name, std::string_view written);

    std::map<std::string, std::string, std::less<>> m_values;
    std::set<std::string> m_unknown;
};

} // namespace efa::delivery
