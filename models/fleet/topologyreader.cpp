#include "fleet/topologyreader.h"

#include "fleet/fields.h"
#include "fleet/words_p.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::fleet::TopologyReader)
};

using Findings = QList<Diagnostic>;

Repository readRepository(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Repository repository;
    repository.name = fields.requiredText("name");
    repository.url = fields.requiredText("url");
    repository.kind = fields.word<Repository::Kind>("kind", repositoryWords).value_or(Repository::Kind::Git);
    repository.folder = fields.text("folder");
    return repository;
}

Gate readGate(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Gate gate;
    gate.appliedPercent = fields.percent("applied", gate.appliedPercent);
    gate.soak = fields.span("soak");
    gate.evidence = fields.span("evidence");
    gate.failures = fields.number("failures", 0);
    gate.approvals = fields.number("approvals", 0);
    return gate;
}

Ring readRing(yaml::Node node, int position, Findings& findings)
{
    Fields fields(node, findings);
    Ring ring;
    ring.name = {fields.requiredText("name")};
    ring.order = fields.number("order", position);
    if (const auto gate = fields.node("gate"))
        ring.gate = readGate(*gate, findings);
    return ring;
}

Opening readOpening(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Opening opening;
    opening.calendar = fields.requiredText("calendar");
    opening.duration = fields.span("duration");
    opening.timeZone = fields.text("timeZone");
    return opening;
}

Contact readContact(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Contact contact;
    contact.interval = fields.span("interval");
    contact.maxSilence = fields.span("maxSilence");
    for (const yaml::Node opening : fields.items("openings"))
        contact.openings.push_back(readOpening(opening, findings));
    contact.presence =
        fields.word<Contact::Presence>("presence", presenceWords).value_or(Contact::Presence::Throughout);
    return contact;
}

ConnectivityClass readConnectivityClass(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    ConnectivityClass connectivity;
    connectivity.name = fields.requiredText("name");
    connectivity.transport = fields.word<ConnectivityClass::Transport>("transport", transportWords)
                                 .value_or(ConnectivityClass::Transport::Online);
    if (const auto contact = fields.node("contact"))
        connectivity.contact = readContact(*contact, findings);
    if (fields.has("grace"))
        connectivity.grace = fields.span("grace");
    connectivity.bandwidth = fields.text("bandwidth");
    return connectivity;
}

Profile readProfile(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Profile profile;
    profile.name = fields.requiredText("name");
    profile.architecture = fields.text("architecture");
    profile.cpu = fields.text("cpu");
    profile.memory = fields.text("memory");
    profile.features = fields.texts("features");
    profile.exposure = fields.text("exposure");
    if (const auto storage = fields.node("storage")) {
        Fields inner(*storage, findings);
        profile.storageKind = inner.text("kind");
        profile.storageSize = inner.text("size");
    }
    return profile;
}

NodeGroup readNodeGroup(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    NodeGroup group;
    group.role = fields.word<NodeGroup::Role>("role", roleWords).value_or(NodeGroup::Role::Both);
    group.count = fields.number("count", 1);
    group.profile = fields.text("profile");
    return group;
}

/// `500m`, `0.5`, `2Gi`: an amount as Kubernetes writes it.
bool isAmount(const QString& text)
{
    static const QRegularExpression amount(u"^[0-9]+(\\.[0-9]+)?([mkMGTPE]|[KMGTPE]i|[eE][0-9]+)?$"_s);
    return amount.match(text).hasMatch();
}

UnitRequests readRequests(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    UnitRequests requests;
    requests.unit = fields.requiredText("unit");
    requests.place = fields.placeOf("unit");
    const auto amount = [&](const char* key) {
        QString text = fields.text(key);
        if (text.isEmpty() || isAmount(text))
            return text;
        findings.append({.severity = Severity::Error,
                         .rule = u"topology-value"_s,
                         .text = Text::tr("'%1' is no amount").arg(text),
                         .place = fields.placeOf(key),
                         .hint = Text::tr("Write it as Kubernetes does: 500m, 2, 512Mi.")});
        return QString();
    };
    requests.cpu = amount("cpu");
    requests.memory = amount("memory");
    requests.storage = amount("storage");
    return requests;
}

std::vector<UnitRequests> readAllRequests(Fields& fields, Findings& findings)
{
    std::vector<UnitRequests> all;
    for (const yaml::Node item : fields.items("requests")) {
        UnitRequests requests = readRequests(item, findings);
        if (!requests.unit.isEmpty())
            all.push_back(std::move(requests));
    }
    return all;
}

std::optional<Access> readAccess(Fields& fields, Findings& findings)
{
    const auto node = fields.node("access");
    if (!node)
        return std::nullopt;
    Fields own(*node, findings);
    Access access{.name = own.text("name"),
                  .server = own.text("server"),
                  .hub = own.text("hub"),
                  .secret = own.text("secret")};
    if (!access.isEmpty())
        return access;
    findings.append({.severity = Severity::Error,
                     .rule = u"topology-value"_s,
                     .text = Text::tr("`access` says neither a name, a server nor a secret"),
                     .place = fields.placeOf("access"),
                     .hint = Text::tr("Write how the agents at the entry point know the cluster.")});
    return std::nullopt;
}

Cluster readCluster(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Cluster cluster;
    cluster.name = {fields.requiredText("name")};
    cluster.place = fields.placeOf("name");
    cluster.uid = fields.text("uid");
    cluster.entry = fields.text("entry");
    cluster.furtherEntries = fields.texts("furtherEntries");
    cluster.access = readAccess(fields, findings);
    cluster.ring = {fields.text("ring")};
    cluster.engine = fields.word<Engine>("engine", engineWords);
    cluster.connectivity = fields.text("connectivity");
    cluster.distribution = fields.text("distribution");
    cluster.version = fields.text("version");
    for (const yaml::Node group : fields.items("nodes"))
        cluster.nodes.push_back(readNodeGroup(group, findings));
    const auto rings = fields.textsByKey("componentRings");
    for (auto ring = rings.begin(); ring != rings.end(); ++ring)
        cluster.componentRings.insert(ring.key(), {ring.value()});
    cluster.identities = fields.texts("identities");
    cluster.labels = fields.textsByKey("labels");
    cluster.requests = readAllRequests(fields, findings);
    return cluster;
}

Site readSite(yaml::Node node, Findings& findings)
{
    Fields fields(node, findings);
    Site site;
    site.name = {fields.requiredText("name")};
    site.title = fields.text("title");
    site.connectivity = fields.text("connectivity");
    for (const yaml::Node item : fields.items("clusters")) {
        Cluster cluster = readCluster(item, findings);
        if (!cluster.name.isEmpty())
            site.clusters.push_back(std::move(cluster));
    }
    return site;
}

/// The entries of a list that have a name.
template <typename Entry, typename Read>
std::vector<Entry> readNamed(const std::vector<yaml::Node>& items, const Read& read)
{
    std::vector<Entry> entries;
    for (const yaml::Node item : items) {
        Entry entry = read(item);
        if (entry.name != decltype(entry.name)())
            entries.push_back(std::move(entry));
    }
    return entries;
}

/// Version and kind; false where it is a document of something else.
bool isOf(Fields& document, QStringView kind, Findings& findings)
{
    const QString version = document.text("apiVersion");
    const QString written = document.text("kind");
    const QString ours = QString::fromLatin1(apiVersion.data(), qsizetype(apiVersion.size()));
    if (version == ours && written == kind)
        return true;
    const bool wrongVersion = version != ours;
    findings.append({.severity = Severity::Error,
                     .rule = u"topology-kind"_s,
                     .text = wrongVersion
                                 ? Text::tr("The apiVersion is '%1', not '%2'").arg(version, ours)
                                 : Text::tr("The kind is '%1', not '%2'").arg(written, kind.toString()),
                     .place = document.placeOf(wrongVersion ? "apiVersion" : "kind"),
                     .hint = Text::tr("Correct the field, or move the file out of topology/.")});
    return false;
}

QString readName(Fields& document, Findings& findings)
{
    const auto metadata = document.node("metadata");
    if (metadata) {
        Fields fields(*metadata, findings);
        return fields.requiredText("name");
    }
    findings.append({.severity = Severity::Error,
                     .rule = u"topology-missing"_s,
                     .text = Text::tr("The field 'metadata.name' is missing"),
                     .place = document.place(),
                     .hint = Text::tr("Add 'metadata:' with a 'name:' below it."),
                     .subject = u"metadata.name"_s});
    return {};
}

} // namespace

std::optional<Fleet> readFleet(yaml::Node root, Findings& findings)
{
    Fields document(root, findings);
    if (!root.isMapping())
        return std::nullopt;
    Fleet fleet;
    const bool ours = isOf(document, u"Fleet", findings);
    fleet.name = readName(document, findings);
    const auto spec = document.node("spec");
    if (!ours || !spec)
        return ours && !fleet.name.isEmpty() ? std::optional(fleet) : std::nullopt;
    Fields fields(*spec, findings);
    fleet.title = fields.text("title");
    fleet.description = fields.text("description");
    fleet.engine = fields.word<Engine>("engine", engineWords);
    fleet.repositories = readNamed<Repository>(
        fields.items("repositories"), [&](yaml::Node item) { return readRepository(item, findings); });
    int position = 0;
    fleet.rings = readNamed<Ring>(fields.items("rings"),
                                  [&](yaml::Node item) { return readRing(item, ++position, findings); });
    std::ranges::stable_sort(fleet.rings, {}, &Ring::order);
    fleet.connectivityClasses =
        readNamed<ConnectivityClass>(fields.items("connectivityClasses"),
                                     [&](yaml::Node item) { return readConnectivityClass(item, findings); });
    fleet.profiles = readNamed<Profile>(fields.items("profiles"),
                                        [&](yaml::Node item) { return readProfile(item, findings); });
    fleet.requests = readAllRequests(fields, findings);
    return fleet;
}

std::optional<Region> readRegion(yaml::Node root, Findings& findings)
{
    Fields document(root, findings);
    if (!root.isMapping())
        return std::nullopt;
    Region region;
    const bool ours = isOf(document, u"Region", findings);
    region.name = readName(document, findings);
    const auto spec = document.node("spec");
    if (!ours || region.name.isEmpty())
        return std::nullopt;
    if (!spec)
        return region;
    Fields fields(*spec, findings);
    region.title = fields.text("title");
    region.sites =
        readNamed<Site>(fields.items("sites"), [&](yaml::Node item) { return readSite(item, findings); });
    return region;
}

} // namespace efa::fleet
