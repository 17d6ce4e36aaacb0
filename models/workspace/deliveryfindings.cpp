#include "workspace/deliveryfindings.h"

#include <array>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::workspace {

using validation::ObjectId;

namespace {

/// The delivered object that a subject begins with.
std::optional<ObjectId> objectIn(const delivery::Delivery& delivery, const QString& subject)
{
    const QString shown = subject.section(u' ', 0, 1);
    const std::string kind = shown.section(u' ', 0, 0).toStdString();
    for (const delivery::Unit& unit : delivery.units) {
        for (const kustomize::ResourcePtr& resource : unit.built.resources) {
            if (resource->kind() != kind)
                continue;
            ObjectId id = validation::idOf(*resource);
            if (id.shown() == shown)
                return id;
        }
    }
    return std::nullopt;
}

validation::FaultPtr faultOf(const Diagnostic& finding, const QString& subject)
{
    return std::make_shared<const validation::Fault>(validation::Fault{.rule = finding.rule,
                                                                       .severity = finding.severity,
                                                                       .text = finding.text,
                                                                       .hint = finding.hint,
                                                                       .subject = subject});
}

/// That a program would have to run is no fault of the files; and that an agent adds to every folder what
/// only some need is how it is used.
bool isNoFaultOfFiles(const delivery::Unit& unit, const Diagnostic& finding, bool isBreak)
{
    return finding.severity == Severity::Warning && (isBreak || unit.order.object);
}

/// What tells findings of one object apart: the unit where it orders several, and what they are about.
QString subjectOf(const delivery::Unit& unit, const QString& object, const QString& subject)
{
    QStringList parts;
    if (const QString by = unit.order.by.shown(); by != object)
        parts << by;
    if (!unit.order.variant.empty())
        parts << QString::fromStdString(unit.order.variant);
    if (!subject.isEmpty() && subject != object)
        parts << subject;
    return parts.join(u' ');
}

class DeliveryFindings
{
  public:
    DeliveryFindings(const delivery::Delivery& delivery, const files::FileTree& tree, const QString& entry,
                     ClusterVerdict& verdict)
        : m_delivery(delivery), m_tree(tree), m_entry(entry), m_verdict(verdict)
    {
    }

    void add()
    {
        for (const delivery::Unit& unit : m_delivery.units) {
            for (const Diagnostic& finding : unit.built.findings)
                add(unit, finding);
        }
        for (const Diagnostic& finding : m_delivery.findings)
            add(finding);
    }

  private:
    void add(const delivery::Unit& unit, Diagnostic finding)
    {
        const Diagnostic* fault = unit.built.fault();
        const bool isBreak = fault && fault->text == finding.text;
        if (isNoFaultOfFiles(unit, finding, isBreak))
            finding.severity = Severity::Hint;
        if (finding.place.file.isEmpty() && unit.order.object) {
            const ObjectId id = validation::idOf(*unit.order.object);
            m_verdict.add(id, faultOf(finding, subjectOf(unit, id.shown(), finding.subject)), isBreak);
            return;
        }
        addPlaced(finding, unit.order.path);
    }

    void add(const Diagnostic& finding)
    {
        const bool isPlaced = !finding.place.file.isEmpty();
        if (const auto id = isPlaced ? std::nullopt : objectIn(m_delivery, finding.subject)) {
            const QString more = finding.subject.section(u' ', 2);
            m_verdict.add(*id, faultOf(finding, more), finding.severity == Severity::Error);
            return;
        }
        addPlaced(finding, m_entry);
    }

    void addPlaced(Diagnostic finding, const QString& subject)
    {
        if (finding.place.file.isEmpty()) {
            finding.place = entryPlace(m_tree, m_entry);
            if (finding.subject.isEmpty())
                finding.subject = subject;
        }
        m_verdict.known.append(finding);
    }

    const delivery::Delivery& m_delivery;
    const files::FileTree& m_tree;
    const QString& m_entry;
    ClusterVerdict& m_verdict;
};

} // namespace

Place entryPlace(const files::FileTree& tree, const QString& entry)
{
    constexpr std::array names = {"kustomization.yaml"_L1, "kustomization.yml"_L1, "Kustomization"_L1};
    for (const QLatin1StringView name : names) {
        const QString path = entry.isEmpty() ? QString(name) : entry + u'/' + name;
        const auto kind = tree.kind(path);
        if (kind && *kind == files::EntryKind::File)
            return {.file = tree.displayName(path), .line = 1, .column = 1};
    }
    return {.file = tree.displayName(entry)};
}

void addDeliveryFindings(const delivery::Delivery& delivery, const files::FileTree& tree,
                         const QString& entry, ClusterVerdict& verdict)
{
    DeliveryFindings(delivery, tree, entry, verdict).add();
}

} // namespace efa::workspace
