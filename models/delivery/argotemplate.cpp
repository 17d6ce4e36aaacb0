#include "delivery/argotemplate.h"

#include "delivery/objectfields.h"
#include "kustomize/scalartype.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cctype>

namespace efa::delivery {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoTemplate)
};

constexpr std::array generatorsWithValues = {"clusters",    "git",    "scmProvider",
                                             "pullRequest", "plugin", "clusterDecisionResource"};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

/// Whether one line has both braces; only then the plain templates look at a text at all.
bool hasTag(std::string_view text)
{
    for (size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open + 2)) {
        const size_t line = std::min(text.find('\n', open), text.size());
        if (text.substr(open + 2, line - open - 2).find("}}") != std::string_view::npos)
            return true;
    }
    return false;
}

/// Calls `use(before, tag)` for each tag and `use(rest, nullptr)` at the end; false where a tag does not end.
template <typename Use>
bool walkTags(std::string_view text, Use use)
{
    while (true) {
        const size_t open = text.find("{{");
        if (open == std::string_view::npos) {
            use(text, nullptr);
            return true;
        }
        const size_t close = text.find("}}", open + 2);
        if (close == std::string_view::npos)
            return false;
        const std::string_view tag = text.substr(open + 2, close - open - 2);
        use(text.substr(0, open), &tag);
        text.remove_prefix(close + 2);
    }
}

Result<std::string> replacedPlain(std::string_view text, const Value& parameters)
{
    if (!hasTag(text))
        return std::string(text);
    std::string result;
    const bool isWhole = walkTags(text, [&](std::string_view before, const std::string_view* tag) {
        result += before;
        if (!tag)
            return;
        const Value* found = parameters.find(trimmed(*tag));
        if (found && found->tag() == kustomize::Tag::Str)
            result += found->text();
        else
            result += "{{" + std::string(*tag) + "}}";
    });
    if (!isWhole) {
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("The template \"%1\" has a \"{{\" without its \"}}\".")
                            .arg(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))),
             .hint = Text::tr("Close it.")});
    }
    return result;
}

} // namespace

ArgoTemplate::ArgoTemplate(const Value& spec)
    : m_isGo(isTrueAt(spec, {"goTemplate"}))
{
    for (const std::string& option : textsAt(spec, {"goTemplateOptions"})) {
        if (option == "missingkey=error")
            m_missingKey = MissingKey::Error;
        else if (option == "missingkey=zero")
            m_missingKey = MissingKey::Zero;
        else
            m_missingKey = MissingKey::Default;
    }
}

Result<std::string> ArgoTemplate::replaced(std::string_view text, const Value& parameters)
{
    return m_isGo ? replacedGo(text, parameters, m_missingKey) : replacedPlain(text, parameters);
}

Result<std::string> ArgoTemplate::replacedGo(std::string_view text, const Value& parameters,
                                             MissingKey missingKey)
{
    if (text.find("{{") == std::string_view::npos)
        return std::string(text);
    std::string key(text);
    auto found = m_templates.find(key);
    if (found == m_templates.end())
        found = m_templates.emplace(std::move(key), GoTemplate::parse(text)).first;
    if (!found->second)
        return failure(found->second.error());
    return found->second->execute(parameters, missingKey);
}

Result<Value> ArgoTemplate::rendered(const Value& value, const Value& parameters)
{
    if (value.isScalar()) {
        if (!kustomize::isString(value))
            return value;
        Result<std::string> text = replaced(value.text(), parameters);
        if (!text)
            return failure(text.error());
        return *text == value.text() ? value : Value::scalar(*text, kustomize::Tag::Str);
    }
    std::vector<Value> items;
    for (const Value& item : value.items()) {
        Result<Value> done = rendered(item, parameters);
        if (!done)
            return done;
        items.push_back(std::move(*done));
    }
    if (value.isSequence())
        return Value::sequence(std::move(items));
    std::vector<Member> members;
    for (const Member& member : value.members()) {
        Result<std::string> key = replaced(member.key.text(), parameters);
        Result<Value> done = rendered(member.value, parameters);
        if (!key || !done)
            return failure(key ? done.error() : key.error());
        const auto same =
            std::ranges::find_if(members, [&](const Member& m) { return m.key.text() == *key; });
        if (same == members.end())
            members.push_back({kustomize::plainKey(*key), std::move(*done)});
        else
            same->value = std::move(*done);
    }
    return value.isNil() ? value : Value::mapping(std::move(members));
}

Result<Value> ArgoTemplate::values(const Value& map, const Value& parameters)
{
    Value result = map;
    for (const Member& member : map.members()) {
        const std::string_view text = member.value.text();
        const Result<std::string> done =
            m_isGo ? replacedGo(text, parameters, MissingKey::Error) : replacedPlain(text, parameters);
        // What does not parse fails when the generator itself reads it.
        if (done)
            result = result.with(member.key.text(), Value::scalar(*done, kustomize::Tag::Str));
    }
    return result;
}

Result<Value> ArgoTemplate::renderedGenerator(const Value& generator, const Value& parameters)
{
    Value plain = generator;
    Value lenient = Value::mapping({});
    for (const char* name : generatorsWithValues) {
        const Value* inner = generator.find(name);
        const Value* own = inner ? inner->find("values") : nullptr;
        if (!own || !own->isMapping())
            continue;
        Result<Value> done = values(*own, parameters);
        if (!done)
            return done;
        lenient = lenient.with(name, std::move(*done));
        plain = plain.with(name, inner->without("values"));
    }
    Result<Value> result = rendered(plain, parameters);
    if (!result)
        return result;
    for (const Member& member : lenient.members())
        result = result->with(member.key.text(),
                              mappingAt(*result, {member.key.text()}).with("values", member.value));
    return result;
}

std::set<std::string> ArgoTemplate::asked(const Value& value)
{
    std::set<std::string> names;
    addAsked(value, names);
    return names;
}

void ArgoTemplate::addAsked(const Value& value, std::set<std::string>& names)
{
    addAsked(value.text(), names);
    for (const Value& item : value.items())
        addAsked(item, names);
    for (const Member& member : value.members()) {
        addAsked(member.key.text(), names);
        addAsked(member.value, names);
    }
}

void ArgoTemplate::addAsked(std::string_view text, std::set<std::string>& names)
{
    if (text.find("{{") == std::string_view::npos)
        return;
    if (!m_isGo) {
        walkTags(text, [&](std::string_view, const std::string_view* tag) {
            if (tag)
                names.emplace(trimmed(*tag));
        });
        return;
    }
    if (const Result<GoTemplate> read = GoTemplate::parse(text)) {
        for (const std::string& field : read->fields())
            names.insert(field);
    }
}

} // namespace efa::delivery
