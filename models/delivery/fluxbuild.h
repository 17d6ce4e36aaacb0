#pragma once

#include "delivery/agent.h"
#include "delivery/fluxkustomization.h"
#include "delivery/fluxsource.h"
#include "delivery/fluxvariables.h"
#include "delivery/shelltemplate.h"
#include "kustomize/engine.h"

#include <memory>
#include <optional>

namespace efa::delivery {

/// What the objects that agents deliver say about the build of one Kustomization.
struct FluxSettings
{
    FluxKustomization object;
    FluxSource source;
    std::optional<FluxVariables> variables; ///< nothing where none are put in
    ShellTemplate::Unset unset = ShellTemplate::Unset::Empty;
};

/// One Kustomization being built: folder, completed kustomization, kustomize, variables, common metadata.
class FluxBuild
{
  public:
    FluxBuild(const Order& order, const Workshop& workshop, Progress& progress);

    /// From nothing. Errors: Cancelled, Io; all else is a finding of what is built.
    [[nodiscard]] Result<Built> run(const Delivered& delivered, const Cluster& cluster);

    /// Out of what it was, by the same settings: only resources that are rendered differently than `earlier`
    /// go through all steps, and get texts. Nothing where it takes the complete way. Errors: Cancelled, Io.
    [[nodiscard]] Result<std::optional<Built>> amended(const std::shared_ptr<const FluxSettings>& settings,
                                                       const std::vector<kustomize::ResourcePtr>& earlier,
                                                       const Built& before);

    /// The first half of run(): what the objects say, and the rendering. Errors: as run().
    [[nodiscard]] Result<void> begin(const Delivered& delivered, const Cluster& cluster);

    // After any of them.
    bool isRendered() const { return m_rendering && !m_built.opaque; }
    const std::shared_ptr<const FluxSettings>& settings() const { return m_settings; }
    /// Before variables and common metadata; nullptr where it could not be rendered.
    const std::shared_ptr<const kustomize::Rendering>& rendering() const { return m_rendering; }

  private:
    Result<void> read(const Delivered& delivered, const Cluster& cluster);
    void readVariables(const Delivered& delivered);
    Result<void> render();
    Result<void> renderIn(const files::FileTree& tree);
    Result<void> renderFrom(const files::FileTree& tree);
    void missingFolder(const files::FileTree& tree);
    /// The steps after rendering, for the resources that are due.
    void lookForEncrypted();
    void substitute();
    void mark();
    /// Errors: as run().
    Result<void> print();
    Result<void> unprintable(Error error);
    /// What is rendered as it was `earlier` is `finished`; the others are due.
    void putBack(const std::vector<kustomize::ResourcePtr>& earlier,
                 const std::vector<kustomize::ResourcePtr>& finished);
    /// Notes why it cannot be built; an Error only where the work itself came to an end.
    Result<void> broken(Error error, const QString& rule);

    const Order& m_order;
    const Workshop& m_workshop;
    Progress& m_progress;
    std::shared_ptr<FluxSettings> m_own; ///< being read
    std::shared_ptr<const FluxSettings> m_settings;
    std::shared_ptr<const kustomize::Rendering> m_rendering;
    std::optional<Error> m_lack; ///< what keeps it from being all
    kustomize::Texts m_texts = kustomize::Texts::Left;
    std::vector<size_t> m_due; ///< numbers of resources
    Built m_built;
};

} // namespace efa::delivery
