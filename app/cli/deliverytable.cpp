#include "app/cli/deliverytable.h"

#include "app/cli/console.h"
#include "app/cli/renderplace.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::DeliveryTable)
};

constexpr size_t columnCount = 5;
using Row = std::array<QString, columnCount>;

QString unitText(const delivery::Unit& unit)
{
    QString text = unit.order.by.kind.empty() ? Text::tr("entry point") : unit.order.by.shown();
    if (!unit.order.variant.empty())
        text += u" ("_s + QString::fromStdString(unit.order.variant) + u')';
    return text;
}

QString sourceText(const delivery::Source& source)
{
    if (source.kind == delivery::SourceKind::Home)
        return Text::tr("this repository");
    if (source.kind == delivery::SourceKind::Inline)
        return Text::tr("the object itself");
    return source.revision.isEmpty() ? source.url : source.url + u'@' + source.revision;
}

QString stateText(const delivery::Unit& unit)
{
    QStringList states;
    if (unit.order.suspended)
        states << Text::tr("suspended: the cluster keeps what it has");
    if (unit.built.isRenderedByHelm)
        states << Text::tr("rendered by helm");
    if (unit.built.opaque)
        states << (unit.built.fault() ? Text::tr("broken") : Text::tr("opaque")) + u": "_s +
                      unit.built.opaque->text;
    else if (!unit.built.holes.empty())
        states << Text::tr("%n hole(s)", nullptr, static_cast<int>(unit.built.holes.size()));
    return states.join(u"; "_s);
}

QString requestsText(const fleet::UnitRequests& requests)
{
    const auto shown = [](const QString& amount) { return amount.isEmpty() ? u"?"_s : amount; };
    return Text::tr("requests cpu %1, memory %2, storage %3, as the topology has it")
        .arg(shown(requests.cpu), shown(requests.memory), shown(requests.storage));
}

/// What is known of a chart; nothing where it was rendered.
QString factOf(const delivery::Unit& unit, std::string_view path)
{
    if (!unit.built.opaque)
        return {};
    const auto found = std::ranges::find(unit.built.opaque->facts, path, &delivery::Fact::path);
    return found == unit.built.opaque->facts.end() ? QString() : QString::fromStdString(found->text);
}

/// Where a unit comes from, and what is taken there.
std::pair<QString, QString> originOf(const delivery::Unit& unit)
{
    const delivery::Order& order = unit.order;
    const QString source = sourceText(order.source);
    if (order.source.kind != delivery::SourceKind::Helm || !order.path.isEmpty())
        return {source, order.path.isEmpty() ? u"./"_s : order.path};
    const QString chart = factOf(unit, "chart");
    return {source.isEmpty() ? factOf(unit, "repository") : source, chart.isEmpty() ? u"-"_s : chart};
}

Row rowOf(const delivery::Unit& unit)
{
    const QString known = QString::number(unit.built.resources.size());
    const QString count = !unit.built.opaque             ? known
                          : unit.built.resources.empty() ? u"?"_s
                                                         : known + u"+?"_s;
    const auto [source, path] = originOf(unit);
    return {unitText(unit), source, path, count, stateText(unit)};
}

QString lineOf(const Row& row, const std::array<qsizetype, columnCount>& widths)
{
    QString line;
    for (size_t i = 0; i < columnCount; ++i)
        line += i == columnCount - 1 ? row[i] : row[i].leftJustified(widths[i]) + u"  "_s;
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

void showUnits(const delivery::Delivery& delivery, const Console& console)
{
    std::vector<Row> rows = {
        {Text::tr("Unit"), Text::tr("Source"), Text::tr("Path"), Text::tr("Resources"), Text::tr("State")}};
    for (const delivery::Unit& unit : delivery.units)
        rows.push_back(rowOf(unit));
    std::array<qsizetype, columnCount> widths = {};
    for (const Row& row : rows) {
        for (size_t i = 0; i < columnCount; ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    for (const Row& row : rows)
        console.note(lineOf(row, widths));
}

void showFinding(Diagnostic finding, const RenderPlace& place, const Console& console)
{
    if (!finding.place.file.isEmpty())
        finding.place.file = place.shownName(finding.place.file);
    console.warn(finding);
}

} // namespace

void showDelivery(const delivery::Delivery& delivery, const RenderPlace& place, const Console& console)
{
    showUnits(delivery, console);
    qsizetype opaque = 0;
    for (const delivery::Unit& unit : delivery.units) {
        if (!unit.built.opaque)
            continue;
        ++opaque;
        if (unit.requests)
            console.note(u"  %1: %2"_s.arg(unitText(unit), requestsText(*unit.requests)));
        for (const delivery::Fact& fact : unit.built.opaque->facts)
            console.note(u"  %1: %2 = %3"_s.arg(unitText(unit), QString::fromStdString(fact.path),
                                                QString::fromStdString(fact.text)));
        if (!unit.built.opaque->hint.isEmpty() && !unit.built.fault())
            console.note(u"  %1: %2"_s.arg(unitText(unit), unit.built.opaque->hint));
    }
    for (const delivery::Unit& unit : delivery.units) {
        for (const delivery::Hole& hole : unit.built.holes)
            console.note(u"  %1: %2"_s.arg(unitText(unit), hole.text));
    }
    for (const delivery::Unit& unit : delivery.units) {
        for (const Diagnostic& finding : unit.built.findings)
            showFinding(finding, place, console);
    }
    for (const Diagnostic& finding : delivery.findings)
        showFinding(finding, place, console);
    console.note(Text::tr("%1, %2, %3 opaque", "units, resources")
                     .arg(Text::tr("%n unit(s)", nullptr, static_cast<int>(delivery.units.size())),
                          Text::tr("%n resource(s)", nullptr, static_cast<int>(delivery.resourceCount())))
                     .arg(opaque));
}

} // namespace efa::app
