#include "fleet/topologywriter.h"

#include "fleet/fields.h"
#include "fleet/words_p.h"
#include "yaml/emitter.h"

#include <string>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

/// One or more members make a collection that is not empty; the emitter asks for no more.
constexpr uint32_t some = 1;

QMap<QString, QString> textsOf(const Access& access)
{
    QMap<QString, QString> texts = {{u"name"_s, access.name},
                                    {u"server"_s, access.server},
                                    {u"hub"_s, access.hub},
                                    {u"secret"_s, access.secret}};
    texts.removeIf([](const auto& text) { return text.value().isEmpty(); });
    return texts;
}

class Writer
{
  public:
    void begin(std::string_view kind, const QString& name)
    {
        m_emitter.beginMapping(some);
        field("apiVersion", apiVersion);
        field("kind", kind);
        m_emitter.key("metadata");
        m_emitter.beginMapping(some);
        field("name", name);
        m_emitter.endMapping();
    }

    QByteArray end()
    {
        m_emitter.endMapping();
        m_emitter.endDocument();
        return QByteArray::fromStdString(m_text);
    }

    void write(const Fleet& fleet)
    {
        m_emitter.key("spec");
        m_emitter.beginMapping(fleet == bare(fleet.name) ? 0 : some);
        optional("title", fleet.title);
        optional("description", fleet.description);
        if (fleet.engine)
            field("engine", wordOf(*fleet.engine, engineWords));
        list("repositories", fleet.repositories);
        list("rings", fleet.rings);
        list("connectivityClasses", fleet.connectivityClasses);
        list("profiles", fleet.profiles);
        list("requests", fleet.requests);
        m_emitter.endMapping();
    }

    void write(const Region& region)
    {
        m_emitter.key("spec");
        m_emitter.beginMapping(region.title.isEmpty() && region.sites.empty() ? 0 : some);
        optional("title", region.title);
        list("sites", region.sites);
        m_emitter.endMapping();
    }

  private:
    static Fleet bare(const QString& name)
    {
        Fleet fleet;
        fleet.name = name;
        return fleet;
    }

    void field(std::string_view key, std::string_view value)
    {
        m_emitter.key(key);
        m_emitter.string(value);
    }
    void field(std::string_view key, const QString& value)
    {
        field(key, std::string_view(value.toStdString()));
    }
    void field(std::string_view key, std::chrono::seconds value) { field(key, spanText(value)); }
    void field(std::string_view key, int value)
    {
        m_emitter.key(key);
        m_emitter.plain(std::to_string(value));
    }
    void optional(std::string_view key, const QString& value)
    {
        if (!value.isEmpty())
            field(key, value);
    }
    void optional(std::string_view key, std::chrono::seconds value)
    {
        if (value.count() != 0)
            field(key, value);
    }

    template <typename Entries>
    void list(std::string_view key, const Entries& entries)
    {
        if (entries.empty())
            return;
        m_emitter.key(key);
        m_emitter.beginSequence(some);
        for (const auto& entry : entries)
            item(entry);
        m_emitter.endSequence();
    }

    void map(std::string_view key, const QMap<QString, QString>& values)
    {
        if (values.isEmpty())
            return;
        m_emitter.key(key);
        m_emitter.beginMapping(some);
        for (auto value = values.begin(); value != values.end(); ++value)
            field(value.key().toStdString(), value.value());
        m_emitter.endMapping();
    }

    void item(const QString& text) { m_emitter.string(text.toStdString()); }

    void item(const Repository& repository)
    {
        m_emitter.beginMapping(some);
        field("name", repository.name);
        field("url", repository.url);
        field("kind", wordOf(repository.kind, repositoryWords));
        optional("folder", repository.folder);
        m_emitter.endMapping();
    }

    void item(const Ring& ring)
    {
        m_emitter.beginMapping(some);
        field("name", ring.name.text);
        field("order", ring.order);
        if (ring.gate) {
            m_emitter.key("gate");
            m_emitter.beginMapping(some);
            field("applied", u"%1%"_s.arg(ring.gate->appliedPercent));
            optional("soak", ring.gate->soak);
            optional("evidence", ring.gate->evidence);
            field("failures", ring.gate->failures);
            field("approvals", ring.gate->approvals);
            m_emitter.endMapping();
        }
        m_emitter.endMapping();
    }

    void item(const Opening& opening)
    {
        m_emitter.beginMapping(some);
        field("calendar", opening.calendar);
        optional("duration", opening.duration);
        optional("timeZone", opening.timeZone);
        m_emitter.endMapping();
    }

    void item(const ConnectivityClass& connectivity)
    {
        m_emitter.beginMapping(some);
        field("name", connectivity.name);
        field("transport", wordOf(connectivity.transport, transportWords));
        if (connectivity.contact != Contact()) {
            m_emitter.key("contact");
            m_emitter.beginMapping(some);
            optional("interval", connectivity.contact.interval);
            optional("maxSilence", connectivity.contact.maxSilence);
            list("openings", connectivity.contact.openings);
            field("presence", wordOf(connectivity.contact.presence, presenceWords));
            m_emitter.endMapping();
        }
        if (connectivity.grace)
            field("grace", *connectivity.grace);
        optional("bandwidth", connectivity.bandwidth);
        m_emitter.endMapping();
    }

    void item(const Profile& profile)
    {
        m_emitter.beginMapping(some);
        field("name", profile.name);
        optional("architecture", profile.architecture);
        optional("cpu", profile.cpu);
        optional("memory", profile.memory);
        if (!profile.storageKind.isEmpty() || !profile.storageSize.isEmpty()) {
            m_emitter.key("storage");
            m_emitter.beginMapping(some);
            optional("kind", profile.storageKind);
            optional("size", profile.storageSize);
            m_emitter.endMapping();
        }
        list("features", profile.features);
        optional("exposure", profile.exposure);
        m_emitter.endMapping();
    }

    void item(const Site& site)
    {
        m_emitter.beginMapping(some);
        field("name", site.name.text);
        optional("title", site.title);
        optional("connectivity", site.connectivity);
        list("clusters", site.clusters);
        m_emitter.endMapping();
    }

    void item(const NodeGroup& group)
    {
        m_emitter.beginMapping(some);
        field("role", wordOf(group.role, roleWords));
        field("count", group.count);
        optional("profile", group.profile);
        m_emitter.endMapping();
    }

    void item(const Cluster& cluster)
    {
        m_emitter.beginMapping(some);
        field("name", cluster.name.text);
        optional("uid", cluster.uid);
        list("nodes", cluster.nodes);
        optional("distribution", cluster.distribution);
        optional("version", cluster.version);
        optional("connectivity", cluster.connectivity);
        optional("ring", cluster.ring.text);
        QMap<QString, QString> rings;
        for (auto ring = cluster.componentRings.begin(); ring != cluster.componentRings.end(); ++ring)
            rings.insert(ring.key(), ring.value().text);
        map("componentRings", rings);
        optional("entry", cluster.entry);
        list("furtherEntries", cluster.furtherEntries);
        if (cluster.access)
            map("access", textsOf(*cluster.access));
        if (cluster.engine)
            field("engine", wordOf(*cluster.engine, engineWords));
        list("identities", cluster.identities);
        map("labels", cluster.labels);
        list("requests", cluster.requests);
        m_emitter.endMapping();
    }

    void item(const UnitRequests& requests)
    {
        m_emitter.beginMapping(some);
        field("unit", requests.unit);
        optional("cpu", requests.cpu);
        optional("memory", requests.memory);
        optional("storage", requests.storage);
        m_emitter.endMapping();
    }

    std::string m_text;
    yaml::Emitter m_emitter{m_text};
};

} // namespace

std::map<QString, QByteArray> topologyFiles(const Topology& topology)
{
    std::map<QString, QByteArray> files;
    Writer fleet;
    fleet.begin("Fleet", topology.fleet.name);
    fleet.write(topology.fleet);
    files.emplace(u"topology/topology.yaml"_s, fleet.end());
    for (const Region& region : topology.regions) {
        Writer writer;
        writer.begin("Region", region.name);
        writer.write(region);
        files.emplace(u"topology/regions/%1.yaml"_s.arg(region.name), writer.end());
    }
    return files;
}

} // namespace efa::fleet
