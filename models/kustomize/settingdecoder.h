#pragma once

#include "base/result.h"
#include "kustomize/setting.h"
#include "yaml/source.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace efa::kustomize {

class SettingDecoder;

/// How one field of a T is read.
template <typename T>
struct SettingField
{
    std::string_view name;
    void (*read)(SettingDecoder& decoder, const Setting& setting, T& into);
};

/// Whether a field that nobody knows is an error.
enum class UnknownFields : uint8_t { Refused, Ignored };
/// Whether a number or boolean is taken where a text is wanted.
enum class Scalars : uint8_t { Strict, AsText };

/// Reads settings into structs by the rules of Go's JSON: names match whatever their case, null leaves a
/// field as it is. Keeps the first fault; what is read after it means nothing.
class SettingDecoder
{
  public:
    SettingDecoder(const yaml::Source& source, UnknownFields unknown, Scalars scalars)
        : m_source(source), m_unknown(unknown), m_scalars(scalars)
    {
    }

    void read(const Setting& setting, std::string& into);
    void read(const Setting& setting, bool& into);
    void read(const Setting& setting, int64_t& into);
    void read(const Setting& setting, std::map<std::string, std::string>& into);
    void read(const Setting& setting, std::map<std::string, bool>& into);
    void read(const Setting& setting, std::vector<std::string>& into);

    template <typename T>
    void readFields(const Setting& setting, std::span<const SettingField<T>> fields, T& into)
    {
        for (const SettingMember* member : sortedMembers(setting)) {
            const auto found = std::ranges::find_if(fields, [member](const SettingField<T>& field) {
                return isSameName(field.name, member->key);
            });
            m_way.push_back(member->key);
            if (found != fields.end())
                found->read(*this, member->value, into);
            else
                refuseUnknown(*member);
            m_way.pop_back();
        }
    }

    /// What stands in a struct that the reference embeds in another: there a text has to be one, whatever the
    /// decoder was told.
    template <typename Read>
    void readEmbedded(Read read)
    {
        const Scalars outside = std::exchange(m_scalars, Scalars::Strict);
        read();
        m_scalars = outside;
    }

    template <typename T>
    void readItems(const Setting& setting, void (*readItem)(SettingDecoder&, const Setting&, T&),
                   std::vector<T>& into)
    {
        if (setting.type == Setting::Type::Null)
            return;
        into.clear();
        for (const Setting& item : items(setting))
            readItem(*this, item, into.emplace_back());
    }

    /// Items of a list, members of a map; a fault and nothing for other types.
    std::span<const Setting> items(const Setting& setting);
    std::span<const SettingMember> members(const Setting& setting);

    void fail(uint32_t at, const QString& message, const QString& hint);
    const std::optional<Error>& fault() const { return m_fault; }
    const yaml::Source& source() const { return m_source; }

    /// Whatever their case.
    static bool isSameName(std::string_view name, std::string_view key);

  private:
    /// As the reference reads them: of two keys that differ in case only, the last in this order counts.
    std::vector<const SettingMember*> sortedMembers(const Setting& setting);
    void refuseUnknown(const SettingMember& member);
    void wrongType(const Setting& setting, const QString& wanted);
    QString shownWay() const;

    yaml::Source m_source;
    UnknownFields m_unknown;
    Scalars m_scalars;
    std::vector<std::string_view> m_way; ///< to the field that is being read
    std::optional<Error> m_fault;
};

} // namespace efa::kustomize
