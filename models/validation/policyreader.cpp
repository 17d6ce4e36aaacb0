#include "validation/policy.h"

#include "fleet/fields.h"
#include "validation/finding.h"
#include "validation/policywords.h"
#include "yaml/stream.h"

#include <re2/re2.h>

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Policies)
};

constexpr std::array<std::pair<std::string_view, PolicyOperator>, 10> operators = {
    {{"Exists", PolicyOperator::Exists},
     {"Absent", PolicyOperator::Absent},
     {"In", PolicyOperator::In},
     {"NotIn", PolicyOperator::NotIn},
     {"Matches", PolicyOperator::Matches},
     {"NotMatches", PolicyOperator::NotMatches},
     {"AtMost", PolicyOperator::AtMost},
     {"AtLeast", PolicyOperator::AtLeast},
     {"NoLongerThan", PolicyOperator::NoLongerThan},
     {"NoShorterThan", PolicyOperator::NoShorterThan}}};
constexpr std::array<std::pair<std::string_view, Policy::Each>, 3> eachWords = {
    {{"object", Policy::Each::Object}, {"pod", Policy::Each::Pod}, {"container", Policy::Each::Container}}};
constexpr std::array<std::pair<std::string_view, Severity>, 3> severities = {
    {{"error", Severity::Error}, {"warning", Severity::Warning}, {"info", Severity::Hint}}};
constexpr std::array<std::pair<std::string_view, PolicyPresence::In>, 3> inWords = {
    {{"same", PolicyPresence::In::Same},
     {"itself", PolicyPresence::In::Itself},
     {"cluster", PolicyPresence::In::Cluster}}};

constexpr int64_t patternMemory = int64_t{1} << 20;

std::vector<std::string> stdTexts(const QStringList& texts)
{
    std::vector<std::string> all;
    for (const QString& text : texts)
        all.push_back(text.toStdString());
    return all;
}

/// Reads one document of kind Policy.
class PolicyReader
{
  public:
    explicit PolicyReader(QList<Diagnostic>& findings)
        : m_findings(findings)
    {
    }

    std::optional<Policy> read(const yaml::Node& root)
    {
        fleet::Fields fields(root, m_findings);
        fields.text("apiVersion");
        fields.text("kind");
        const auto metadata = fields.node("metadata");
        const auto spec = fields.node("spec");
        if (!metadata || !spec) {
            refuse(fields.place(), Text::tr("A policy needs 'metadata' and 'spec'"));
            return std::nullopt;
        }
        Policy policy;
        policy.id = fleet::Fields(*metadata, m_findings).requiredText("name");
        policy.place = fields.place();
        readSpec(*spec, policy);
        return policy.id.isEmpty() || m_isBroken ? std::nullopt : std::optional(std::move(policy));
    }

  private:
    void readSpec(const yaml::Node& node, Policy& policy)
    {
        fleet::Fields fields(node, m_findings);
        policy.text = fields.requiredText("text");
        policy.why = fields.text("why");
        policy.hint = fields.text("hint");
        policy.write = fields.text("write");
        policy.source = fields.text("source");
        policy.severity =
            fields.word("severity", fleet::Words<Severity>(severities)).value_or(Severity::Warning);
        policy.each =
            fields.word("each", fleet::Words<Policy::Each>(eachWords)).value_or(Policy::Each::Object);
        policy.kinds = stdTexts(fields.texts("kinds"));
        policy.parameters = fields.textsByKey("parameters");
        for (const yaml::Node& condition : fields.items("where"))
            readCondition(condition, policy);
        policy.must = readTest(fields);
    }

    void readCondition(const yaml::Node& node, Policy& policy)
    {
        fleet::Fields fields(node, m_findings);
        if (!fields.has("delivered")) {
            policy.where.push_back(readTest(fields));
            return;
        }
        PolicyPresence presence;
        const QString how = fields.text("operator");
        if (how != "Absent"_L1 && how != "Exists"_L1)
            refuse(fields.placeOf("operator"), Text::tr("'delivered' is asked with Exists or Absent"));
        presence.isWanted = how != "Absent"_L1;
        fleet::Fields wanted(fields.node("delivered").value_or(node), m_findings);
        presence.kinds = stdTexts(wanted.texts("kinds"));
        presence.in =
            wanted.word("in", fleet::Words<PolicyPresence::In>(inWords)).value_or(PolicyPresence::In::Same);
        for (const yaml::Node& condition : wanted.items("where")) {
            fleet::Fields inner(condition, m_findings);
            presence.where.push_back(readTest(inner));
        }
        policy.delivered.push_back(std::move(presence));
    }

    PolicyTest readTest(fleet::Fields& fields)
    {
        PolicyTest test;
        const QString path = fields.requiredText("path");
        if (const auto read = PolicyPath::fromText(path.toStdString()))
            test.path = *read;
        else
            refuse(fields.placeOf("path"), Text::tr("'%1' is not a path").arg(path));
        const auto how = fields.word("operator", fleet::Words<PolicyOperator>(operators));
        if (!how)
            refuse(fields.placeOf("operator"), Text::tr("An operator is missing"));
        test.is = how.value_or(PolicyOperator::Exists);
        test.value.written = stdTexts(fields.texts("values"));
        if (fields.has("value"))
            test.value.written.push_back(fields.text("value").toStdString());
        test.value.fact = fields.text("fact").toStdString();
        test.value.parameter = fields.text("parameter").toStdString();
        compile(fields, test);
        const bool needsValue = test.is != PolicyOperator::Exists && test.is != PolicyOperator::Absent;
        if (needsValue && test.value.written.empty() && test.value.fact.empty() &&
            test.value.parameter.empty())
            refuse(fields.place(), Text::tr("There is nothing to compare with"));
        return test;
    }

    void compile(fleet::Fields& fields, PolicyTest& test)
    {
        const bool isPattern = test.is == PolicyOperator::Matches || test.is == PolicyOperator::NotMatches;
        if (!isPattern || test.value.written.empty())
            return;
        RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(patternMemory);
        auto pattern = std::make_shared<const RE2>(test.value.written.front(), options);
        if (pattern->ok())
            test.value.pattern = std::move(pattern);
        else
            refuse(fields.placeOf("value"),
                   Text::tr("The pattern cannot be used: %1").arg(QString::fromStdString(pattern->error())));
    }

    void refuse(const Place& place, const QString& text)
    {
        m_isBroken = true;
        m_findings.append({.severity = Severity::Error,
                           .rule = u"policy-invalid"_s,
                           .text = text,
                           .place = place,
                           .hint = Text::tr("The policy is left out until it is mended.")});
    }

    QList<Diagnostic>& m_findings;
    bool m_isBroken = false;
};

bool isPolicy(const yaml::Node& root)
{
    const auto kind = root.isMapping() ? root.find("kind") : std::nullopt;
    const auto version = root.isMapping() ? root.find("apiVersion") : std::nullopt;
    return kind && version && kind->value() == "Policy" && version->value() == "fleet-architect/v1alpha1";
}

void add(const yaml::Source& source, Policies& policies)
{
    const auto stream = yaml::Stream::parse(source);
    if (!stream)
        return; // told of every file that cannot be read
    for (const yaml::Document& document : stream->documents()) {
        if (!isPolicy(document.root()))
            continue;
        auto policy = PolicyReader(policies.findings).read(document.root());
        if (!policy)
            continue;
        const auto known = std::ranges::find(policies.all, policy->id, &Policy::id);
        if (known == policies.all.end())
            policies.all.push_back(std::move(*policy));
        else
            policies.findings.append({.severity = Severity::Error,
                                      .rule = u"policy-invalid"_s,
                                      .text = Text::tr("There is another policy called %1").arg(policy->id),
                                      .place = policy->place,
                                      .hint = Text::tr("Give it a name of its own. Rules on board are set in "
                                                       "topology/validation.yaml.")});
    }
}

void addOnBoard(Policies& policies)
{
    QDirIterator files(u":/policies"_s, {u"*.yaml"_s});
    QStringList names;
    while (files.hasNext())
        names << files.next();
    names.sort();
    for (const QString& name : names) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            add(yaml::Source(file.readAll(), name), policies);
    }
    std::ranges::for_each(policies.all, translateWords);
}

} // namespace

Result<Policies> readPolicies(const files::FileTree& tree, const QString& folder)
{
    Policies policies;
    addOnBoard(policies);
    const QString own = (folder.isEmpty() ? QString() : folder + u'/') + u"policies"_s;
    const auto entries = tree.list(own);
    if (!entries)
        return entries.error().code == ErrorCode::Io ? Result<Policies>(failure(entries.error()))
                                                     : Result<Policies>(std::move(policies));
    for (const files::Entry& entry : *entries) {
        const QString path = own + u'/' + entry.name;
        if (entry.kind != files::EntryKind::File || !entry.name.endsWith(".yaml"_L1))
            continue;
        if (const auto text = tree.read(path))
            add(yaml::Source(*text, tree.displayName(path)), policies);
    }
    return policies;
}

} // namespace efa::validation
