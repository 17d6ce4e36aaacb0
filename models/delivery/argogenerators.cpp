#include "delivery/argogenerators.h"

#include "delivery/argoclustergenerator.h"
#include "delivery/argogitgenerator.h"
#include "delivery/argoparameters.h"
#include "delivery/objectfields.h"
#include "kustomize/contentkey.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <span>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoGenerators)
};

/// Generators whose answer comes from a server or the cluster.
constexpr std::array askingGenerators = {"scmProvider", "pullRequest", "clusterDecisionResource", "plugin"};

tl::unexpected<ArgoGap> fault(const QString& text, const QString& hint)
{
    return gapOf({.code = ErrorCode::Invalid, .message = text, .hint = hint});
}

/// An element of a list without goTemplate: texts, and `values.NAME` for those of `values`.
Known<Value> flatElement(const Value& element)
{
    Value flat = Value::mapping({});
    for (const Member& member : element.members()) {
        const bool isValues = member.key.text() == "values";
        if (isValues ? !member.value.isMapping() : member.value.tag() != kustomize::Tag::Str)
            return fault(Text::tr("The list element \"%1\" is no text.")
                             .arg(QString::fromStdString(std::string(member.key.text()))),
                         Text::tr("Without `goTemplate: true` a list has texts only. Quote it."));
        if (!isValues)
            flat = flat.with(member.key.text(), member.value);
        for (const Member& value : member.value.members())
            flat = flat.with("values." + std::string(value.key.text()), value.value);
    }
    return flat;
}

} // namespace

std::string generatorKind(const Value& generator)
{
    for (const Member& member : generator.members()) {
        if (member.key.text() != "selector" && !member.value.isNull())
            return std::string(member.key.text());
    }
    return {};
}

ArgoGenerators::ArgoGenerators(ArgoTemplate& texts, const Delivered& delivered, const Workshop& workshop,
                               Progress& progress, std::vector<kustomize::ResourcePtr>& used)
    : m_texts(texts), m_delivered(delivered), m_workshop(workshop), m_progress(progress), m_used(used)
{
}

Known<void> ArgoGenerators::count(size_t sets)
{
    if (m_progress.isCancelled())
        return gapOf({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    if (sets <= maxSets)
        return {};
    return fault(Text::tr("The generators give over %1 sets of parameters.").arg(maxSets),
                 Text::tr("Narrow the generators with a selector, or split the ApplicationSet."));
}

Known<ParameterSets> ArgoGenerators::parameters(const Value& generator, const Value* outer, int nesting)
{
    Value own = generator;
    if (outer && outer->size() != 0) {
        Result<Value> rendered = m_texts.renderedGenerator(generator, *outer);
        if (!rendered)
            return gapOf(rendered.error());
        own = std::move(*rendered);
    }
    Known<ParameterSets> sets = generated(own, nesting);
    const Value* selector = generator.find("selector");
    if (!sets || !selector || selector->isNilOrNull())
        return sets;
    ParameterSets chosen;
    for (Value& set : *sets) {
        const Result<bool> selected = isSelected(*selector, flatParameters(set));
        if (!selected)
            return gapOf(selected.error());
        if (*selected)
            chosen.push_back(std::move(set));
    }
    return chosen;
}

Known<ParameterSets> ArgoGenerators::generated(const Value& generator, int nesting)
{
    const std::string kind = generatorKind(generator);
    const Value options = mappingAt(generator, {kind});
    if (nesting > maxNesting) {
        return fault(Text::tr("Generators are nested over %1 deep.").arg(maxNesting),
                     Text::tr("Argo CD takes matrix and merge inside of one another, and no deeper."));
    }
    if (kind == "list")
        return list(options);
    if (kind == "matrix")
        return matrix(options, nesting);
    if (kind == "merge")
        return merge(options, nesting);
    if (kind == "git")
        return ArgoGitGenerator(options, m_texts, m_workshop, m_progress).parameters();
    if (kind == "clusters")
        return clusterParameters(options, m_texts, m_delivered, m_used);
    const QString shown = QString::fromStdString(kind);
    if (std::ranges::find(askingGenerators, kind) == askingGenerators.end()) {
        return fault(kind.empty() ? Text::tr("A generator says nothing.")
                                  : Text::tr("The generator \"%1\" is not known.").arg(shown),
                     Text::tr("Use one of Argo CD's generators."));
    }
    return tl::unexpected<ArgoGap>(ArgoGap{
        .reason = OpaqueReason::Unresolved,
        .text = Text::tr("The generator \"%1\" asks a server for its parameters.").arg(shown),
        .hint = {},
        .holes = {{shown,
                   Text::tr("What the generator \"%1\" gives is known only in the cluster.").arg(shown)}},
        .finding = {},
        .error = {}});
}

Known<ParameterSets> ArgoGenerators::list(const Value& generator)
{
    ParameterSets sets;
    for (const Value& element : itemsAt(generator, {"elements"})) {
        const Result<Value> data = templateData(element);
        if (!data)
            return gapOf(data.error());
        const Known<Value> set = m_texts.isGo() ? Known<Value>(*data) : flatElement(*data);
        if (!set)
            return tl::unexpected<ArgoGap>(set.error());
        sets.push_back(*set);
    }
    const std::string text = textAt(generator, {"elementsYaml"});
    const Result<std::vector<Value>> more =
        readParameterFile(QByteArray::fromStdString(text), u"elementsYaml"_s);
    if (!more)
        return gapOf(more.error());
    if (!text.empty())
        sets.insert(sets.end(), more->begin(), more->end());
    if (const Known<void> counted = count(sets.size()); !counted)
        return tl::unexpected<ArgoGap>(counted.error());
    return sets;
}

Known<Value> ArgoGenerators::combined(const Value& first, const Value& second) const
{
    // With Go templates the first generator wins, and all of the second that it does not have is added.
    if (m_texts.isGo())
        return overlaidParameters(second, first);
    Result<Value> both = combinedParameters(first, second);
    if (!both)
        return gapOf(both.error());
    return *both;
}

Known<ParameterSets> ArgoGenerators::matrix(const Value& generator, int nesting)
{
    const std::span<const Value> parts = itemsAt(generator, {"generators"});
    if (parts.size() != 2)
        return fault(Text::tr("A matrix has %n generator(s).", nullptr, static_cast<int>(parts.size())),
                     Text::tr("Give it two; a matrix in a matrix makes three."));
    Known<ParameterSets> first = parameters(parts[0], nullptr, nesting + 1);
    if (!first)
        return first;
    ParameterSets sets;
    for (const Value& outer : *first) {
        Known<ParameterSets> second = parameters(parts[1], &outer, nesting + 1);
        if (!second)
            return second;
        if (const Known<void> counted = count(sets.size() + second->size()); !counted)
            return tl::unexpected<ArgoGap>(counted.error());
        for (const Value& inner : *second) {
            Known<Value> both = combined(outer, inner);
            if (!both)
                return tl::unexpected<ArgoGap>(both.error());
            sets.push_back(std::move(*both));
        }
    }
    return sets;
}

Known<ParameterSets> ArgoGenerators::merge(const Value& generator, int nesting)
{
    const std::span<const Value> parts = itemsAt(generator, {"generators"});
    const std::vector<std::string> keys = textsAt(generator, {"mergeKeys"});
    if (parts.size() < 2 || keys.empty())
        return fault(Text::tr("A merge wants two generators or more, and `mergeKeys`."),
                     Text::tr("Add what is missing."));
    Known<ParameterSets> base = parameters(parts[0], nullptr, nesting + 1);
    for (size_t i = 1; base && i < parts.size(); ++i) {
        Known<ParameterSets> over = parameters(parts[i], nullptr, nesting + 1);
        if (!over)
            return over;
        if (const Known<void> done = lay(*base, *over, keys); !done)
            return tl::unexpected<ArgoGap>(done.error());
    }
    return base;
}

Known<void> ArgoGenerators::lay(ParameterSets& base, const ParameterSets& over,
                                const std::vector<std::string>& keys)
{
    using Places = std::map<kustomize::ContentKey, size_t>;
    const auto placed = [&](const ParameterSets& sets) -> Known<Places> {
        Places places;
        for (size_t i = 0; i < sets.size(); ++i) {
            std::vector<Value> parts;
            for (const std::string& key : keys) {
                const Value* part = sets[i].find(key);
                parts.push_back(part ? *part : Value::null());
            }
            if (!places.emplace(Value::sequence(std::move(parts)).contentKey(), i).second)
                return fault(Text::tr("Two sets of parameters of a merge have the same merge keys."),
                             Text::tr("Add a key to `mergeKeys` that tells them apart."));
        }
        return places;
    };
    const Known<Places> own = placed(base);
    const Known<Places> others = placed(over);
    if (!own || !others)
        return tl::unexpected<ArgoGap>(own ? others.error() : own.error());
    for (const auto& [key, at] : *own) {
        if (const auto found = others->find(key); found != others->end())
            base[at] = overlaidParameters(base[at], over[found->second]);
    }
    return {};
}

} // namespace efa::delivery
