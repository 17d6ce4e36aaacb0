#include "kustomize/origin.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fields.h"
#include "kustomize/keydomains.h"
#include "kustomize/remoteurl.h"
#include "kustomize/settingdecoder.h"
#include "yaml/emitter.h"

#include <QCoreApplication>

#include <array>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Origin)
};

using Pair = std::pair<std::string_view, const std::string*>;

uint32_t filled(std::initializer_list<Pair> pairs)
{
    uint32_t count = 0;
    for (const Pair& pair : pairs)
        count += pair.second->empty() ? 0 : 1;
    return count;
}

void write(yaml::Emitter& emitter, std::initializer_list<Pair> pairs)
{
    for (const auto& [key, text] : pairs) {
        if (text->empty())
            continue;
        emitter.key(key);
        emitter.string(*text);
    }
}

// One item of a list of mappings: the first line gets the dash, the others are moved in.
std::string asItem(std::string_view yaml)
{
    std::string item;
    std::string_view indent = "- ";
    while (!yaml.empty()) {
        const size_t end = yaml.find('\n');
        item.append(indent).append(yaml.substr(0, end)).append("\n");
        yaml.remove_prefix(end == std::string_view::npos ? yaml.size() : end + 1);
        indent = "  ";
    }
    return item;
}

template <auto member>
void plain(SettingDecoder& decoder, const Setting& setting, Origin& into)
{
    decoder.read(setting, into.*member);
}

template <auto member>
void embedded(SettingDecoder& decoder, const Setting& setting, Origin& into)
{
    decoder.readEmbedded([&] { decoder.read(setting, into.*member); });
}

constexpr std::array<SettingField<Origin>, 4> configuredByFields = {{
    {"apiVersion", embedded<&Origin::apiVersion>},
    {"kind", embedded<&Origin::kind>},
    {"name", embedded<&Origin::name>},
    {"namespace", embedded<&Origin::nspace>},
}};

constexpr std::array<SettingField<Origin>, 5> originFields = {{
    {"path", plain<&Origin::path>},
    {"repo", plain<&Origin::repository>},
    {"ref", plain<&Origin::revision>},
    {"configuredIn", plain<&Origin::configuredIn>},
    {"configuredBy", [](SettingDecoder& decoder, const Setting& setting,
                        Origin& into) { decoder.readFields<Origin>(setting, configuredByFields, into); }},
}};

/// A list of transformations as the reference writes it anew whenever it adds one: somebody may have written
/// it by hand.
Result<std::string> rewritten(const std::string& list)
{
    const yaml::Source source(QByteArray::fromStdString(list), {});
    Result<Setting> setting = readSetting(source, yaml::RepeatedKeys::Kept);
    SettingDecoder decoder(source, UnknownFields::Ignored, Scalars::AsText);
    std::string result;
    for (const Setting& item : setting ? decoder.items(*setting) : std::span<const Setting>()) {
        Origin origin;
        decoder.readFields<Origin>(item, originFields, origin);
        result += item.type == Setting::Type::Null ? "- null\n" : asItem(origin.text());
    }
    if (setting && !decoder.fault())
        return result;
    Error error = setting ? *decoder.fault() : std::move(setting).error();
    error.where.reset();
    return failure(std::move(error).withContext(
        Text::tr("The annotation alpha.config.kubernetes.io/transformations is no list of transformations")));
}

std::string textIn(const Setting& setting, std::string_view key)
{
    const Setting* found = setting.find(key);
    return found ? found->text : std::string();
}

} // namespace

std::string Origin::text() const
{
    const std::initializer_list<Pair> own = {
        {"path", &path}, {"repo", &repository}, {"ref", &revision}, {"configuredIn", &configuredIn}};
    const std::initializer_list<Pair> by = {
        {"apiVersion", &apiVersion}, {"kind", &kind}, {"name", &name}, {"namespace", &nspace}};
    std::string output;
    yaml::Emitter emitter(output, yaml::Emitter::Passage::Direct);
    emitter.beginMapping(filled(own) + filled(by));
    write(emitter, own);
    if (filled(by) > 0) {
        emitter.key("configuredBy");
        emitter.beginMapping(filled(by));
        write(emitter, by);
        emitter.endMapping();
    }
    emitter.endMapping();
    emitter.endDocument();
    return output;
}

Origin Origin::appended(std::string_view added) const
{
    Origin result = *this;
    const auto remote = remoteReference(added);
    if (!remote) {
        result.path = joinedPath(path, added);
        return result;
    }
    result.repository = remote->url.toStdString();
    result.revision = remote->revision.toStdString();
    // The reference takes the name of its folder of clones off, and where nothing follows, leaves it.
    result.path = remote->path.isEmpty() ? "notCloned" : remote->path.toStdString();
    return result;
}

std::string joinedPath(const std::string& base, std::string_view path)
{
    std::vector<std::string_view> names;
    const auto take = [&](std::string_view part) {
        while (!part.empty()) {
            const size_t slash = part.find('/');
            const std::string_view name = part.substr(0, slash);
            part.remove_prefix(slash == std::string_view::npos ? part.size() : slash + 1);
            if (name.empty() || name == ".")
                continue;
            if (name == ".." && !names.empty() && names.back() != "..")
                names.pop_back();
            else
                names.push_back(name);
        }
    };
    take(base);
    take(path);
    std::string joined;
    for (const std::string_view name : names) {
        if (!joined.empty())
            joined += '/';
        joined += name;
    }
    return joined;
}

std::optional<Origin> originOfPlugin(const Resource& plugin)
{
    const Value* noted = findAnnotation(plugin.value(), annotation::origin);
    if (!noted)
        return std::nullopt;
    const yaml::Source source(QByteArray(noted->text().data(), static_cast<qsizetype>(noted->text().size())),
                              {});
    const Result<Setting> setting = readSetting(source, yaml::RepeatedKeys::Kept);
    if (!setting)
        return std::nullopt;
    Origin origin;
    origin.repository = textIn(*setting, "repo");
    origin.revision = textIn(*setting, "ref");
    origin.configuredIn = textIn(*setting, "path");
    origin.apiVersion = plugin.gvk().apiVersion();
    origin.kind = plugin.kind();
    origin.name = plugin.name();
    origin.nspace = plugin.nspace();
    return origin;
}

OriginStep::OriginStep(const Origin& origin, Manner manner)
    : m_text(origin.text()), m_manner(manner)
{
    m_key = KeyMaker(domain::steps).add("origin").add(m_text).add(static_cast<uint64_t>(manner)).key();
}

Result<Value> OriginStep::apply(const Resource& resource) const
{
    TextMap annotations = metadataMap(resource.value(), "annotations");
    const auto known = annotations.find(annotation::origin);
    const bool isKnown = known != annotations.end();
    if (m_manner == Manner::WhereMissing && isKnown)
        return resource.value();
    if (m_manner == Manner::Transformation && isKnown) {
        std::string& list = annotations[std::string(annotation::transformations)];
        Result<std::string> before = rewritten(list);
        if (!before)
            return failure(std::move(before).error());
        list = *before + asItem(m_text);
    } else {
        annotations[std::string(annotation::origin)] = m_text;
    }
    return withMetadataMap(resource.value(), "annotations", annotations);
}

} // namespace efa::kustomize
