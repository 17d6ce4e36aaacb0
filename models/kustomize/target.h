#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/accumulator.h"
#include "kustomize/kustomizationfile.h"
#include "kustomize/loader.h"
#include "kustomize/origin.h"
#include "kustomize/patchtransformer.h"
#include "kustomize/transformer.h"
#include "kustomize/transformerplan.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::kustomize {

class Session;

/// Works through one kustomization: its resources, configurations, generators, components, transformers,
/// validators and vars, in the reference's order.
class Target
{
  public:
    /// Everything of one kustomization, from nothing. Errors: of files, steps and configurations; Cancelled.
    [[nodiscard]] static Result<AccumulatedPtr> accumulated(Session& session,
                                                            const AccumulationRequest& request,
                                                            const Loader* referrer, const Progress& progress);

    /// The same, out of what it was before nothing but its bases changed; nullptr where it takes the complete
    /// way. Errors: Cancelled.
    [[nodiscard]] static Result<AccumulatedPtr> amended(Session& session, const AccumulationRequest& request,
                                                        const Loader* referrer, const Accumulated& before,
                                                        const std::vector<AccumulatedPtr>& bases,
                                                        const Progress& progress);

  private:
    Target(Session& session, const AccumulationRequest& request, const Loader* referrer, Accumulator& into,
           const Progress& progress);

    Result<void> open(KustomizationKind wanted);
    Result<void> run();
    Result<TreeFile> kustomizationFile();
    Result<void> useOpenApi();
    Result<void> checkSortOptions() const;

    Result<void> addResource(const Entry& entry);
    Result<void> addFile(const Entry& entry, const TreeFile& file);
    Result<void> addBase(Session& session, AccumulationRequest request);
    Result<void> addRemoteBase(const Entry& entry);
    Result<void> addComponent(const Entry& entry);
    Result<void> addComponent(Session& session, const AccumulationRequest& request);
    Result<void> mergeConfigurations();
    Result<TransformerConfigPtr> configFrom(const std::vector<Entry>& entries,
                                            Result<TransformerConfigPtr> (Session::*read)(const TreeFile&));
    Result<void> runGenerators();
    Result<void> addChart(const Entry& entry);
    Result<void> addGenerated(Value value, const std::optional<Origin>& origin, const Note& note);
    Result<void> transform();
    Result<void> runPlanned(const std::vector<PlannedTransformer>& planned, TransformerRun& run) const;
    Result<bool> amend(Changes& changes);

    // What a traced rendering notes; the others get empty answers.
    Spot spotAt(uint32_t at) const;
    CausePtr causeOf(const PlannedTransformer& planned) const;
    Result<std::vector<ResourcePtr>> begunIn(const TreeFile& file, const Entry& entry,
                                             const std::vector<ResourcePtr>& resources);
    ResourcePtr begunInPlace(const ResourcePtr& config, const Entry& entry, size_t number) const;
    Note noteOf(const GeneratorEntry& generator);
    Note noteOf(const Resource& generatorConfig);
    Result<ResourcePtr> withOrigin(const OriginStep& step, const ResourcePtr& resource, const Schema* schema);
    std::vector<VarEntry> ownVars() const;

    /// What a field of this kustomization notes as origin; nothing where no origins are asked for.
    std::optional<Origin> originOf(const std::string& kind) const;
    AccumulationRequest requestFor(const std::string& folder, const Entry& entry) const;
    AccumulationRequest requestFor(const RemotePlace& place, const Entry& entry) const;
    /// Keeps what the loader was asked, and names what may change by itself.
    void noteAsked();

    Result<std::vector<ResourcePtr>> pluginConfigs(const std::vector<Entry>& entries);
    Result<void> runListedGenerators();
    Result<std::vector<PlannedTransformer>> listedTransformers(const std::vector<Entry>& entries,
                                                               const SourceReader& readFile);
    Result<void> validate(TransformerRun& run, const SourceReader& readFile);

    /// Runs a part for each entry; faults get the entry's place and this file in their chain.
    Result<void> forEach(const std::vector<Entry>& entries, Result<void> (Target::*part)(const Entry&));
    /// What was tried, or a finding in its place where it is not at hand and may be left out.
    Result<void> orLeftOut(Result<void> done, uint32_t at);
    Result<void> orMeantElsewhere(Result<void> done) const;
    Error placed(Error error, uint32_t at) const;
    /// As messages call files and folders of the tree, and this kustomization's own.
    QString shownName(const std::string& path) const;
    QString shownFolder() const;
    Place placeAt(uint32_t at) const { return m_source.placeAt(at); }
    /// As findings have it until they leave the engine, since they are remembered beyond their tree.
    Place lastingPlace(uint32_t at) const;
    Result<void> checkCancelled() const;

    Session& m_session;
    const AccumulationRequest& m_request;
    Loader m_loader;
    Accumulator& m_into;
    const Progress& m_progress;
    std::shared_ptr<const KustomizationFile> m_file;
    yaml::Source m_source; ///< its text, by the name that it has in this tree
    std::string m_filePath;
    std::string m_fileName;
    std::optional<Origin> m_origin; ///< this kustomization, where origins are asked for
};

} // namespace efa::kustomize
