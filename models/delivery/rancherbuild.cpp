#include "delivery/rancherbuild.h"

#include "delivery/bundlechart.h"
#include "delivery/bundlemanifests.h"
#include "delivery/bundlescope.h"
#include "delivery/nearestpath.h"
#include "delivery/objectfields.h"
#include "kustomize/output.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::RancherBuild)
};

/// Whether the error ends the work, and is none of the user's files.
bool isFinal(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io;
}

bool isFile(const files::FileTree& tree, const QString& path)
{
    const auto kind = tree.kind(path);
    return kind && *kind == files::EntryKind::File;
}

Error missingKustomization(const BundleTree& tree, const QString& folder)
{
    const QString nearest = nearestFolder(tree, folder);
    const bool isBetter =
        nearest != folder &&
        isFile(tree, nearest.isEmpty() ? u"kustomization.yaml"_s : nearest + u"/kustomization.yaml"_s);
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("The bundle has no %1, which `kustomize.dir` names.")
                           .arg(tree.displayName(folder + u"/kustomization.yaml"_s)),
            .hint =
                isBetter
                    ? Text::tr("Is %1 meant?").arg(nearest.isEmpty() ? u"."_s : nearest)
                    : Text::tr("The folder has to stand in the bundle and to hold a kustomization.yaml.")};
}

} // namespace

RancherBuild::RancherBuild(const Order& order, const Delivered& delivered, const RancherCluster& cluster,
                           const Workshop& workshop, Progress& progress)
    : m_order(order), m_delivered(delivered), m_cluster(cluster), m_workshop(workshop), m_progress(progress)
{
}

Result<Built> RancherBuild::run(const FleetFile& file, const RancherOptions& options)
{
    const auto base = m_workshop.tree(m_order.source);
    if (!base)
        return failure(base.error());
    const BundleTree tree(**base, m_order.path, file.path.section(u'/', -1));
    noteNamespaceMarks(options);
    if (auto done = build(tree, options); !done) {
        if (isFinal(done.error()))
            return failure(std::move(done).error());
        m_built.setBroken(done.error(), u"fleet-bundle"_s);
    }
    return std::move(m_built);
}

Result<void> RancherBuild::build(const BundleTree& tree, const RancherOptions& options)
{
    if (isChart(tree, options))
        return buildChart(tree, options, m_order.by.name, m_cluster, m_workshop, m_built);
    if (!options.kustomizeFolder.empty() || isFile(tree, u"kustomization.yaml"_s))
        return render(tree, options);
    auto manifests = bundleManifests(tree, options.overlays);
    if (!manifests)
        return failure(std::move(manifests).error());
    noteTemplates(manifests->templates);
    return finish(std::move(manifests->objects), options);
}

Result<void> RancherBuild::render(const BundleTree& tree, const RancherOptions& options)
{
    const auto folder = files::cleanPath({}, QString::fromStdString(options.kustomizeFolder));
    if (!folder)
        return failure(folder.error());
    if (!isFile(tree, folder->isEmpty() ? u"kustomization.yaml"_s : *folder + u"/kustomization.yaml"_s))
        return failure(missingKustomization(tree, *folder));
    const kustomize::Options asLibrary = {.order = kustomize::OutputOrder::AsListed};
    auto rendering = m_workshop.engine().render(tree, *folder, asLibrary, m_progress);
    if (!rendering)
        return failure(asFault(std::move(rendering).error()));
    m_built.findings += rendering->findings;
    std::vector<Value> objects;
    objects.reserve(rendering->resources.size());
    for (const kustomize::ResourcePtr& resource : rendering->resources)
        objects.push_back(resource->value());
    return finish(std::move(objects), options);
}

Result<void> RancherBuild::finish(std::vector<Value> objects, const RancherOptions& options)
{
    if (auto placed = placeObjects(objects, options, m_delivered); !placed)
        return placed;
    for (Value& object : objects) {
        std::string text;
        if (auto printed = kustomize::appendYaml(object, text); !printed)
            return printed;
        m_built.texts.push_back(std::make_shared<const QByteArray>(QByteArray::fromStdString(text)));
        m_built.resources.push_back(std::make_shared<const kustomize::Resource>(std::move(object)));
    }
    return {};
}

void RancherBuild::noteTemplates(const QStringList& files)
{
    if (files.isEmpty())
        return;
    m_built.opaque =
        Opaque{.reason = OpaqueReason::Generator,
               .text = Text::tr("%n file(s) below templates/ are rendered by Helm in the cluster: %1.",
                                nullptr, static_cast<int>(files.size()))
                           .arg(files.join(u", "_s)),
               .hint = Text::tr("What the other files of the bundle hold is known."),
               .facts = {}};
}

/// Fleet writes them onto a namespace that may be nobody's object.
void RancherBuild::noteNamespaceMarks(const RancherOptions& options)
{
    QStringList marks;
    for (const Value* mapping : {&options.namespaceLabels, &options.namespaceAnnotations}) {
        for (const kustomize::Member& member : mapping->members())
            marks << shown(member.key.text()) + u'=' + shown(member.value.text());
    }
    if (!marks.isEmpty())
        m_built.findings.append(
            {.severity = Severity::Hint,
             .rule = u"fleet-namespace-marks"_s,
             .text = Text::tr("%1 also marks the namespace %2 with %3.")
                         .arg(m_order.by.shown(), QString::fromStdString(options.ownNamespace()),
                              marks.join(u", "_s))});
}

} // namespace efa::delivery
