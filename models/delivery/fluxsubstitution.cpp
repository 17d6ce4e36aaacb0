#include "delivery/fluxsubstitution.h"

#include "delivery/fluxscalars.h"
#include "delivery/keydomains.h"
#include "delivery/settingvalue.h"
#include "kustomize/memory.h"
#include "kustomize/output.h"
#include "kustomize/setting.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace efa::delivery {

namespace {

using kustomize::ContentKey;
using kustomize::KeyMaker;
using kustomize::Resource;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxSubstitution)
};

constexpr std::string_view switchName = "kustomize.toolkit.fluxcd.io/substitute";
// Integers of more digits may not fit into the floating-point number that they pass through.
constexpr qsizetype longNumber = 16;

/// What is known of a resource before any variable has a value.
struct Prepared
{
    ShellTemplate shell; ///< of the whole text
    std::optional<FluxScalars> scalars;
};

struct Substituted
{
    kustomize::ResourcePtr resource;
    std::shared_ptr<const QByteArray> text;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasLongNumber(const QByteArray& text)
{
    for (qsizetype at = longNumber - 1; at < text.size(); at += longNumber) {
        if (!isDigit(text.at(at)))
            continue;
        qsizetype begin = at;
        qsizetype end = at + 1;
        while (begin > 0 && isDigit(text.at(begin - 1)))
            --begin;
        while (end < text.size() && isDigit(text.at(end)))
            ++end;
        if (end - begin >= longNumber)
            return true;
    }
    return false;
}

/// Whether anything can come of it: the rest is printed as it is read.
bool mayChange(const QByteArray& text)
{
    return text.contains('$') || hasLongNumber(text);
}

bool isSwitchedOff(const Resource& resource)
{
    const auto says = [&](std::string_view field) {
        const kustomize::Value* found = resource.value().at({"metadata", field, switchName});
        return found && found->text() == "disabled";
    };
    return says("labels") || says("annotations");
}

QString named(const Resource& resource)
{
    return QString::fromStdString(resource.kind() + ' ' + resource.name());
}

Result<std::shared_ptr<const Prepared>> preparedFor(kustomize::Memory& memory, const Resource& resource,
                                                    const QByteArray& text)
{
    const ContentKey key = KeyMaker(domain::shellTemplate).add(resource.contentKey()).key();
    if (auto known = memory.find<Prepared>(key))
        return known;
    Result<ShellTemplate> parsed = ShellTemplate::parse(text.toStdString());
    if (!parsed)
        return failure(std::move(parsed).error());
    auto prepared = std::make_shared<Prepared>(Prepared{std::move(*parsed), std::nullopt});
    if (!hasLongNumber(text))
        prepared->scalars = FluxScalars::of(resource.value());
    const size_t bytes = prepared->shell.bytes() + (prepared->scalars ? prepared->scalars->bytes() : 0);
    memory.offer(key, prepared, bytes);
    return std::shared_ptr<const Prepared>(std::move(prepared));
}

Result<Substituted> printed(kustomize::Value value)
{
    std::string text;
    if (auto done = kustomize::appendYaml(value, text); !done)
        return failure(std::move(done).error());
    return Substituted{std::make_shared<const Resource>(std::move(value)),
                       std::make_shared<const QByteArray>(text.data(), static_cast<qsizetype>(text.size()))};
}

// As the controller reads it back: YAML 1.1 to JSON, and JSON to an object.
Result<Substituted> readBack(const std::string& expanded)
{
    const yaml::Source source(QByteArray::fromStdString(expanded), {});
    const Result<kustomize::Setting> read = kustomize::readSetting(source, yaml::RepeatedKeys::Kept);
    if (!read)
        return failure(read.error());
    Result<kustomize::Value> value = valueFromSetting(*read);
    if (!value)
        return failure(std::move(value).error());
    return printed(std::move(*value));
}

Error without(Error error, const Resource& resource, const std::string& expanded)
{
    // The place is one in a text that nobody wrote.
    if (error.where && error.where->line > 0) {
        const QStringList lines = QString::fromStdString(expanded).split(u'\n');
        error.detail = lines.value(error.where->line - 1).trimmed();
    }
    error.where.reset();
    return std::move(error).withContext(
        Text::tr("%1 can no longer be read after its variables were put in").arg(named(resource)));
}

Result<Substituted> throughText(const ShellTemplate& shell, const ShellTemplate::Variables& variables,
                                const Resource& resource, ShellTemplate::Unset unset)
{
    const Result<std::string> expanded = shell.expanded(variables, unset);
    if (!expanded)
        return failure(Error(expanded.error()).withContext(named(resource)));
    Result<Substituted> read = readBack(*expanded);
    if (!read)
        return failure(without(std::move(read).error(), resource, *expanded));
    return read;
}

} // namespace

FluxSubstitution::FluxSubstitution(const FluxVariables& variables, ShellTemplate::Unset unset,
                                   kustomize::Memory& memory)
    : m_variables(variables), m_unset(unset), m_memory(memory)
{
}

ShellTemplate::Value FluxSubstitution::valueOf(std::string_view name) const
{
    using State = ShellTemplate::Value::State;
    if (m_variables.mayBeUnknown(name))
        return {State::Unknown, {}};
    const auto found = m_variables.values.find(name);
    return found == m_variables.values.end() ? ShellTemplate::Value{State::Unset, {}}
                                             : ShellTemplate::Value{State::Set, found->second};
}

ContentKey FluxSubstitution::keyFor(const ShellTemplate& shell, const Resource& resource) const
{
    KeyMaker key(domain::substituted);
    key.add(resource.contentKey()).add(static_cast<uint64_t>(m_unset));
    for (const std::string& name : shell.names()) {
        const ShellTemplate::Value value = valueOf(name);
        key.add(static_cast<uint64_t>(value.state)).add(value.text);
    }
    return key.key();
}

void FluxSubstitution::note(const ShellTemplate& shell, const Resource& resource)
{
    for (const std::string& name : shell.names()) {
        const ShellTemplate::Value value = valueOf(name);
        const std::string where = resource.kind() + ' ' + resource.name();
        if (value.state == ShellTemplate::Value::State::Unknown)
            m_left.emplace(name, where);
        else if (value.state == ShellTemplate::Value::State::Unset && shell.leavesEmpty(name))
            m_emptied.emplace(name, where);
    }
}

Result<void> FluxSubstitution::apply(kustomize::ResourcePtr& resource,
                                     std::shared_ptr<const QByteArray>& text)
{
    if (!mayChange(*text) || isSwitchedOff(*resource))
        return {};
    const auto prepared = preparedFor(m_memory, *resource, *text);
    if (!prepared)
        return failure(Error(prepared.error()).withContext(named(*resource)));
    const ShellTemplate& shell = (*prepared)->shell;
    note(shell, *resource);
    const ContentKey key = keyFor(shell, *resource);
    auto known = m_memory.find<Substituted>(key);
    if (!known) {
        const ShellTemplate::Variables variables = [this](std::string_view name) { return valueOf(name); };
        std::optional<kustomize::Value> value;
        if ((*prepared)->scalars)
            value = (*prepared)->scalars->expanded(resource->value(), variables);
        Result<Substituted> made =
            value ? printed(std::move(*value)) : throughText(shell, variables, *resource, m_unset);
        if (!made)
            return failure(std::move(made).error());
        known = std::make_shared<const Substituted>(std::move(*made));
        m_memory.offer(key, known,
                       sizeof(Substituted) + known->resource->value().bytesBeyond(resource->value()) +
                           static_cast<size_t>(known->text->size()));
    }
    resource = known->resource;
    text = known->text;
    return {};
}

} // namespace efa::delivery
