#include "delivery/unitorder.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::UnitOrder)
};

/// Which units have to come before one, by index.
using Before = std::vector<std::vector<size_t>>;

std::string nameOf(const AgentObject& object)
{
    return std::to_string(static_cast<int>(object.engine)) + '\n' + object.kind + '\n' + object.nspace +
           '\n' + object.name;
}

Before waitsFor(Delivery& delivery)
{
    std::multimap<std::string, size_t> byName;
    for (size_t i = 0; i < delivery.units.size(); ++i)
        byName.emplace(nameOf(delivery.units[i].order.by), i);
    Before before(delivery.units.size());
    for (size_t i = 0; i < delivery.units.size(); ++i) {
        const Unit& unit = delivery.units[i];
        if (unit.parent >= 0)
            before[i].push_back(static_cast<size_t>(unit.parent));
        for (const AgentObject& other : unit.order.after) {
            const auto [first, last] = byName.equal_range(nameOf(other));
            for (auto found = first; found != last; ++found)
                before[i].push_back(found->second);
            if (first == last)
                delivery.findings.append({.severity = Severity::Warning,
                                          .rule = u"delivery-dependency-missing"_s,
                                          .text = Text::tr("%1 waits for %2, which nobody delivers.")
                                                      .arg(unit.order.by.shown(), other.shown()),
                                          .hint = Text::tr("Check its name and namespace in `dependsOn`."),
                                          .subject = unit.order.by.shown() + u' ' + other.shown()});
        }
    }
    return before;
}

/// The next unit: of those that wait for nobody, or of all that are left, the first by wave and appearance.
size_t next(const Delivery& delivery, const std::vector<size_t>& left, const std::vector<char>& done,
            const Before& before, bool& isFree)
{
    const auto waits = [&](size_t unit) {
        return std::ranges::any_of(before[unit], [&](size_t other) { return done[other] == 0; });
    };
    const auto wave = [&](size_t unit) { return delivery.units[unit].order.wave; };
    size_t best = left.size();
    isFree = false;
    for (size_t i = 0; i < left.size(); ++i) {
        const bool free = !waits(left[i]);
        const bool isBetter =
            best == left.size() || (free && !isFree) || (free == isFree && wave(left[i]) < wave(left[best]));
        if (isBetter) {
            best = i;
            isFree = free;
        }
    }
    return best;
}

void noteDeadlock(Delivery& delivery, const std::vector<size_t>& left)
{
    QStringList names;
    for (const size_t unit : left)
        names << delivery.units[unit].order.by.shown();
    delivery.findings.append(
        {.severity = Severity::Error,
         .rule = u"delivery-dependency-cycle"_s,
         .text = Text::tr("These wait for each other and are never delivered: %1.").arg(names.join(u", "_s)),
         .hint = Text::tr("Break the circle in their `dependsOn`."),
         .subject = names.join(u' ')});
}

std::vector<size_t> sorted(Delivery& delivery, const Before& before)
{
    std::vector<size_t> left(delivery.units.size());
    for (size_t i = 0; i < left.size(); ++i)
        left[i] = i;
    std::vector<char> done(left.size(), 0);
    std::vector<size_t> order;
    bool noted = false;
    while (!left.empty()) {
        bool isFree = false;
        const size_t best = next(delivery, left, done, before, isFree);
        if (!isFree && !noted) {
            noteDeadlock(delivery, left);
            noted = true;
        }
        done[left[best]] = 1;
        order.push_back(left[best]);
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return order;
}

} // namespace

void sortUnits(Delivery& delivery)
{
    const Before before = waitsFor(delivery);
    const std::vector<size_t> order = sorted(delivery, before);
    std::vector<int> places(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        places[order[i]] = static_cast<int>(i);
    std::vector<Unit> units;
    units.reserve(order.size());
    for (const size_t at : order) {
        units.push_back(std::move(delivery.units[at]));
        int& parent = units.back().parent;
        parent = parent < 0 ? -1 : places[static_cast<size_t>(parent)];
    }
    delivery.units = std::move(units);
}

} // namespace efa::delivery
