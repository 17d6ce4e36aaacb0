#include "delivery/fluxscalars.h"

#include "kustomize/scalartype.h"

#include <algorithm>
#include <array>

namespace efa::delivery {

namespace {

using kustomize::Value;

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool hasVariable(std::string_view text)
{
    return text.find('$') != std::string_view::npos;
}

/// A value that is of no meaning to YAML; an empty one may still change the form of what is around it.
bool isWord(std::string_view text)
{
    return text.empty() || (isLetterOrDigit(text.front()) && isLetterOrDigit(text.back()) &&
                            std::ranges::all_of(text, [](char c) {
                                return isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
                            }));
}

/// Where a plain text could mean something else, or a longer one is broken: how often each pair of characters
/// is in it. All have a space or a line break.
using Turns = std::array<size_t, 8>;

Turns turnsIn(std::string_view text)
{
    constexpr std::array<std::string_view, std::tuple_size_v<Turns>> turns = {": ", ":\n", " #",  "\n#",
                                                                              "  ", " \n", "\n ", "\n\n"};
    const auto isBlank = [](char c) { return c == ' ' || c == '\n'; };
    Turns found = {};
    for (size_t at = 0; at + 1 < text.size(); ++at) {
        if (!isBlank(text[at]) && !isBlank(text[at + 1]))
            continue;
        const auto turn = std::ranges::find(turns, text.substr(at, 2));
        if (turn != turns.end())
            ++found[static_cast<size_t>(turn - turns.begin())];
    }
    return found;
}

/// Whether a printed text stays the same kind of text where its variables became words or nothing.
bool keepsForm(const ShellTemplate& shell, std::string_view before, std::string_view after)
{
    if (after.empty() || kustomize::resolvedTag(after) != kustomize::Tag::Str ||
        kustomize::isNonStringInYaml11(after))
        return false;
    const bool beginsAlike = isLetterOrDigit(after.front()) ||
                             (before.substr(0, 2) == after.substr(0, 2) && !hasVariable(before.substr(0, 2)));
    const bool endsAlike =
        isLetterOrDigit(after.back()) || (before.back() == after.back() && !shell.endsWithVariable());
    return beginsAlike && endsAlike && turnsIn(before) == turnsIn(after);
}

bool collect(const Value& value, std::vector<ShellTemplate>& into)
{
    if (value.isScalar()) {
        if (!hasVariable(value.text()))
            return true;
        Result<ShellTemplate> parsed = ShellTemplate::parse(std::string(value.text()));
        if (!parsed || !parsed->isPlain() || !kustomize::isString(value))
            return false;
        into.push_back(std::move(*parsed));
        return true;
    }
    return std::ranges::all_of(value.items(), [&](const Value& item) { return collect(item, into); }) &&
           std::ranges::all_of(value.members(), [&](const kustomize::Member& member) {
               return !hasVariable(member.key.text()) && collect(member.value, into);
           });
}

/// Walks an object and its templates side by side.
class Expansion
{
  public:
    Expansion(const std::vector<ShellTemplate>& templates, const ShellTemplate::Variables& variables)
        : m_templates(templates), m_variables(variables)
    {
    }

    std::optional<Value> run(const Value& value)
    {
        if (value.isScalar())
            return hasVariable(value.text()) ? scalar(value) : value;
        Value changed = value;
        for (uint32_t i = 0; i < value.items().size(); ++i) {
            const size_t before = m_next;
            const std::optional<Value> item = run(value.items()[i]);
            if (!item)
                return std::nullopt;
            if (m_next != before)
                changed = changed.withItem(i, *item);
        }
        for (uint32_t i = 0; i < value.members().size(); ++i) {
            const size_t before = m_next;
            const std::optional<Value> member = run(value.members()[i].value);
            if (!member)
                return std::nullopt;
            if (m_next != before)
                changed = changed.withMember(i, *member);
        }
        return changed;
    }

  private:
    std::optional<Value> scalar(const Value& value)
    {
        const ShellTemplate& shell = m_templates[m_next++];
        const Result<std::string> text = shell.expanded(m_variables, ShellTemplate::Unset::Refused);
        if (!text || !keepsForm(shell, value.text(), *text))
            return std::nullopt;
        return Value::string(*text);
    }

    const std::vector<ShellTemplate>& m_templates;
    const ShellTemplate::Variables& m_variables;
    size_t m_next = 0;
};

} // namespace

std::optional<FluxScalars> FluxScalars::of(const Value& object)
{
    FluxScalars scalars;
    if (!collect(object, scalars.m_templates))
        return std::nullopt;
    for (const ShellTemplate& shell : scalars.m_templates) {
        for (const std::string& name : shell.names()) {
            if (std::ranges::find(scalars.m_names, name) == scalars.m_names.end())
                scalars.m_names.push_back(name);
        }
    }
    return scalars;
}

bool FluxScalars::leavesEmpty(std::string_view name) const
{
    return std::ranges::any_of(m_templates,
                               [&](const ShellTemplate& shell) { return shell.leavesEmpty(name); });
}

std::optional<Value> FluxScalars::expanded(const Value& object,
                                           const ShellTemplate::Variables& variables) const
{
    for (const ShellTemplate& shell : m_templates) {
        const bool allWords = std::ranges::all_of(shell.names(), [&](const std::string& name) {
            const ShellTemplate::Value value = variables(name);
            return value.state == ShellTemplate::Value::State::Set && isWord(value.text);
        });
        if (!allWords)
            return std::nullopt;
    }
    return Expansion(m_templates, variables).run(object);
}

size_t FluxScalars::bytes() const
{
    size_t bytes = sizeof(FluxScalars);
    for (const ShellTemplate& shell : m_templates)
        bytes += shell.bytes();
    return bytes;
}

} // namespace efa::delivery
