#pragma once

#include "base/result.h"
#include "validation/finding.h"

#include <QByteArray>

#include <map>

namespace efa::validation {

/// What an earlier `validate --format json` told, to see only what is new.
class Baseline
{
  public:
    /// Errors: Invalid (no result of validate).
    [[nodiscard]] static Result<Baseline> fromJson(const QByteArray& text);

    /// Takes out what was there before, each as often as it was. Answers how many went.
    qint64 remove(std::vector<Finding>& findings) const;

  private:
    std::map<QString, int> m_known; ///< how often, by identity
};

} // namespace efa::validation
