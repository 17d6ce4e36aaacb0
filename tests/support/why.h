#pragma once

#include "base/result.h"

namespace efa::test {

/// The error of a Result as text for QVERIFY2, which builds its description also when all is well:
/// `QVERIFY2(answer, why(answer))`.
template <typename T>
class why
{
  public:
    explicit why(const Result<T>& result)
        : m_text(result ? QByteArray() : result.error().toString().toUtf8())
    {
    }
    // NOLINTNEXTLINE(google-explicit-constructor)
    operator const char*() const { return m_text.constData(); }

  private:
    QByteArray m_text;
};

} // namespace efa::test
