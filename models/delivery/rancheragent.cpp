#include "delivery/rancheragent.h"

#include "delivery/bundlechoice.h"
#include "delivery/bundlefolders.h"
#include "delivery/bundleorders.h"
#include "delivery/gitrepo.h"
#include "delivery/objectfields.h"
#include "delivery/rancherbuild.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::RancherAgent)
};

bool isFinal(const Error& error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Io;
}

Built unmapped(const GitRepo& repository, const Error& error)
{
    Built built;
    built.opaque = Opaque{.reason = OpaqueReason::SourceNotMapped,
                          .text = error.message,
                          .hint = error.hint,
                          .facts = {{"repository", repository.source.url.toStdString()}}};
    if (!repository.source.revision.isEmpty())
        built.opaque->facts.push_back({"revision", repository.source.revision.toStdString()});
    for (const QString& path : repository.paths)
        built.opaque->facts.push_back({"path", path.toStdString()});
    return built;
}

Result<GitRepo> repositoryOf(const Order& order, const Cluster& cluster)
{
    if (order.object)
        return GitRepo::read(*order.object);
    return GitRepo::forEntry(cluster, order.path);
}

} // namespace

std::vector<Order> RancherAgent::orders(const Unit& unit, const Delivered& delivered, const Cluster& cluster,
                                        const Workshop& workshop, QList<Diagnostic>& findings) const
{
    const bool isEntry = unit.parent < 0 && !unit.order.object && !cluster.access &&
                         cluster.engine == fleet::Engine::RancherFleet;
    const bool isAsked =
        isEntry || std::ranges::any_of(unit.built.resources, [](const kustomize::ResourcePtr& object) {
            return GitRepo::is(*object);
        });
    if (!isAsked)
        return {};
    const RancherCluster known = rancherCluster(cluster, delivered, findings);
    BundleOrders orders(known, workshop, findings);
    if (isEntry)
        orders.add(GitRepo::forEntry(cluster, unit.order.path), nullptr);
    for (const kustomize::ResourcePtr& object : unit.built.resources) {
        if (!GitRepo::is(*object))
            continue;
        if (const auto repository = GitRepo::read(*object))
            orders.add(*repository, object);
        else
            findings.append(
                {.severity = Severity::Error,
                 .rule = u"fleet-selector"_s,
                 .text = Text::tr("The GitRepo %1 delivers nothing: %2")
                             .arg(QString::fromStdString(object->name()), repository.error().message),
                 .hint = repository.error().hint,
                 .subject = shownObject(*object)});
    }
    return std::move(orders).taken();
}

Result<Built> RancherAgent::build(const Order& order, const Delivered& delivered, const Cluster& cluster,
                                  const Workshop& workshop, Progress& progress) const
{
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    Built built;
    const auto repository = repositoryOf(order, cluster);
    if (!repository) {
        built.setBroken(repository.error(), u"fleet-selector"_s);
        return built;
    }
    const auto tree = workshop.tree(order.source);
    if (!tree)
        return unmapped(*repository, tree.error());
    if (!order.object && order.by.name.empty()) {
        const auto folders = bundleFolders(**tree, order.path, progress);
        if (!folders)
            return failure(folders.error());
        if (!folders->contains(order.path))
            return built; // all there is stands in bundles below
    }
    const auto file = FleetFile::read(**tree, order.path, BundleOrders::optionsOf(order));
    if (!file) {
        if (isFinal(file.error()))
            return failure(file.error());
        built.setBroken(file.error(), u"fleet-yaml"_s);
        return built;
    }
    QList<Diagnostic> said; // by orders() already
    const RancherCluster known = rancherCluster(cluster, delivered, said);
    BundleChoice choice = choiceFor(*file, repository->targets, known);
    if (choice.answer != BundleChoice::Answer::Deployed)
        return built;
    if (!repository->targetNamespace.empty())
        choice.options.targetNamespace = repository->targetNamespace;
    return RancherBuild(order, delivered, known, workshop, progress).run(*file, choice.options);
}

} // namespace efa::delivery
