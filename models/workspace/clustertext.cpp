#include "workspace/clustertext.h"

#include "git/repository.h"
#include "workspace/delivering.h"
#include "workspace/discoverfleet.h"
#include "workspace/fleetremotes.h"
#include "workspace/homerepository.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::ClusterText)
};

QString sourceWords(const delivery::Order& order)
{
    QString path = order.path.isEmpty() ? u"./"_s : order.path;
    switch (order.source.kind) {
    case delivery::SourceKind::Home:
        return path;
    case delivery::SourceKind::Inline:
        return Text::tr("in the object itself");
    default:
        break;
    }
    const QString revision = order.source.revision.isEmpty() ? QString() : u'@' + order.source.revision;
    const QString repository = order.source.url + revision;
    if (order.source.kind == delivery::SourceKind::Helm && order.path.isEmpty())
        return Text::tr("a chart of %1").arg(repository);
    return Text::tr("%1 of %2", "folder, repository").arg(path, repository);
}

QString titleOf(const delivery::Unit& unit)
{
    const delivery::Order& order = unit.order;
    QString name = order.by.kind.empty() ? Text::tr("Entry point") : order.by.shown();
    if (!order.variant.empty())
        name += " (%1)"_L1.arg(QString::fromStdString(order.variant));
    return u"%1: %2"_s.arg(name, sourceWords(order));
}

QString amountsOf(const fleet::UnitRequests& requests)
{
    QStringList amounts;
    for (const auto& [name, amount] :
         {std::pair(u"cpu"_s, requests.cpu), std::pair(u"memory"_s, requests.memory),
          std::pair(u"storage"_s, requests.storage)}) {
        if (!amount.isEmpty())
            amounts << name + u' ' + amount;
    }
    return amounts.join(u", "_s);
}

/// Puts the text together and counts its lines.
class Writer
{
  public:
    void add(const delivery::Unit& unit)
    {
        RenderedUnit shown{.title = titleOf(unit),
                           .path = unit.order.path,
                           .isHome = unit.order.source.kind == delivery::SourceKind::Home,
                           .fault = faultOf(unit)};
        if (!m_rendered->text.isEmpty())
            line("---");
        shown.firstLine = m_line;
        writeHead(unit, shown.title);
        for (size_t i = 0; i < unit.built.texts.size(); ++i) {
            if (i > 0)
                line("---");
            addResource(*unit.built.resources[i], *unit.built.texts[i]);
        }
        shown.lineCount = m_line - shown.firstLine;
        m_rendered->units.append(shown);
        m_rendered->findings += unit.built.findings;
    }

    std::shared_ptr<RenderedText> take() { return std::move(m_rendered); }

  private:
    void writeHead(const delivery::Unit& unit, const QString& title)
    {
        comment(title);
        if (unit.order.suspended)
            comment(Text::tr("Suspended: the cluster keeps what it has."));
        for (const delivery::Hole& hole : unit.built.holes)
            comment(hole.text);
        if (unit.built.isRenderedByHelm)
            comment(Text::tr("Rendered by helm."));
        const std::optional<delivery::Opaque>& opaque = unit.built.opaque;
        if (!opaque)
            return comment(Text::tr("%n resource(s)", nullptr, int(unit.built.resources.size())));
        comment(unit.built.resources.empty()
                    ? Text::tr("Its resources are not known. %1").arg(opaque->text)
                    : Text::tr("Not all of its resources are known. %1").arg(opaque->text));
        if (!opaque->hint.isEmpty())
            comment(opaque->hint);
        if (unit.requests)
            comment(Text::tr("It requests %1, as the topology has it.").arg(amountsOf(*unit.requests)));
        for (const delivery::Fact& fact : opaque->facts)
            comment(u"  %1: %2"_s.arg(QString::fromStdString(fact.path), QString::fromStdString(fact.text)));
    }

    void addResource(const kustomize::Resource& resource, const QByteArray& text)
    {
        const auto lines = int(text.count('\n'));
        m_rendered->resources.append({.apiVersion = QString::fromStdString(resource.gvk().apiVersion()),
                                      .kind = QString::fromStdString(resource.kind()),
                                      .name = QString::fromStdString(resource.name()),
                                      .nameSpace = QString::fromStdString(resource.nspace()),
                                      .firstLine = m_line,
                                      .lineCount = lines});
        m_rendered->text += text;
        m_line += lines;
    }

    /// What others wrote may have several lines: each stays a comment.
    void comment(const QString& words)
    {
        for (const QString& part : words.split(u'\n'))
            line("# " + part.toUtf8());
    }

    void line(const QByteArray& text)
    {
        m_rendered->text += text + '\n';
        ++m_line;
    }

    std::shared_ptr<RenderedText> m_rendered = std::make_shared<RenderedText>();
    int m_line = 0;
};

} // namespace

std::shared_ptr<RenderedText> renderedDelivery(const delivery::Cluster& cluster,
                                               const delivery::Delivery& delivery)
{
    Writer writer;
    for (const delivery::Unit& unit : delivery.units)
        writer.add(unit);
    std::shared_ptr<RenderedText> rendered = writer.take();
    rendered->overlay = cluster.entry;
    rendered->cluster = cluster.name.text;
    rendered->findings += delivery.findings;
    return rendered;
}

RenderedResult clusterText(const DeliverySource& source, const fleet::FleetMap& map, const QString& cluster,
                           Progress& progress)
{
    const int at = map.indexOf(cluster);
    if (at < 0)
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("There is no cluster %1.").arg(cluster),
                        .hint = Text::tr("Choose another one.")});
    const auto delivery = deliverCluster(source, map, at, progress);
    if (!delivery)
        return failure(delivery.error());
    const fleet::MapCluster& known = map.clusters[size_t(at)];
    return renderedDelivery(
        {.name = {cluster}, .entry = known.entry.value_or(QString()), .labels = {}, .groups = {}},
        **delivery);
}

RenderedResult ClustersAtCommit::text(const DeliverySource& source, const CommitId& commit,
                                      const QString& cluster, Progress& progress)
{
    const Result<git::Repository> repository = git::Repository::open(source.gitRoot);
    if (!repository)
        return failure(repository.error());
    const auto tree = repository->tree(commit, git::noLabel);
    if (!tree)
        return failure(tree.error());
    FleetClusters fleet;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_fleet || m_commit != commit) {
            auto read = fleetClusters(**tree, {}, fleetNameOf(source.root), progress);
            if (!read)
                return failure(std::move(read).error());
            m_fleet = std::move(*read);
            homeRepository(*repository).joinTo(*m_fleet);
            m_commit = commit;
        }
        fleet = *m_fleet;
    }
    const auto known = clusterNamed(fleet, cluster);
    if (!known)
        return failure(known.error());
    const Delivering delivering(**tree, fleet.home, {},
                                fleetRemotes(source.remotes, source.root, fleet.repositories), source.memory,
                                source.charts);
    const auto delivery = delivering.deliver(*known, progress);
    if (!delivery)
        return failure(delivery.error());
    return renderedDelivery(*known, *delivery);
}

} // namespace efa::workspace
