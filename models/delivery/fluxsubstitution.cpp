#include "delivery/fluxsubstitution.h"

#include "delivery/fluxscalars.h"
#include "delivery/keydomains.h"
#include "delivery/settingvalue.h"
#include "kustomize/memory.h"
#include "kustomize/printedtext.h"
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

using ShellPtr = std::shared_ptr<const ShellTemplate>;

/// What is known of a resource before any variable has a value: its texts one by one, or all as one where
/// that is not enough, or nothing where no value can change it.
struct Prepared
{
    std::optional<FluxScalars> scalars;
    ShellPtr whole;

    bool changes() const { return scalars || whole; }
    const std::vector<std::string>& names() const { return scalars ? scalars->names() : whole->names(); }
    bool leavesEmpty(std::string_view name) const
    {
        return scalars ? scalars->leavesEmpty(name) : whole->leavesEmpty(name);
    }
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool hasLongNumber(std::string_view text)
{
    for (size_t at = longNumber - 1; at < text.size(); at += longNumber) {
        if (!isDigit(text[at]))
            continue;
        size_t begin = at;
        size_t end = at + 1;
        while (begin > 0 && isDigit(text[begin - 1]))
            --begin;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        if (end - begin >= longNumber)
            return true;
    }
    return false;
}

std::string_view viewOf(const QByteArray& text)
{
    return {text.constData(), static_cast<size_t>(text.size())};
}

/// Whether a scalar could be printed with a long number: what is no string is printed as what it means.
bool mayHoldLongNumber(const kustomize::Value& scalar)
{
    constexpr size_t shortest = 8;
    return scalar.tag() == kustomize::Tag::Str ? hasLongNumber(scalar.text())
                                               : scalar.text().size() >= shortest;
}

enum class Sign : uint8_t { None, Variable, Number };

/// Whether anything can come of it: the rest is printed as it is read. A long number counts more.
Sign signIn(const kustomize::Value& value)
{
    if (value.isScalar()) {
        if (mayHoldLongNumber(value))
            return Sign::Number;
        return value.text().find('$') != std::string_view::npos ? Sign::Variable : Sign::None;
    }
    Sign sign = Sign::None;
    for (const kustomize::Value& item : value.items())
        sign = std::max(sign, signIn(item));
    for (const kustomize::Member& member : value.members())
        sign = std::max({sign, signIn(member.key), signIn(member.value)});
    return sign;
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

/// The printed text with its variables; nullptr where nothing can come of it.
Result<ShellPtr> wholeOf(kustomize::Memory& memory, const Resource& resource)
{
    const ContentKey key = KeyMaker(domain::shellTemplate).add(resource.contentKey()).key();
    if (auto known = memory.find<ShellTemplate>(key))
        return known;
    const auto text = kustomize::printedText(memory, resource);
    if (!text)
        return failure(text.error());
    if (!(*text)->contains('$') && !hasLongNumber(viewOf(**text)))
        return ShellPtr();
    Result<ShellTemplate> parsed = ShellTemplate::parse((*text)->toStdString());
    if (!parsed)
        return failure(Error(parsed.error()).withContext(named(resource)));
    auto whole = std::make_shared<const ShellTemplate>(std::move(*parsed));
    memory.offer(key, whole, whole->bytes());
    return whole;
}

Result<std::shared_ptr<const Prepared>> preparedFor(kustomize::Memory& memory, const Resource& resource)
{
    const ContentKey key = KeyMaker(domain::prepared).add(resource.contentKey()).key();
    if (auto known = memory.find<Prepared>(key))
        return known;
    auto prepared = std::make_shared<Prepared>();
    const Sign sign = isSwitchedOff(resource) ? Sign::None : signIn(resource.value());
    if (sign == Sign::Variable)
        prepared->scalars = FluxScalars::of(resource.value());
    if (sign != Sign::None && !prepared->scalars) {
        Result<ShellPtr> whole = wholeOf(memory, resource);
        if (!whole)
            return failure(std::move(whole).error());
        prepared->whole = std::move(*whole);
    }
    memory.offer(key, prepared, sizeof(Prepared) + (prepared->scalars ? prepared->scalars->bytes() : 0));
    return prepared;
}

// As the controller reads it back: YAML 1.1 to JSON, and JSON to an object.
Result<kustomize::Value> readBack(const std::string& expanded)
{
    const yaml::Source source(QByteArray::fromStdString(expanded), {});
    const Result<kustomize::Setting> read = kustomize::readSetting(source, yaml::RepeatedKeys::Kept);
    if (!read)
        return failure(read.error());
    return valueFromSetting(*read);
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

Result<kustomize::Value> throughText(const ShellTemplate& whole, const ShellTemplate::Variables& variables,
                                     const Resource& resource, ShellTemplate::Unset unset)
{
    const Result<std::string> expanded = whole.expanded(variables, unset);
    if (!expanded)
        return failure(Error(expanded.error()).withContext(named(resource)));
    Result<kustomize::Value> read = readBack(*expanded);
    if (!read)
        return failure(without(std::move(read).error(), resource, *expanded));
    return read;
}

Result<kustomize::Value> substituted(kustomize::Memory& memory, const Prepared& prepared,
                                     const ShellTemplate::Variables& variables, const Resource& resource,
                                     ShellTemplate::Unset unset)
{
    if (prepared.scalars) {
        if (std::optional<kustomize::Value> value = prepared.scalars->expanded(resource.value(), variables))
            return std::move(*value);
    }
    const Result<ShellPtr> whole =
        prepared.whole ? Result<ShellPtr>(prepared.whole) : wholeOf(memory, resource);
    if (!whole)
        return failure(whole.error());
    return throughText(**whole, variables, resource, unset);
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

ContentKey FluxSubstitution::keyFor(const std::vector<std::string>& names, const Resource& resource) const
{
    KeyMaker key(domain::substituted);
    key.add(resource.contentKey()).add(static_cast<uint64_t>(m_unset));
    for (const std::string& name : names) {
        const ShellTemplate::Value value = valueOf(name);
        key.add(name).add(static_cast<uint64_t>(value.state)).add(value.text);
    }
    return key.key();
}

Result<void> FluxSubstitution::apply(kustomize::ResourcePtr& resource)
{
    const auto prepared = preparedFor(m_memory, *resource);
    if (!prepared)
        return failure(prepared.error());
    if (!(*prepared)->changes())
        return {};
    for (const std::string& name : (*prepared)->names())
        note(name, *resource, (*prepared)->leavesEmpty(name));
    const ContentKey key = keyFor((*prepared)->names(), *resource);
    auto known = m_memory.find<Resource>(key);
    if (!known) {
        const ShellTemplate::Variables variables = [this](std::string_view name) { return valueOf(name); };
        Result<kustomize::Value> value = substituted(m_memory, **prepared, variables, *resource, m_unset);
        if (!value)
            return failure(std::move(value).error());
        known = std::make_shared<const Resource>(std::move(*value));
        m_memory.offer(key, known, sizeof(Resource) + known->value().bytesBeyond(resource->value()));
    }
    resource = known;
    return {};
}

void FluxSubstitution::note(const std::string& name, const Resource& resource, bool leavesEmpty)
{
    const ShellTemplate::Value::State state = valueOf(name).state;
    const bool isLeft = state == ShellTemplate::Value::State::Unknown;
    if (isLeft || (state == ShellTemplate::Value::State::Unset && leavesEmpty))
        (isLeft ? m_left : m_emptied).emplace(name, resource.kind() + ' ' + resource.name());
}

} // namespace efa::delivery
