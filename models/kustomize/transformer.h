#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "kustomize/amendment.h"
#include "kustomize/resourcelist.h"
#include "kustomize/step.h"

#include <QList>

#include <memory>
#include <optional>

namespace efa::kustomize {

class Session;

/// What a transformer works on.
struct TransformerRun
{
    Session& session;
    ResourceList& resources;
    const Schema* schema; ///< nullptr: what is on board
    const Progress& progress;
    QList<Diagnostic>& findings;
    bool hasChanged = false; ///< whether the last applyToAll() did anything
    bool hasMerged = false;  ///< whether any resource was merged with a patch by its type
    CausePtr cause = {};     ///< who runs it; nullptr where the rendering is not traced

    /// Every resource through a step; those it drops are gone. Errors: the step's, Cancelled.
    [[nodiscard]] Result<void> applyToAll(const Step& step);
    /// One resource through a step, nullptr where it is dropped.
    [[nodiscard]] Result<ResourcePtr> applied(const Step& step, const ResourcePtr& resource);
    /// A changed resource through a step; false where others could see what comes of it.
    bool amend(const Step& step, Change& change);
};

/// Changes the resources of a kustomization: most are steps for each resource, some look at all of them.
class Transformer
{
  public:
    Transformer() = default;
    Transformer(const Transformer&) = delete;
    Transformer& operator=(const Transformer&) = delete;
    virtual ~Transformer() = default;

    [[nodiscard]] virtual Result<void> run(TransformerRun& run) const = 0;
    /// Takes changed resources through, as they were and as they are. False where it cannot be told without
    /// the others whether these stay as they are.
    virtual bool amend(TransformerRun& /*run*/, Changes& /*changes*/) const { return false; }
};

/// What must hold after a step ran over all resources.
enum class Afterwards : uint8_t { Nothing, UniqueIds };

/// What is to be said of a transformer that the reference runs without a word. The place is filled in where
/// it is listed.
struct Remark
{
    enum class When : uint8_t { NothingConcerned, Always };
    When when = When::NothingConcerned;
    Diagnostic finding;
};

/// A step for each resource.
class StepTransformer final : public Transformer
{
  public:
    explicit StepTransformer(std::unique_ptr<const Step> step, Afterwards afterwards = Afterwards::Nothing,
                             std::optional<Remark> remark = std::nullopt)
        : m_step(std::move(step)), m_afterwards(afterwards), m_remark(std::move(remark))
    {
    }
    Result<void> run(TransformerRun& run) const override;
    bool amend(TransformerRun& run, Changes& changes) const override;

  private:
    std::unique_ptr<const Step> m_step;
    bool concernsAny(const TransformerRun& run) const;
    bool isWorthARemark(const TransformerRun& run) const;

    Afterwards m_afterwards;
    std::optional<Remark> m_remark;
};

} // namespace efa::kustomize
