#include "base/clock.h"

namespace efa {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

} // namespace efa
