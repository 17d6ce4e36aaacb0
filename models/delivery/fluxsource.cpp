#include "delivery/fluxsource.h"

#include "delivery/artifactview.h"
#include "delivery/fluxsync.h"
#include "delivery/objectfields.h"
#include "delivery/otherrevision.h"
#include "delivery/sources.h"
#include "kustomize/steadytree.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using kustomize::ResourcePtr;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxSource)
};

constexpr std::string_view sourceGroup = "source.toolkit.fluxcd.io";
constexpr std::string_view generatorGroup = "source.extensions.fluxcd.io";
constexpr std::string_view kustomizeGroup = "kustomize.toolkit.fluxcd.io";

/// A tree that is asked every question once, with what it stands on.
struct Packed
{
    explicit Packed(std::shared_ptr<const files::FileTree> base, ArtifactTree::Choice choice)
        : artifact(std::move(base), std::move(choice)), steady(artifact)
    {
    }
    ArtifactTree artifact;
    kustomize::SteadyTree steady;
};

bool isInside(const QString& path, const QString& folder)
{
    return folder.isEmpty() || path == folder || path.startsWith(folder + u'/');
}

QString revisionOf(const kustomize::Value& object)
{
    // In the order in which the controller looks.
    for (const std::string_view field : {"digest", "commit", "name", "semver", "tag", "branch"}) {
        if (const QString text = shownAt(object, {"spec", "ref", field}); !text.isEmpty())
            return text;
    }
    return {};
}

QString urlOf(const kustomize::Value& object, SourceKind kind)
{
    if (kind == SourceKind::Bucket)
        return shownAt(object, {"spec", "endpoint"}) + u'/' + shownAt(object, {"spec", "bucketName"});
    return shownAt(object, {"spec", "url"});
}

/// Whether the cluster's entry point is taken from this source object.
bool deliversEntry(const kustomize::Resource& source, const Delivered& delivered, const Cluster& cluster)
{
    const auto usesIt = [&](const ResourcePtr& object) {
        const kustomize::Value& value = object->value();
        const std::string nspace = textAt(value, {"spec", "sourceRef", "namespace"});
        return textAt(value, {"spec", "sourceRef", "kind"}) == source.kind() &&
               textAt(value, {"spec", "sourceRef", "name"}) == source.name() &&
               (nspace.empty() ? object->nspace() : nspace) == source.nspace() &&
               !value.at({"spec", "kubeConfig"}) &&
               pathInside(shownAt(value, {"spec", "path"})) == cluster.entry;
    };
    return std::ranges::any_of(delivered.ofKind(kustomizeGroup, "Kustomization"), usesIt);
}

class Finder
{
  public:
    Finder(const FluxKustomization& kustomization, const Delivered& delivered, const Cluster& cluster,
           const Workshop& workshop)
        : m_kustomization(kustomization), m_delivered(delivered), m_cluster(cluster), m_workshop(workshop)
    {
    }

    FluxSource found()
    {
        FluxSource source;
        source.path = pathInside(m_kustomization.path);
        if (m_kustomization.path.split(u'/').contains(".."_L1))
            note(source, u"flux-path-outside"_s,
                 Text::tr("%1 leads out of the repository; Flux takes %2.")
                     .arg(m_kustomization.path, source.path.isEmpty() ? u"./"_s : source.path),
                 Text::tr("Write the path from the repository's root."));
        const ResourcePtr object =
            m_delivered.find(sourceGroup, m_kustomization.sourceKind, m_kustomization.sourceNamespace,
                             m_kustomization.sourceName);
        if (object)
            follow(*object, source);
        else if (!takeSync(source) &&
                 (m_kustomization.sourceKind != "ExternalArtifact" || !takeArtifact(source)))
            assume(source);
        return source;
    }

  private:
    void follow(const kustomize::Resource& object, FluxSource& source) const
    {
        if (const ResourcePtr included = includedBy(object, source)) {
            take(*included, source);
            return;
        }
        take(object, source);
    }

    /// The repository that an include puts where the path leads, with the path changed to one inside of it.
    ResourcePtr includedBy(const kustomize::Resource& object, FluxSource& source) const
    {
        for (const kustomize::Value& include : itemsAt(object.value(), {"spec", "include"})) {
            const std::string name = textAt(include, {"repository", "name"});
            const QString to = shownAt(include, {"toPath"});
            const QString place = pathInside(to.isEmpty() ? shown(name) : to);
            const ResourcePtr other = m_delivered.find(sourceGroup, "GitRepository", object.nspace(), name);
            if (!other || !isInside(source.path, place))
                continue;
            const QString from = pathInside(shownAt(include, {"fromPath"}));
            source.path = pathInside(from + source.path.mid(place.size()));
            return other;
        }
        return nullptr;
    }

    void take(const kustomize::Resource& object, FluxSource& source) const
    {
        const kustomize::Value& value = object.value();
        source.source.kind = fluxSourceKind(object.kind());
        source.source.url = urlOf(value, source.source.kind);
        source.source.revision = revisionOf(value);
        if (const kustomize::Value* ignore = value.at({"spec", "ignore"}); ignore && ignore->isScalar())
            source.choice.ignore = QByteArray::fromStdString(std::string(ignore->text()));
        for (const std::string& folder : textsAt(value, {"spec", "sparseCheckout"}))
            source.choice.folders << pathInside(shown(folder));
        place(source, shown(object.kind() + ' ' + object.nspace() + '/' + object.name()),
              deliversEntry(object, m_delivered, m_cluster));
    }

    /// What Flux's operator makes, as the source. False where it makes none of that name.
    bool takeSync(FluxSource& source) const
    {
        const auto sync = fluxSync(m_delivered, m_kustomization.sourceKind, m_kustomization.sourceNamespace,
                                   m_kustomization.sourceName);
        if (!sync)
            return false;
        source.source = sync->source;
        place(source, sourceName(), sync->path == m_cluster.entry);
        return true;
    }

    /// The repository in which the cluster's entry point stands is the open one, whatever it is called.
    void place(FluxSource& source, const QString& name, bool deliversEntry) const
    {
        const HomeSource home =
            homeSource(source.source, name, deliversEntry || isLikeEntry(source.source), m_workshop);
        source.source = home.source;
        if (home.finding)
            source.findings.append(*home.finding);
    }

    /// Whether the entry point is taken from the same revision of the open repository by another object.
    bool isLikeEntry(const Source& source) const
    {
        const Sources& sources = m_workshop.sources();
        if (!sources.isHome(source.url) || sources.isOpenRevision(source.revision))
            return false;
        const auto isSame = [&](const ResourcePtr& other) {
            return sources.isHome(urlOf(other->value(), SourceKind::Git)) &&
                   revisionOf(other->value()) == source.revision &&
                   deliversEntry(*other, m_delivered, m_cluster);
        };
        return std::ranges::any_of(m_delivered.ofKind(sourceGroup, "GitRepository"), isSame);
    }

    /// What an ArtifactGenerator takes out of a source, as that source. False where nobody makes the
    /// artifact.
    bool takeArtifact(FluxSource& source) const
    {
        const auto treeOf = [&](const ArtifactSource& from) {
            return fluxTree(whole(from), m_workshop).value_or(nullptr);
        };
        for (const ResourcePtr& generator : m_delivered.ofKind(generatorGroup, "ArtifactGenerator")) {
            if (generator->nspace() != m_kustomization.sourceNamespace)
                continue;
            if (const auto artifact = generatedArtifact(generator, m_kustomization.sourceName, treeOf)) {
                takeMade(*artifact, source);
                return true;
            }
        }
        return false;
    }

    void takeMade(const GeneratedArtifact& artifact, FluxSource& source) const
    {
        const ArtifactSource* from =
            artifact.copies.empty() ? nullptr : artifact.source(artifact.copies.front().alias);
        const FluxSource base = from ? whole(*from) : FluxSource();
        const auto files = from ? fluxTree(base, m_workshop).value_or(nullptr) : nullptr;
        const auto view = files ? artifactView(artifact, *files) : std::nullopt;
        source.source = base.source;
        source.choice = base.choice;
        source.findings += base.findings;
        if (view) {
            source.path = pathInside(view->folder + u'/' + source.path);
            source.choice.picks = view->picks;
            if (!isDelivered(*from))
                assume(from->kind, nameOf(*from), source);
        } else if (files || !from) {
            source.opaque = notKnown(
                OpaqueReason::Generator,
                Text::tr("ArtifactGenerator %1 puts %2 together from several sources, or renames, merges or "
                         "unpacks files: what is in it is not known here.")
                    .arg(shown(artifact.generator->nspace() + '/' + artifact.generator->name()),
                         shown(m_kustomization.sourceName)),
                {});
        } else if (!isDelivered(*from)) {
            source.opaque = missing(nameOf(*from));
        }
    }

    /// All that a source of a generator brings; the open repository where nobody delivers a GitRepository.
    FluxSource whole(const ArtifactSource& from) const
    {
        FluxSource source;
        if (const ResourcePtr object = m_delivered.find(sourceGroup, from.kind, from.nspace, from.name))
            take(*object, source);
        else if (from.kind != "GitRepository")
            source.source = {fluxSourceKind(from.kind), nameOf(from), {}};
        return source;
    }

    bool isDelivered(const ArtifactSource& from) const
    {
        return m_delivered.find(sourceGroup, from.kind, from.nspace, from.name) != nullptr;
    }

    static QString nameOf(const ArtifactSource& from)
    {
        return shown(from.kind + ' ' + from.nspace + '/' + from.name);
    }

    QString sourceName() const
    {
        return shown(m_kustomization.sourceKind + ' ' + m_kustomization.sourceNamespace + '/' +
                     m_kustomization.sourceName);
    }

    void assume(FluxSource& source) const { assume(m_kustomization.sourceKind, sourceName(), source); }

    /// A repository that nobody delivers is the open one where that has the folder.
    void assume(const std::string& kind, const QString& name, FluxSource& source) const
    {
        if (kind != "GitRepository" || !m_workshop.home().kind(source.path)) {
            source.source = {fluxSourceKind(kind), name, {}};
            source.opaque = missing(name);
            return;
        }
        note(source, u"flux-source-missing"_s,
             Text::tr("Nobody delivers %1; it is taken for this repository.").arg(name),
             Text::tr("Keep the source's object in the repository."));
    }

    static Opaque notKnown(OpaqueReason reason, const QString& text, const QString& hint)
    {
        return {.reason = reason, .text = text, .hint = hint, .facts = {}};
    }

    Opaque missing(const QString& name) const
    {
        return notKnown(
            OpaqueReason::SourceNotMapped,
            Text::tr("Nobody delivers %1, the source of Kustomization %2: its files are not known.")
                .arg(name, shown(m_kustomization.name)),
            Text::tr("Keep the source's object in the repository, where the cluster gets it."));
    }

    static void note(FluxSource& source, const QString& rule, const QString& text, const QString& hint)
    {
        source.findings.append({.severity = Severity::Warning, .rule = rule, .text = text, .hint = hint});
    }

    const FluxKustomization& m_kustomization;
    const Delivered& m_delivered;
    const Cluster& m_cluster;
    const Workshop& m_workshop;
};

} // namespace

SourceKind fluxSourceKind(std::string_view kind)
{
    if (kind == "OCIRepository")
        return SourceKind::Oci;
    return kind == "Bucket" ? SourceKind::Bucket : SourceKind::Git;
}

QString pathInside(const QString& path)
{
    QStringList names;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        if (name == ".."_L1) {
            if (!names.isEmpty())
                names.removeLast();
        } else if (name != "."_L1) {
            names << name;
        }
    }
    return names.join(u'/');
}

FluxSource fluxSource(const FluxKustomization& kustomization, const Delivered& delivered,
                      const Cluster& cluster, const Workshop& workshop)
{
    return Finder(kustomization, delivered, cluster, workshop).found();
}

Result<std::shared_ptr<const files::FileTree>> fluxTree(const FluxSource& source, const Workshop& workshop)
{
    auto base = workshop.tree(source.source);
    if (!base)
        return base;
    std::string key = "flux\n" + normalisedUrl(source.source.url).toStdString() + '\n' +
                      source.source.revision.toStdString() + '\n' +
                      source.choice.folders.join(u'\n').toStdString() + '\n';
    for (const ArtifactPick& pick : source.choice.picks)
        key += pick.key();
    key += source.choice.ignore ? '+' + source.choice.ignore->toStdString() : std::string("-");
    return workshop.view(key, [&] {
        auto packed = std::make_shared<const Packed>(*base, source.choice);
        return std::shared_ptr<const files::FileTree>(packed, &packed->steady);
    });
}

} // namespace efa::delivery
