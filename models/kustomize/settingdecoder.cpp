#include "kustomize/settingdecoder.h"

#include "kustomize/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <charconv>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::SettingDecoder)
};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

void SettingDecoder::read(const Setting& setting, std::string& into)
{
    const bool scalar = setting.type == Setting::Type::Number || setting.type == Setting::Type::Bool;
    if (setting.type == Setting::Type::String || (scalar && m_scalars == Scalars::AsText))
        into = setting.text;
    else if (setting.type != Setting::Type::Null)
        wrongType(setting, Text::tr("a text (quote it)"));
}

void SettingDecoder::read(const Setting& setting, bool& into)
{
    if (setting.type == Setting::Type::Bool)
        into = setting.text == "true";
    else if (setting.type != Setting::Type::Null)
        wrongType(setting, Text::tr("true or false"));
}

void SettingDecoder::read(const Setting& setting, int64_t& into)
{
    if (setting.type == Setting::Type::Null)
        return;
    const char* end = setting.text.data() + setting.text.size();
    const auto [stop, error] = std::from_chars(setting.text.data(), end, into);
    if (setting.type != Setting::Type::Number || error != std::errc() || stop != end)
        wrongType(setting, Text::tr("a whole number"));
}

void SettingDecoder::read(const Setting& setting, std::map<std::string, std::string>& into)
{
    for (const SettingMember& member : members(setting))
        read(member.value, into[member.key]);
}

void SettingDecoder::read(const Setting& setting, std::map<std::string, bool>& into)
{
    for (const SettingMember& member : members(setting))
        read(member.value, into[member.key]);
}

void SettingDecoder::read(const Setting& setting, std::vector<std::string>& into)
{
    if (setting.type == Setting::Type::Null)
        return;
    into.clear();
    for (const Setting& item : items(setting))
        read(item, into.emplace_back());
}

std::span<const Setting> SettingDecoder::items(const Setting& setting)
{
    if (setting.type != Setting::Type::List && setting.type != Setting::Type::Null)
        wrongType(setting, Text::tr("a list"));
    return setting.items;
}

std::span<const SettingMember> SettingDecoder::members(const Setting& setting)
{
    if (setting.type != Setting::Type::Map && setting.type != Setting::Type::Null)
        wrongType(setting, Text::tr("a mapping"));
    return setting.members;
}

std::vector<const SettingMember*> SettingDecoder::sortedMembers(const Setting& setting)
{
    std::vector<const SettingMember*> sorted;
    for (const SettingMember& member : members(setting))
        sorted.push_back(&member);
    std::ranges::stable_sort(sorted, {}, &SettingMember::key);
    return sorted;
}

void SettingDecoder::fail(uint32_t at, const QString& message, const QString& hint)
{
    if (m_fault)
        return;
    m_fault = Error{.code = ErrorCode::Invalid, .message = message, .hint = hint};
    // What was loaded before has no place of its own; who asked for it knows one.
    if (!m_source.name().isEmpty())
        m_fault->where = m_source.placeAt(at);
}

bool SettingDecoder::isSameName(std::string_view name, std::string_view key)
{
    return std::ranges::equal(name, key, {}, lower, lower);
}

void SettingDecoder::refuseUnknown(const SettingMember& member)
{
    if (m_unknown == UnknownFields::Refused) {
        fail(member.keyAt,
             Text::tr("kustomize knows no field \"%1\" here.").arg(QString::fromStdString(member.key)),
             Text::tr("Check the spelling and the indentation."));
    }
}

void SettingDecoder::wrongType(const Setting& setting, const QString& wanted)
{
    QString found;
    switch (setting.type) {
    case Setting::Type::Null:
        found = Text::tr("nothing");
        break;
    case Setting::Type::Bool:
        found = Text::tr("true or false");
        break;
    case Setting::Type::Number:
        found = Text::tr("a number");
        break;
    case Setting::Type::String:
        found = Text::tr("a text");
        break;
    case Setting::Type::List:
        found = Text::tr("a list");
        break;
    case Setting::Type::Map:
        found = Text::tr("a mapping");
        break;
    }
    const QString message =
        m_source.name().isEmpty() && !m_way.empty()
            ? Text::tr("In %1 stands %2, but kustomize wants %3.").arg(shownWay(), found, wanted)
            : Text::tr("Here stands %1, but kustomize wants %2.").arg(found, wanted);
    fail(setting.at, message, Text::tr("Write what kustomize wants, or remove the field."));
}

QString SettingDecoder::shownWay() const
{
    QStringList parts;
    for (const std::string_view part : m_way)
        parts << shown(part);
    return u'`' + parts.join(u'.') + u'`';
}

} // namespace efa::kustomize
