#include "delivery/argokustomize.h"

#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <map>
#include <span>

namespace efa::delivery {

using kustomize::Member;
using kustomize::Tag;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoKustomize)
};

std::vector<Value> copied(std::span<const Value> items)
{
    return {items.begin(), items.end()};
}

Value text(std::string_view content)
{
    return Value::scalar(content, Tag::Str);
}

tl::unexpected<Error> refused(const QString& message, const QString& hint)
{
    return failure({.code = ErrorCode::Invalid, .message = message, .hint = hint});
}

/// A text whose quotes the command takes off.
std::string unquoted(const std::string& content)
{
    const bool isQuoted = content.size() >= 2 && content.front() == '"' && content.back() == '"';
    return isQuoted ? content.substr(1, content.size() - 2) : content;
}

using Pairs = std::map<std::string, std::string>;

class Completion
{
  public:
    Completion(const Value& kustomization, const Value& options, ArgoEnvironment& environment,
               const IsThere& isThere)
        : m_result(kustomization), m_options(options), m_environment(environment), m_isThere(isThere)
    {
    }

    Result<Value> run()
    {
        putText("namePrefix", "namePrefix");
        putText("nameSuffix", "nameSuffix");
        using Step = Result<void> (Completion::*)();
        // In the order in which Argo CD runs the commands.
        for (const Step step : {&Completion::setImages, &Completion::setReplicas, &Completion::addLabels,
                                &Completion::addAnnotations}) {
            if (Result<void> done = (this->*step)(); !done)
                return failure(done.error());
        }
        putText("namespace", "namespace");
        addPatches();
        addComponents();
        return m_result;
    }

  private:
    void putText(std::string_view option, std::string_view field)
    {
        if (const std::string content = textAt(m_options, {option}); !content.empty())
            m_result = m_result.with(field, text(content));
    }

    Result<void> setImages()
    {
        std::vector<std::string> images;
        for (const std::string& image : textsAt(m_options, {"images"}))
            images.push_back(m_environment.expanded(image));
        if (images.empty())
            return {};
        Result<Value> changed = withImages(m_result, images);
        if (!changed)
            return failure(changed.error());
        m_result = std::move(*changed);
        return {};
    }

    Result<void> setReplicas()
    {
        std::map<std::string, Value> replicas;
        for (const Value& item : itemsAt(m_result, {"replicas"}))
            replicas.insert_or_assign(textAt(item, {"name"}), item);
        const std::span<const Value> wanted = itemsAt(m_options, {"replicas"});
        for (const Value& item : wanted) {
            const std::string name = textAt(item, {"name"});
            const std::string count = textAt(item, {"count"});
            int64_t number = 0;
            const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), number);
            if (error != std::errc() || end != count.data() + count.size() || name.empty()) {
                return refused(Text::tr("The number of replicas of \"%1\" is no whole number.")
                                   .arg(QString::fromStdString(name)),
                               Text::tr("Give each item of `replicas` a name and a count."));
            }
            replicas.insert_or_assign(name,
                                      Value::mapping({})
                                          .with("name", text(name))
                                          .with("count", Value::scalar(std::to_string(number), Tag::Int)));
        }
        if (wanted.empty())
            return {};
        std::vector<Value> sorted;
        sorted.reserve(replicas.size());
        for (const auto& [name, item] : replicas)
            sorted.push_back(item);
        m_result = m_result.with("replicas", Value::sequence(std::move(sorted)));
        return {};
    }

    Pairs pairsAt(std::string_view option, bool expands) const
    {
        Pairs pairs;
        const Value mapping = mappingAt(m_options, {option});
        for (const Member& member : mapping.members()) {
            const std::string content(member.value.text());
            pairs.emplace(member.key.text(), unquoted(expands ? m_environment.expanded(content) : content));
        }
        return pairs;
    }

    static Result<Value> withPairs(const Value& mapping, const Pairs& pairs, bool force)
    {
        Value result = mapping;
        for (const auto& [key, content] : pairs) {
            if (result.find(key) && !force) {
                return refused(
                    Text::tr("The kustomization already has \"%1\".").arg(QString::fromStdString(key)),
                    Text::tr("Set `forceCommonLabels` or `forceCommonAnnotations`, or leave it out."));
            }
            result = result.with(key, text(content));
        }
        return result;
    }

    Result<void> addLabels()
    {
        const Pairs pairs = pairsAt("commonLabels", true);
        const bool force = isTrueAt(m_options, {"forceCommonLabels"});
        const bool withTemplates = isTrueAt(m_options, {"labelIncludeTemplates"});
        if (pairs.empty())
            return {};
        if (isTrueAt(m_options, {"labelWithoutSelector"}))
            return addLabelItem(pairs, force, withTemplates);
        if (withTemplates) {
            return refused(Text::tr("`labelIncludeTemplates` needs `labelWithoutSelector`."),
                           Text::tr("Set both, or none of them."));
        }
        return setPairs("commonLabels", pairs, force);
    }

    Result<void> setPairs(std::string_view field, const Pairs& pairs, bool force)
    {
        Result<Value> changed = withPairs(mappingAt(m_result, {field}), pairs, force);
        if (!changed)
            return failure(changed.error());
        m_result = m_result.with(field, std::move(*changed));
        return {};
    }

    /// Into the first item of `labels` with the same settings, else into a new one.
    Result<void> addLabelItem(const Pairs& pairs, bool force, bool withTemplates)
    {
        std::vector<Value> items = copied(itemsAt(m_result, {"labels"}));
        auto same = std::ranges::find_if(items, [&](const Value& item) {
            return !isTrueAt(item, {"includeSelectors"}) &&
                   isTrueAt(item, {"includeTemplates"}) == withTemplates;
        });
        if (same == items.end()) {
            items.push_back(
                withTemplates ? Value::mapping({}).with("includeTemplates", Value::scalar("true", Tag::Bool))
                              : Value::mapping({}));
            same = std::prev(items.end());
        }
        Result<Value> changed = withPairs(mappingAt(*same, {"pairs"}), pairs, force);
        if (!changed)
            return failure(changed.error());
        *same = same->with("pairs", std::move(*changed));
        m_result = m_result.with("labels", Value::sequence(std::move(items)));
        return {};
    }

    Result<void> addAnnotations()
    {
        const Pairs pairs = pairsAt("commonAnnotations", isTrueAt(m_options, {"commonAnnotationsEnvsubst"}));
        if (pairs.empty())
            return {};
        return setPairs("commonAnnotations", pairs, isTrueAt(m_options, {"forceCommonAnnotations"}));
    }

    void append(std::string_view field, std::span<const Value> more)
    {
        if (more.empty())
            return;
        std::vector<Value> items = copied(itemsAt(m_result, {field}));
        items.insert(items.end(), more.begin(), more.end());
        m_result = m_result.with(field, Value::sequence(std::move(items)));
    }

    void addPatches() { append("patches", itemsAt(m_options, {"patches"})); }

    void addComponents()
    {
        const std::vector<std::string> known = textsAt(m_result, {"components"});
        const bool skipsMissing = isTrueAt(m_options, {"ignoreMissingComponents"});
        std::vector<Value> added;
        for (const std::string& component : textsAt(m_options, {"components"})) {
            const bool isMissing = skipsMissing && !m_isThere(component);
            if (!isMissing && std::ranges::find(known, component) == known.end())
                added.push_back(text(component));
        }
        append("components", added);
    }

    Value m_result;
    const Value& m_options;
    ArgoEnvironment& m_environment;
    const IsThere& m_isThere;
};

} // namespace

Result<Value> withArgoOptions(const Value& kustomization, const Value& options, ArgoEnvironment& environment,
                              const IsThere& isThere)
{
    return Completion(kustomization, options, environment, isThere).run();
}

} // namespace efa::delivery
