#include "files/steadyread.h"

#include <utility>

namespace efa::files {

Steadiness readSteadily(const std::function<bool(QByteArray&)>& readWhole,
                        const std::function<bool(FileLook&)>& look, QByteArray& content)
{
    constexpr int attempts = 8;
    FileLook before;
    if (!look(before))
        return Steadiness::Failed;
    QByteArray last;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        FileLook after;
        if (!readWhole(content) || !look(after))
            return Steadiness::Failed;
        const bool isSame = after.key == before.key;
        if (isSame && (!after.isTooYoung || (attempt > 0 && content == last)))
            return Steadiness::Steady;
        last = std::exchange(content, {});
        before = std::move(after);
    }
    return Steadiness::Changing;
}

} // namespace efa::files
