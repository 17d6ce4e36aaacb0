#include "delivery/argobuild.h"

#include "delivery/argocluster.h"
#include "delivery/argodirectory.h"
#include "delivery/argofinish.h"
#include "delivery/argohelm.h"
#include "delivery/argokustomize.h"
#include "delivery/argonamespace.h"
#include "delivery/argoorigin.h"
#include "delivery/foldercontent.h"
#include "delivery/nearestpath.h"
#include "delivery/objectfields.h"
#include "delivery/overlaidtree.h"
#include "delivery/partrendering.h"
#include "kustomize/documentreader.h"
#include "kustomize/output.h"
#include "yaml/stream.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoBuild)
};

bool endsAll(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io;
}

Built broken(const Error& error, const QString& rule)
{
    Built built;
    built.setBroken(error, rule);
    return built;
}

/// The first document of a kustomization file.
Result<Value> readKustomization(const files::FileTree& tree, const QString& path)
{
    const Result<QByteArray> content = tree.read(path);
    if (!content)
        return failure(content.error());
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(*content, tree.displayName(path)));
    if (!stream)
        return failure(stream.error());
    if (stream->documents().empty() || stream->documents().front().isEmpty())
        return Value::mapping({});
    return kustomize::valueFrom(stream->documents().front().root());
}

} // namespace

ArgoBuild::ArgoBuild(const Order& order, const Delivered& delivered, const Cluster& cluster,
                     const Workshop& workshop, Progress& progress)
    : m_order(order)
    , m_delivered(delivered)
    , m_cluster(cluster)
    , m_workshop(workshop)
    , m_progress(progress)
    , m_folder(order.path)
{
    m_source.all = Value::mapping({});
    if (!order.object)
        return;
    m_application = readArgoApplication(*order.object);
    if (const ArgoSource* source = m_application.sourceOf(order.variant))
        m_source = *source;
}

Built ArgoBuild::opaque(OpaqueReason reason, const QString& text, const QString& hint) const
{
    Built built;
    built.opaque = Opaque{.reason = reason, .text = text, .hint = hint, .facts = {}};
    const auto add = [&](const char* path, const std::string& fact) {
        if (!fact.empty())
            built.opaque->facts.push_back({path, fact});
    };
    add("repository", m_source.url);
    add("revision", m_source.revision);
    add("path", m_source.path);
    add("destination", firstText({m_application.destinationName, m_application.destinationServer}));
    add("namespace", m_application.destinationNamespace);
    return built;
}

Result<Built> ArgoBuild::build()
{
    if (m_progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    if (!m_order.object)
        return buildFrom(m_workshop.home());
    if (m_application.destinationName.empty() == m_application.destinationServer.empty())
        return destinationFault();
    if (m_order.goal == Goal::Other) {
        return opaque(OpaqueReason::RemoteCluster,
                      Text::tr("%1 goes to the cluster %2.")
                          .arg(m_order.by.shown(),
                               QString::fromStdString(firstText(
                                   {m_application.destinationName, m_application.destinationServer}))),
                      Text::tr("Ask for that cluster to see what it gets."));
    }
    if (!m_source.chart.empty())
        return ArgoHelm(m_application, m_source, m_workshop).build(nullptr, {});
    if (m_source.hydrated) {
        return opaque(OpaqueReason::SourceNotMapped,
                      Text::tr("Argo CD's hydrator writes what %1 syncs into the branch %2.")
                          .arg(m_order.by.shown(), QString::fromStdString(m_source.revision)),
                      {});
    }
    const auto tree = m_workshop.tree(m_order.source);
    if (!tree)
        return endsAll(tree.error())
                   ? Result<Built>(failure(tree.error()))
                   : opaque(OpaqueReason::SourceNotMapped, tree.error().message, tree.error().hint);
    return buildFrom(**tree);
}

// Argo CD refuses such an Application.
Built ArgoBuild::destinationFault() const
{
    const bool hasBoth = !m_application.destinationName.empty();
    Built built;
    built.setBroken(Diagnostic{
        .severity = Severity::Error,
        .rule = u"argo-destination"_s,
        .text = hasBoth ? Text::tr("%1 names its cluster both by name and by server.").arg(m_order.by.shown())
                        : Text::tr("%1 names no cluster that it goes to.").arg(m_order.by.shown()),
        .hint = Text::tr("Set one of `destination.name` and `destination.server`.")});
    return built;
}

Built ArgoBuild::pathFault(const files::FileTree& tree) const
{
    Built built;
    Diagnostic finding{
        .severity = Severity::Error, .rule = u"argo-path"_s, .text = {}, .place = {}, .trail = {}};
    if (!files::isCleanPath(m_folder) && !m_folder.isEmpty()) {
        finding.text =
            Text::tr("The path %1 of %2 leads out of its repository.").arg(m_folder, m_order.by.shown());
        finding.hint = Text::tr("Give a path below the root of the repository.");
    } else {
        finding.text =
            Text::tr("%2 delivers the folder %1, which does not exist.").arg(m_folder, m_order.by.shown());
        const QString nearest = nearestFolder(tree, m_folder);
        finding.hint = nearest.isEmpty() ? Text::tr("Correct its path.")
                                         : Text::tr("The nearest folder that exists is %1.").arg(nearest);
    }
    built.setBroken(finding);
    return built;
}

Result<Built> ArgoBuild::buildFrom(const files::FileTree& tree)
{
    const bool isClean = m_folder.isEmpty() || files::isCleanPath(m_folder);
    const Result<files::EntryKind> kind =
        isClean ? tree.kind(m_folder) : Result<files::EntryKind>(files::EntryKind::File);
    if (!kind && endsAll(kind.error()))
        return failure(kind.error());
    if (!kind || *kind != files::EntryKind::Folder)
        return pathFault(tree);
    Result<ArgoSource> source = withFolderOptions(m_source, tree, m_folder, m_application.name);
    if (!source)
        return endsAll(source.error()) ? Result<Built>(failure(source.error()))
                                       : broken(source.error(), u"argo-source"_s);
    m_source = std::move(*source);
    const Result<ArgoTool> tool = argoTool(m_source, tree, m_folder);
    if (!tool)
        return broken(tool.error(), u"argo-source"_s);
    Result<Built> built = buildWith(*tool, tree);
    if (!built || (built->opaque && built->resources.empty()))
        return built;
    finishArgo(*built, m_application.destinationNamespace, m_delivered);
    addNamespace(*built);
    return built;
}

// A plugin is a program; what it reads is compared in place of what it writes.
Built ArgoBuild::generated(const files::FileTree& tree) const
{
    const QString plugin = QString::fromStdString(textAt(m_source.all, {"plugin", "name"}));
    Built built = opaque(OpaqueReason::Generator,
                         Text::tr("The plugin %1 renders the folder in the cluster.").arg(plugin),
                         Text::tr("A change of its files is seen, but not what it does."));
    built.opaque->facts.push_back({"files", folderContent(tree, m_folder)});
    return built;
}

Result<Built> ArgoBuild::buildWith(ArgoTool tool, const files::FileTree& tree)
{
    switch (tool) {
    case ArgoTool::Kustomize:
        return kustomized(tree);
    case ArgoTool::Helm:
        return ArgoHelm(m_application, m_source, m_workshop).build(&tree, m_folder);
    case ArgoTool::Plugin:
        return generated(tree);
    case ArgoTool::Directory:
        break;
    }
    return argoDirectory(tree, m_folder, mappingAt(m_source.all, {"directory"}), m_progress);
}

Result<Built> ArgoBuild::rendered(const files::FileTree& tree)
{
    Result<PartRendering> part = partRendering(m_workshop, tree, m_folder, {}, m_progress);
    if (!part)
        return endsAll(part.error()) ? Result<Built>(failure(part.error()))
                                     : broken(part.error(), u"render"_s);
    Built built;
    built.resources = std::move(part->rendering.resources);
    built.texts = std::move(part->rendering.texts);
    built.findings = std::move(part->rendering.findings);
    if (part->lack)
        built.setPartial(*part->lack);
    return built;
}

Result<Built> ArgoBuild::kustomized(const files::FileTree& tree)
{
    const Value options = mappingAt(m_source.all, {"kustomize"});
    const QString file = kustomizationFile(tree, m_folder);
    if (options.size() == 0 || file.isEmpty())
        return rendered(tree);
    const Result<Value> kustomization = readKustomization(tree, file);
    if (!kustomization)
        return endsAll(kustomization.error()) ? Result<Built>(failure(kustomization.error()))
                                              : broken(kustomization.error(), u"render"_s);
    ArgoEnvironment environment(m_application, m_source);
    const IsThere isThere = [&](const std::string& path) {
        const Result<QString> clean = files::cleanPath(m_folder, QString::fromStdString(path));
        return clean && tree.kind(*clean).has_value();
    };
    const Result<Value> completed = withArgoOptions(*kustomization, options, environment, isThere);
    if (!completed)
        return broken(completed.error(), u"argo-kustomize"_s);
    std::string text;
    if (const Result<void> done = kustomize::appendYaml(*completed, text); !done)
        return broken(done.error(), u"argo-kustomize"_s);
    const OverlaidTree overlaid(tree, {{file, QByteArray::fromStdString(text)}});
    Result<Built> built = rendered(overlaid);
    if (!built)
        return built;
    for (const std::string& name : environment.unknown())
        built->holes.push_back(
            {QString::fromStdString(name), Text::tr("The variable %1 is known only when Argo CD syncs.")
                                               .arg(QString::fromStdString(name))});
    nameIgnored(*built);
    return built;
}

// They choose the program and what charts are told, neither of which we have.
void ArgoBuild::nameIgnored(Built& built) const
{
    QStringList ignored;
    for (const char* option : {"version", "kubeVersion", "apiVersions"}) {
        if (m_source.all.at({"kustomize", option}))
            ignored << QString::fromLatin1(option);
    }
    if (ignored.isEmpty())
        return;
    built.findings.append(
        {.severity = Severity::Hint,
         .rule = u"argo-kustomize"_s,
         .text =
             Text::tr("%1 is rendered without regard to: %2.").arg(m_order.by.shown(), ignored.join(u", "_s)),
         .place = {},
         .trail = {},
         .hint = Text::tr("They choose another version of kustomize, or of Kubernetes for charts.")});
}

void ArgoBuild::addNamespace(Built& built) const
{
    const bool isFirst = m_order.variant.empty() || m_order.variant == "1";
    if (!m_order.object || !isFirst)
        return;
    const kustomize::ResourcePtr made = createdNamespace(m_application, built, m_delivered);
    std::string text;
    if (!made || !kustomize::appendYaml(made->value(), text))
        return;
    built.resources.insert(built.resources.begin(), made);
    built.texts.insert(built.texts.begin(),
                       std::make_shared<const QByteArray>(QByteArray::fromStdString(text)));
}

} // namespace efa::delivery
