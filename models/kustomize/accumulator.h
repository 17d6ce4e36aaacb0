#pragma once

#include "kustomize/accumulated.h"
#include "kustomize/resourcelist.h"

#include <algorithm>
#include <vector>

namespace efa::kustomize {

/// What a kustomization gathers while it is worked through; its components go on with the same.
struct Accumulator
{
    ResourceList resources;
    TransformerConfigPtr config = emptyConfig();
    std::vector<VarEntry> vars;
    SchemaState schema;
    QList<Diagnostic> findings;
    std::optional<SortOptions> sortOptions;
    std::vector<std::string> buildMetadata;
    std::string repository; ///< of the kustomization that gathers
    std::vector<std::string> folders;
    std::vector<std::string> remotes;
    size_t lowestLevel = 0; ///< the deepest that a part of it stands, counted from the one that is rendered
    std::vector<Dependency> files;
    std::vector<UsedBase> bases;
    std::optional<size_t> ownBases; ///< how many of them no component lists

    /// A base that stands in `baseRepository`. Errors: Conflict (a resource, field or var that is there
    /// already).
    [[nodiscard]] Result<void> add(const Accumulated& base, const std::string& baseRepository);
    /// What was asked of the types on board until now.
    OnBoard askedOnBoard() const;
    /// Also for the resources that are there: the reference asks for their scope when it needs it.
    void useSchema(SchemaState now);
    void noteOnBoard(OnBoard asked) { schema.onBoard = std::max(schema.onBoard, asked); }
    /// What a part of this kustomization asked, by a loader of its own.
    void noteAsked(const Loader& part);
    /// What configuration objects that were gathered apart are made of; their resources stay apart.
    void takeSources(Accumulator&& configs);
    [[nodiscard]] Result<void> mergeConfig(const TransformerConfigPtr& added);
    /// As the reference does after each component: what it knows is merged into nothing, which drops fields
    /// that one sorted before them covers.
    [[nodiscard]] Result<void> settleConfig();
    /// Ties each var to the resource it names, then adds them. Errors: Conflict.
    [[nodiscard]] Result<void> mergeVars(const std::vector<VarEntry>& added);

    /// `level`: that of the kustomization itself.
    AccumulatedPtr finished(size_t level) &&;
};

} // namespace efa::kustomize
