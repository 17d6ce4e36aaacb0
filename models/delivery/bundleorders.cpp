#include "delivery/bundleorders.h"

#include "delivery/bundlechoice.h"
#include "delivery/bundlefolders.h"
#include "delivery/namepattern.h"
#include "delivery/nearestpath.h"
#include "delivery/otherrevision.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleOrders)
};

constexpr const char* version = "fleet.cattle.io/v1alpha1";

AgentObject idOf(const GitRepo& repository, const char* kind, std::string name)
{
    return {fleet::Engine::RancherFleet, version, kind, repository.nspace, std::move(name)};
}

QString shownId(const GitRepo& repository)
{
    return idOf(repository, "GitRepo", repository.name.toStdString()).shown();
}

QString withoutSlashes(QString path)
{
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path;
}

/// The folder is no part of the name where it has options of its own.
QString shownFolder(const GitRepo::Folder& folder)
{
    const QString stem = folder.options.section(u'.', 0, -2);
    return folder.options.isEmpty() ? folder.path
                                    : folder.path + u'/' + (stem.isEmpty() ? folder.options : stem);
}

/// A clean path has no empty names in it.
const QString separator = u"//"_s;

} // namespace

BundleOrders::BundleOrders(const RancherCluster& cluster, const Workshop& workshop,
                           QList<Diagnostic>& findings)
    : m_cluster(cluster), m_workshop(workshop), m_findings(findings)
{
}

QString BundleOrders::optionsOf(const Order& order)
{
    return QString::fromStdString(order.variant).section(separator, 1, 1);
}

void BundleOrders::add(const GitRepo& repository, const kustomize::ResourcePtr& object)
{
    const auto tree = m_workshop.tree(repository.source);
    if (!tree) {
        addUnmapped(repository, object);
        return;
    }
    const HomeSource home = homeSource(repository.source, shownId(repository), false, m_workshop);
    if (object && home.finding)
        m_findings.append(*home.finding);
    for (const QString& path : repository.paths)
        addPath(repository, object, **tree, path);
    for (const GitRepo::Folder& folder : repository.folders) {
        const auto clean = files::cleanPath({}, withoutSlashes(folder.path));
        const auto kind = clean ? (*tree)->kind(*clean) : Result<files::EntryKind>(failure(clean.error()));
        if (kind && *kind == files::EntryKind::Folder)
            addBundle(repository, object, **tree, {*clean, folder.options});
        else
            missing(repository, **tree, folder.path);
    }
}

void BundleOrders::addUnmapped(const GitRepo& repository, const kustomize::ResourcePtr& object)
{
    if (!matchesAny(repository.targets, m_cluster))
        return;
    Bundle bundle;
    bundle.order.by = idOf(repository, "GitRepo", repository.name.toStdString());
    bundle.order.object = object;
    bundle.order.source = repository.source;
    bundle.order.suspended = repository.isPaused;
    m_bundles.push_back(std::move(bundle));
}

void BundleOrders::missing(const GitRepo& repository, const files::FileTree& tree, const QString& path)
{
    const auto clean = files::cleanPath({}, withoutSlashes(path));
    const QString nearest = clean ? nearestFolder(tree, *clean) : QString();
    m_findings.append(
        {.severity = Severity::Error,
         .rule = u"fleet-path"_s,
         .text = clean ? Text::tr("The GitRepo %1 names the folder %2, which is not there.")
                             .arg(repository.name, tree.displayName(*clean))
                       : Text::tr("The GitRepo %1 names %2, which lies outside of its repository.")
                             .arg(repository.name, path),
         .hint = nearest.isEmpty() ? Text::tr("Check `paths`.") : Text::tr("Is %1 meant?").arg(nearest),
         .subject = shownId(repository) + u' ' + path});
}

void BundleOrders::addPath(const GitRepo& repository, const kustomize::ResourcePtr& object,
                           const files::FileTree& tree, const QString& path)
{
    const auto clean = files::cleanPath({}, withoutSlashes(path));
    if (!clean) {
        missing(repository, tree, path);
        return;
    }
    if (!path.isEmpty() && withoutSlashes(path).isEmpty()) {
        m_findings.append({.severity = Severity::Error,
                           .rule = u"fleet-path"_s,
                           .text = Text::tr("The GitRepo %1 names the path %2, at which Fleet finds nothing.")
                                       .arg(repository.name, path),
                           .hint = Text::tr("Leave `paths` out, or write \".\" for the whole repository."),
                           .subject = shownId(repository) + u' ' + path});
        return;
    }
    for (const QString& top : foldersMatching(tree, *clean)) {
        const auto folders = bundleFolders(tree, top, {});
        if (!folders) {
            missing(repository, tree, top);
            continue;
        }
        for (const QString& folder : *folders) {
            if (object || folder != *clean) // the entry point's own folder is a unit already
                addBundle(repository, object, tree, {folder, {}});
        }
    }
}

Order BundleOrders::orderFor(const GitRepo& repository, const kustomize::ResourcePtr& object,
                             const GitRepo::Folder& folder, const Result<FleetFile>& file)
{
    std::string name = file ? file->name : std::string();
    if (name.empty())
        name = bundleName(repository.name, shownFolder(folder));
    Order order;
    order.by = idOf(repository, "Bundle", std::move(name));
    order.object = object;
    order.source = repository.source;
    order.path = folder.path;
    order.variant = (folder.path + separator + folder.options).toStdString();
    order.prune = true;
    order.suspended = repository.isPaused || (file && file->isPaused);
    return order;
}

void BundleOrders::addBundle(const GitRepo& repository, const kustomize::ResourcePtr& object,
                             const files::FileTree& tree, const GitRepo::Folder& folder)
{
    const auto file = FleetFile::read(tree, folder.path, folder.options);
    Bundle bundle;
    bundle.order = orderFor(repository, object, folder, file);
    if (!isForCluster(repository, bundle.order, file, tree) || isKnown(bundle.order, tree))
        return;
    bundle.labels = repository.labels;
    if (file) {
        bundle.labels.insert(file->labels);
        bundle.dependsOn = file->dependsOn;
    }
    m_bundles.push_back(std::move(bundle));
}

bool BundleOrders::isForCluster(const GitRepo& repository, const Order& order, const Result<FleetFile>& file,
                                const files::FileTree& tree)
{
    // What cannot be read is ordered all the same: building it says why.
    if (!file)
        return matchesAny(repository.targets, m_cluster);
    const BundleChoice::Answer answer = choiceFor(*file, repository.targets, m_cluster).answer;
    if (answer == BundleChoice::Answer::NotDeployed)
        m_findings.append(
            {.severity = Severity::Hint,
             .rule = u"fleet-not-deployed"_s,
             .text = Text::tr("%1 is held back from this cluster by `doNotDeploy`.").arg(order.by.shown()),
             .place = {.file = tree.displayName(file->path)},
             .subject = order.by.shown()});
    return answer == BundleChoice::Answer::Deployed;
}

bool BundleOrders::isKnown(const Order& order, const files::FileTree& tree)
{
    for (const Bundle& known : m_bundles) {
        if (known.order.by != order.by)
            continue;
        if (known.order.variant == order.variant && known.order.source == order.source)
            return true;
        m_findings.append(
            {.severity = Severity::Error,
             .rule = u"fleet-bundle-name"_s,
             .text = Text::tr("Two bundles are called %1, those in %2 and %3; the cluster keeps one of them.")
                         .arg(QString::fromStdString(order.by.name), tree.displayName(known.order.path),
                              tree.displayName(order.path)),
             .hint = Text::tr("Give one of them another `name` in its fleet.yaml."),
             .subject = order.by.shown() + u' ' + order.path});
    }
    return false;
}

std::vector<Order> BundleOrders::taken() &&
{
    std::vector<Order> orders;
    for (const Bundle& bundle : m_bundles) {
        Order order = bundle.order;
        for (const FleetFile::Dependency& dependency : bundle.dependsOn) {
            AgentObject other = order.by;
            other.name = dependency.name;
            if (!dependency.name.empty())
                order.after.append(other);
            for (const Bundle& candidate : m_bundles) {
                if (dependency.selector && candidate.order.by != order.by &&
                    dependency.selector->matches(candidate.labels))
                    order.after.append(candidate.order.by);
            }
        }
        orders.push_back(std::move(order));
    }
    return orders;
}

} // namespace efa::delivery
