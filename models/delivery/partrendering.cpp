#include "delivery/partrendering.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

Result<PartRendering> partRendering(const Workshop& workshop, const files::FileTree& tree,
                                    const QString& folder, kustomize::Options options, Progress& progress)
{
    auto whole = workshop.engine().render(tree, folder, options, progress);
    if (whole)
        return PartRendering{std::move(*whole), std::nullopt};
    const ErrorCode code = whole.error().code;
    if (code != ErrorCode::Network && code != ErrorCode::Unsupported)
        return failure(std::move(whole).error());
    options.notAtHand = kustomize::NotAtHand::LeftOut;
    auto rest = workshop.engine().render(tree, folder, options, progress);
    if (!rest || rest->resources.empty()) {
        const bool isCancelled = !rest && rest.error().code == ErrorCode::Cancelled;
        return failure(isCancelled ? rest.error() : whole.error());
    }
    // What is meant may be what is missing.
    rest->findings.removeIf(
        [](const Diagnostic& finding) { return finding.rule.endsWith("-matches-nothing"_L1); });
    return PartRendering{std::move(*rest), whole.error()};
}

} // namespace efa::delivery
