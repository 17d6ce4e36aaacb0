#include "app/cli/discoverytext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using namespace delivery;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::DiscoveryText)
};

QString shown(fleet::Engine engine)
{
    switch (engine) {
    case fleet::Engine::Flux:
        return u"Flux"_s;
    case fleet::Engine::ArgoCd:
        return u"Argo CD"_s;
    case fleet::Engine::RancherFleet:
        return u"Rancher Fleet"_s;
    case fleet::Engine::None:
        break;
    }
    return Text::tr("none");
}

QString shown(Confidence confidence)
{
    switch (confidence) {
    case Confidence::Certain:
        return Text::tr("certain");
    case Confidence::Likely:
        return Text::tr("likely");
    case Confidence::Guessed:
        break;
    }
    return Text::tr("guessed");
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? u"-"_s : text;
}

QString folderText(const QString& folder)
{
    return folder.isEmpty() ? u"."_s : folder;
}

/// Its ring, and those of its components as `pos=canary`.
QString ringText(const ProposedCluster& cluster)
{
    QStringList rings;
    if (!cluster.ring.isEmpty())
        rings << cluster.ring;
    for (auto ring = cluster.componentRings.begin(); ring != cluster.componentRings.end(); ++ring)
        rings << ring.key() + u'=' + ring.value();
    return orDash(rings.join(u' '));
}

/// Rows with their columns below each other.
class Table
{
  public:
    void add(const QStringList& row, const QStringList& notes = {})
    {
        m_widths.resize(std::max(m_widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            m_widths[column] = std::max(m_widths[column], row[column].size());
        m_rows.append({row, notes});
    }

    QString text() const
    {
        QString text;
        for (const auto& [row, notes] : m_rows) {
            QString line = u"  "_s;
            for (qsizetype column = 0; column < row.size(); ++column)
                line += row[column].leftJustified(m_widths[column] + 2);
            while (line.endsWith(u' '))
                line.chop(1);
            text += line + u'\n';
            for (const QString& note : notes)
                text += u"      "_s + note + u'\n';
        }
        return text;
    }

  private:
    QList<qsizetype> m_widths;
    QList<std::pair<QStringList, QStringList>> m_rows;
};

QStringList notesOf(const std::vector<Reason>& reasons)
{
    QStringList notes;
    for (const Reason& reason : reasons)
        notes << (reason.files.isEmpty() ? reason.text
                                         : u"%1: %2"_s.arg(reason.text, reason.files.join(u", "_s)));
    return notes;
}

QString entryText(const ProposedCluster& cluster)
{
    if (cluster.isRemote())
        return Text::tr("from %1", "folder of another cluster").arg(folderText(cluster.hub.first()));
    return cluster.entry ? folderText(*cluster.entry)
                         : Text::tr("%n folder(s)", nullptr, static_cast<int>(cluster.folders.size()));
}

QString clustersText(const ProposedFleet& fleet)
{
    if (fleet.clusters.empty())
        return u"  "_s + Text::tr("No cluster was found.") + u'\n';
    Table table;
    table.add({Text::tr("CLUSTER"), Text::tr("RING"), Text::tr("REGION"), Text::tr("SITE"),
               Text::tr("ENGINE"), Text::tr("SURE"), Text::tr("ENTRY")});
    for (const ProposedCluster& cluster : fleet.clusters)
        table.add({cluster.name, ringText(cluster), orDash(cluster.region), orDash(cluster.site),
                   shown(cluster.engine), shown(cluster.confidence), entryText(cluster)},
                  notesOf(cluster.reasons));
    return table.text();
}

QString componentsText(const ProposedFleet& fleet)
{
    const auto count = [&](ProposedComponent::Role role) {
        return static_cast<int>(std::ranges::count(fleet.components, role, &ProposedComponent::role));
    };
    return u"  "_s +
           Text::tr("Besides: %1, %2, %3", "bases, components, overlays")
               .arg(Text::tr("%n base(s)", nullptr, count(ProposedComponent::Role::Base)),
                    Text::tr("%n component(s)", nullptr, count(ProposedComponent::Role::Component)),
                    Text::tr("%n overlay(s)", nullptr, count(ProposedComponent::Role::Overlay))) +
           u'\n';
}

QString fleetText(const ProposedFleet& fleet)
{
    QString text = fleet.topology
                       ? Text::tr("Fleet %1 in %2, as its topology describes it")
                             .arg(fleet.name, folderText(fleet.folder))
                       : Text::tr("Fleet %1 in %2, proposed").arg(fleet.name, folderText(fleet.folder));
    text += u'\n';
    QStringList rings;
    for (const ProposedRing& ring : fleet.rings)
        rings << u"%1 (%2)"_s.arg(ring.name).arg(
            std::ranges::count_if(fleet.clusters, [&](const ProposedCluster& cluster) {
                return ringsOf(cluster).contains(ring.name);
            }));
    if (!rings.isEmpty())
        text += u"  "_s + Text::tr("Rings: %1").arg(rings.join(u", "_s)) + u'\n';
    return text + clustersText(fleet) + componentsText(fleet) + u'\n';
}

QString unplacedText(const Proposal& proposal)
{
    if (proposal.unplaced.empty())
        return {};
    Table table;
    for (const Unplaced& unplaced : proposal.unplaced)
        table.add({folderText(unplaced.path), unplaced.reason});
    return Text::tr("Not placed:") + u'\n' + table.text() + u'\n';
}

QString unreadableText(const Proposal& proposal)
{
    if (proposal.unreadable.empty())
        return {};
    QString text = Text::tr("Not readable:") + u'\n';
    for (const Unreadable& file : proposal.unreadable)
        text += u"  %1: %2\n"_s.arg(file.place.toString(), file.reason);
    return text + u'\n';
}

} // namespace

QString discoveryText(const Proposal& proposal)
{
    QString text;
    for (const ProposedFleet& fleet : proposal.fleets)
        text += fleetText(fleet);
    return text + unplacedText(proposal) + unreadableText(proposal);
}

} // namespace efa::app
