#include "widgets/topology/clusterfacts.h"

#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/surface.h"
#include "widgets/topology/clusterwords.h"
#include "widgets/topology/facetlook.h"
#include "widgets/topology/ringbadge.h"

#include <QBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using fleet::Facet;

namespace {

constexpr int whatWidth = 104;
constexpr qsizetype mostFolders = 40;

} // namespace

ClusterFacts::ClusterFacts(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void ClusterFacts::addHead(const QString& title)
{
    if (m_column->count() > 0)
        m_column->addSpacing(space::small);
    m_column->addWidget(new PanelHead(title));
    m_column->addSpacing(space::small);
}

QWidget* ClusterFacts::addRow(const QString& what, QWidget* value)
{
    auto* row = new QWidget;
    row->setFixedHeight(measure::factRow);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(space::medium, 0, space::medium, 0);
    line->setSpacing(space::small);
    if (!what.isEmpty()) {
        auto* name = new Label(what, {.color = Token::Secondary});
        name->setFixedWidth(whatWidth);
        line->addWidget(name);
    }
    line->addWidget(value, qobject_cast<Label*>(value) ? 1 : 0);
    if (!qobject_cast<Label*>(value))
        line->addStretch(1);
    m_column->addWidget(row);
    return row;
}

void ClusterFacts::addFact(const QString& what, const QString& value, bool code)
{
    auto* label = new Label(value, {.code = code});
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    addRow(what, label);
}

void ClusterFacts::addLink(const QString& what, const QString& words, const Place& place)
{
    auto* link = new LinkButton;
    const int room =
        width() - 2 * space::medium - space::large - (what.isEmpty() ? 0 : whatWidth + space::small);
    link->setText(fontMetrics().elidedText(shown(words), Qt::ElideMiddle, room));
    link->setAccessibleName(shown(words));
    link->setToolTip(shownInToolTip(words));
    connect(link, &QAbstractButton::clicked, this, [this, place] { emit placeRequested(place); });
    addRow(what, link);
}

void ClusterFacts::show(const fleet::FleetMap& map, int cluster, const QStringList& folders)
{
    const fleet::MapCluster& known = map.clusters.at(size_t(cluster));
    m_content = new Surface;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, 0, space::large);
    m_column->setSpacing(0);
    addHead(tr("Identity"));
    addFact(tr("Region"), titleOf(map.regions.at(size_t(known.region))));
    addFact(tr("Site"), titleOf(map.sites.at(size_t(known.site))));
    addRow(facetWord(Facet::Ring),
           new RingBadge(known.ringOrder, int(map.rings.size()), valueWord(Facet::Ring, known.ring)));
    addFact(facetWord(Facet::Engine), valueWord(Facet::Engine, fleet::facetValue(known, Facet::Engine)));
    addFact(facetWord(Facet::Connectivity), valueWord(Facet::Connectivity, known.connectivity));
    addHead(tr("Hardware"));
    addFact(facetWord(Facet::Distribution), valueWord(Facet::Distribution, known.distribution));
    addFact(facetWord(Facet::Version), valueWord(Facet::Version, known.version), !known.version.isEmpty());
    addFact(tr("Nodes"), nodesWord(known.nodes));
    addFact(facetWord(Facet::Profile), valueWord(Facet::Profile, known.profiles.join(u", "_s)));
    addHead(tr("Files"));
    if (known.entry)
        addLink(tr("Entry folder"), known.entry->isEmpty() ? u"."_s : *known.entry, {.file = *known.entry});
    else
        addFact(tr("Entry folder"), tr("None yet"));
    if (!known.place.file.isEmpty())
        addLink(tr("Defined in"), known.place.toString(), known.place);
    QString what = tr("Built from");
    for (const QString& folder : folders.mid(0, mostFolders))
        addLink(std::exchange(what, u" "_s), folder.isEmpty() ? u"."_s : folder, {.file = folder});
    if (!known.labels.isEmpty()) {
        addHead(tr("Labels"));
        for (auto at = known.labels.cbegin(); at != known.labels.cend(); ++at)
            addFact({}, u"%1=%2"_s.arg(at.key(), at.value()), true);
    }
    m_column->addStretch(1);
    setWidget(m_content);
}

} // namespace efa::widgets
