#include "app/cli/budgetreport.h"

#include "budget/quantity.h"
#include "impact/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

using budget::Amounts;
using budget::CauseKind;
using budget::Verdict;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::BudgetText)
};

constexpr qsizetype shownNames = 8;
constexpr double wholeShare = 100;

double shareOf(int64_t used, int64_t capacity)
{
    return capacity == 0 ? 0 : static_cast<double>(used) / static_cast<double>(capacity);
}

double memoryShare(const budget::NodeBudget* node)
{
    return node ? shareOf(node->used().memory, node->nodes.capacity.memory) : -1;
}

QString shortened(const QStringList& names)
{
    const auto left = static_cast<int>(names.size() - shownNames);
    const QString list = names.mid(0, shownNames).join(u", "_s);
    return left <= 0 ? list : Text::tr("%1 and %n more", nullptr, left).arg(list);
}

QString shortened(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return shortened(list);
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Fits:
        return Text::tr("fits");
    case Verdict::Unknown:
        return Text::tr("not known");
    case Verdict::DoesNotFit:
        break;
    }
    return Text::tr("does not fit");
}

/// One sentence for all causes of a kind.
QString causeLine(CauseKind kind, const QString& subjects)
{
    switch (kind) {
    case CauseKind::SystemTooLarge:
        return Text::tr("Operating system and distribution alone are over a node: %1").arg(subjects);
    case CauseKind::DaemonSets:
        return Text::tr("What runs on every node is over a node: %1").arg(subjects);
    case CauseKind::NoNode:
        return Text::tr("No node takes: %1").arg(subjects);
    case CauseKind::TooLarge:
        return Text::tr("Over what any node has left: %1").arg(subjects);
    case CauseKind::NoSlot:
        return Text::tr("More replicas than nodes they may share: %1").arg(subjects);
    case CauseKind::NoRoom:
        return Text::tr("All pods together are over all nodes together");
    case CauseKind::WorstPlacement:
        return Text::tr("Other pods may leave no node for: %1").arg(subjects);
    case CauseKind::OnlyNodeLost:
        return Text::tr("The only node is lost");
    case CauseKind::ContainerWithoutRequest:
        return Text::tr("Containers without requests: %1").arg(subjects);
    case CauseKind::OpaqueUnit:
        return Text::tr("Units whose resources are not known: %1").arg(subjects);
    case CauseKind::ProfileUnknown:
        return Text::tr("Profiles that do not say how large a node is: %1").arg(subjects);
    case CauseKind::FootprintUnknown:
        return Text::tr("Nothing is known of what the distribution takes: %1").arg(subjects);
    case CauseKind::NoNodes:
        return Text::tr("The topology has no nodes for it, or more than a cluster can have");
    case CauseKind::FaultyValue:
        return Text::tr("Values that are no amounts: %1").arg(subjects);
    case CauseKind::PlacementNotProved:
        break;
    }
    return Text::tr("Too many ways to place: %1").arg(subjects);
}

QStringList causeLines(const std::vector<budget::Cause>& causes)
{
    QStringList lines;
    for (auto cause = causes.begin(); cause != causes.end();) {
        const auto next = std::ranges::find_if(
            cause, causes.end(), [&](const budget::Cause& other) { return other.kind != cause->kind; });
        QStringList subjects;
        for (auto same = cause; same != next; ++same)
            subjects << QString::fromStdString(same->subject);
        lines << causeLine(cause->kind, shortened(subjects));
        cause = next;
    }
    return lines;
}

QString roleWord(fleet::NodeGroup::Role role)
{
    switch (role) {
    case fleet::NodeGroup::Role::Server:
        return u"server"_s;
    case fleet::NodeGroup::Role::Agent:
        return u"agent"_s;
    case fleet::NodeGroup::Role::Both:
        break;
    }
    return u"both"_s;
}

QString capacityText(int64_t amount, QString (*text)(int64_t))
{
    return amount == budget::boundless ? u"?"_s : text(amount);
}

QString sharesOf(const budget::NodeBudget& node)
{
    QStringList shares;
    for (const budget::Share& share : node.largest) {
        if (share.amounts.memory == 0)
            continue;
        const QString name = share.name.empty() ? Text::tr("system") : QString::fromStdString(share.name);
        shares << name + u' ' + budget::bytesText(share.amounts.memory);
    }
    return shares.join(u", "_s);
}

QStringList nodeLines(const BudgetGroup& group)
{
    const budget::NodeBudget* node = fullestNode(*group.budget);
    if (!node)
        return {};
    const Amounts used = node->used();
    const Amounts& capacity = node->nodes.capacity;
    const int percent = static_cast<int>(memoryShare(node) * wholeShare);
    QStringList lines = {
        Text::tr("Most used node: %1 %2 of %3")
            .arg(node->nodes.profile, roleWord(node->nodes.traits.role), group.fullest.text),
        u"  "_s + Text::tr("memory %1 of %2 (%3%), CPU %4 of %5, storage %6 of %7")
                      .arg(budget::bytesText(used.memory), capacityText(capacity.memory, budget::bytesText),
                           QString::number(percent), budget::cpuText(used.cpu),
                           capacityText(capacity.cpu, budget::cpuText), budget::bytesText(used.storage),
                           capacityText(capacity.storage, budget::bytesText))};
    if (const QString shares = sharesOf(*node); !shares.isEmpty())
        lines << u"  "_s + Text::tr("most of its memory: %1").arg(shares);
    return lines;
}

QString imageLine(const budget::ImageBudget& images)
{
    QString line = Text::tr("Images: %1 a node").arg(budget::bytesText(images.bytes));
    if (images.seconds)
        line = Text::tr("Images: %1 a node, %2 s over the link")
                   .arg(budget::bytesText(images.bytes), QString::number(*images.seconds));
    if (images.notListed.empty())
        return line;
    return line + u"; "_s +
           Text::tr("not listed and not known: %1").arg(QString::number(images.notListed.size()));
}

QStringList linesOf(const BudgetGroup& group)
{
    const budget::Budget& budget = *group.budget;
    QStringList names;
    for (const ClusterName& name : group.clusters)
        names << name.text;
    QStringList lines = causeLines(budget.causes);
    lines << Text::tr("With one node lost: %1").arg(verdictWord(budget.oneNodeLost));
    if (budget.oneNodeLost == Verdict::DoesNotFit && budget.verdict != Verdict::DoesNotFit)
        lines << u"  "_s + causeLines(budget.lossCauses).front();
    lines << nodeLines(group);
    if (!budget.labelsNotKnown.empty())
        lines << Text::tr("Labels that the topology does not have are taken for there: %1")
                     .arg(shortened(budget.labelsNotKnown));
    if (budget.images.bytes > 0)
        lines << imageLine(budget.images);
    return lines << shortened(names);
}

QString counted(const workspace::FleetBudget& fleet, Verdict budget::Budget::* verdict,
                const QString& sentence)
{
    std::map<Verdict, int> counts;
    for (const workspace::ClusterBudget& cluster : fleet.clusters)
        ++counts[(*cluster.budget).*verdict];
    return sentence.arg(QString::number(counts[Verdict::Fits]), QString::number(counts[Verdict::DoesNotFit]),
                        QString::number(counts[Verdict::Unknown]));
}

} // namespace

const budget::NodeBudget* fullestNode(const budget::Budget& budget)
{
    const budget::NodeBudget* fullest = nullptr;
    for (const budget::NodeBudget& node : budget.nodes) {
        if (memoryShare(&node) > memoryShare(fullest))
            fullest = &node;
    }
    return fullest;
}

std::vector<BudgetGroup> budgetGroups(const workspace::FleetBudget& fleet)
{
    using Key = std::tuple<Verdict, std::vector<budget::Cause>, Verdict, std::vector<budget::Cause>>;
    std::map<Key, BudgetGroup> groups;
    for (const auto& [name, budget] : fleet.clusters) {
        BudgetGroup& group =
            groups[{budget->verdict, budget->causes, budget->oneNodeLost, budget->lossCauses}];
        group.clusters.push_back(name);
        if (group.budget && memoryShare(fullestNode(*group.budget)) >= memoryShare(fullestNode(*budget)))
            continue;
        group.budget = budget;
        group.fullest = name;
    }
    std::vector<BudgetGroup> sorted;
    sorted.reserve(groups.size());
    for (auto& [key, group] : groups)
        sorted.push_back(std::move(group));
    std::ranges::stable_sort(sorted, [](const BudgetGroup& a, const BudgetGroup& b) {
        return std::tuple(b.budget->verdict, b.clusters.size()) <
               std::tuple(a.budget->verdict, a.clusters.size());
    });
    return sorted;
}

QString budgetText(const workspace::FleetBudget& fleet)
{
    QStringList lines = {
        impact::clusterCount(static_cast<qsizetype>(fleet.clusters.size())) + u": "_s +
            counted(fleet, &budget::Budget::verdict, Text::tr("%1 fit, %2 do not fit, %3 are not known")),
        counted(fleet, &budget::Budget::oneNodeLost,
                Text::tr("With one node lost: %1 fit, %2 do not fit, %3 are not known"))};
    for (const BudgetGroup& group : budgetGroups(fleet)) {
        const auto count = static_cast<qsizetype>(group.clusters.size());
        lines << QString() << impact::clusterCount(count) + u": "_s + verdictWord(group.budget->verdict);
        for (const QString& line : linesOf(group))
            lines << u"  "_s + line;
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace efa::app
