#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"
#include "kustomize/resource.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

namespace efa::files {
class RemoteSource;
}

namespace efa::kustomize {

class Memory;
class Provenance;
class Session;

/// Which files a kustomization may name: those below its own folder, or any inside the tree.
enum class LoadRestrictor { RootOnly, None };

/// Where the kustomization asks for no order: that of `kustomize build` (namespaces first, webhooks last), or
/// as resources were listed, as Flux and Argo CD let the library do it.
enum class OutputOrder : uint8_t { Legacy, AsListed };

/// Whether resources are printed at once. Left: only later, by printedText(), those that are asked for.
enum class Texts : uint8_t { Made, Left };

/// What a kustomization lists but is not on this machine, or takes a program to make: the whole is refused,
/// or that alone is left out, with a finding that names it ("remote-missing", "program-needed").
enum class NotAtHand : uint8_t { Refused, LeftOut };

struct Options
{
    LoadRestrictor loadRestrictor = LoadRestrictor::RootOnly;
    OutputOrder order = OutputOrder::Legacy;
    Texts texts = Texts::Made;
    NotAtHand notAtHand = NotAtHand::Refused;
};

/// What a kustomization renders to, in the order printed. Values are immutable and shared.
struct Rendering
{
    std::vector<std::shared_ptr<const Resource>> resources;
    /// Each resource as it is printed; nullptr where Options leave it.
    std::vector<std::shared_ptr<const QByteArray>> texts;
    /// What the reference does silently wrong: a patch that matches nothing, and the like.
    QList<Diagnostic> findings;

    /// Bytes of toYaml(), for which texts must be made.
    qsizetype size() const;
};

/// A rendering that knows where each of its fields comes from.
struct Trace
{
    Rendering rendering;
    /// Of each resource, in the same order.
    std::vector<std::shared_ptr<const Provenance>> provenance;
};

/// Renders kustomizations of a FileTree as kustomize 5.6 does. Pure: the same tree gives the same result, and
/// what was computed before is kept in the shared Memory by content. Safe to use from several threads. Many
/// kustomizations of one tree are rendered fastest through one SteadyTree.
class Engine
{
  public:
    explicit Engine(std::shared_ptr<Memory> memory,
                    std::shared_ptr<const files::RemoteSource> remotes = nullptr);
    ~Engine();

    /// `folder` holds the kustomization file. Errors: NotFound, Invalid (with `where`, and the chain of
    /// kustomizations in `detail`), Conflict, Unsupported (it needs a program: a plugin, Helm), Network (it
    /// names another repository or a file on the web that is not on this machine), Cancelled.
    [[nodiscard]] Result<Rendering> render(const files::FileTree& tree, const QString& folder,
                                           const Options& options, Progress& progress) const;
    /// The same rendering, with the origin of each field. It takes kustomizations apart anew that render()
    /// remembers as a whole. Errors: as render().
    [[nodiscard]] Result<Trace> trace(const files::FileTree& tree, const QString& folder,
                                      const Options& options, Progress& progress) const;

  private:
    Error placedInText(Error error, const files::FileTree& tree, const QString& folder,
                       const Options& options, Progress& progress) const;
    std::shared_ptr<Session> sessionFor(const files::FileTree& tree) const;

    std::shared_ptr<Memory> m_memory;
    std::shared_ptr<const files::RemoteSource> m_remotes;
};

/// Byte for byte what `kustomize build` prints.
QByteArray toYaml(const Rendering& rendering);

/// The version whose output we match.
QByteArray referenceVersion();

} // namespace efa::kustomize
