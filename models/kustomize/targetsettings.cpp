#include "kustomize/outputorder.h"
#include "kustomize/session.h"
#include "kustomize/shown.h"
#include "kustomize/target.h"

#include <QCoreApplication>

#include <optional>

// What a kustomization sets for the build around it: types, configurations and the order of what is printed.

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::Target)
};

/// The reference adds the types that a build names to those on board where it has read these, and puts these
/// over them where it is about to; else they are all that it knows.
Result<SchemaState> ownTypes(const yaml::Source& source, OnBoard asked)
{
    const auto& base = asked == OnBoard::NotAsked ? Schema::kustomizationTypes() : Schema::builtin();
    const auto schema =
        Schema::extended(base, source, asked == OnBoard::Asked ? SameName::Kept : SameName::Replaced);
    if (!schema)
        return failure(schema.error());
    const ContentKey key = KeyMaker(1).add(source.view()).add(static_cast<uint64_t>(asked)).key();
    return SchemaState{.schema = *schema, .key = key, .isSet = true};
}

} // namespace

Result<void> Target::useOpenApi()
{
    const auto& openapi = m_file->content.openapi;
    const auto path = openapi.find("path");
    const auto version = openapi.find("version");
    std::optional<yaml::Source> source;
    if (path != openapi.end()) {
        Result<yaml::Source> read = m_loader.source(path->second);
        if (!read)
            return failure(placed(std::move(read).error(), m_file->content.openapiAt));
        source = std::move(*read);
    }
    if (m_into.schema.isSet && !m_request.isTop)
        return {};
    if (source && version != openapi.end()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("`openapi` names both a version and a file."),
                        .hint = Text::tr("Keep one of the two."),
                        .where = placeAt(m_file->content.openapiAt)});
    }
    if (source) {
        Result<SchemaState> own = ownTypes(*source, m_into.askedOnBoard());
        if (!own)
            return failure(placed(std::move(own).error(), m_file->content.openapiAt));
        m_into.useSchema(std::move(*own));
        return {};
    }
    if (version == openapi.end() || version->second.empty())
        return {};
    if (version->second != "v1.21.2") {
        return failure(
            {.code = ErrorCode::Invalid,
             .message =
                 Text::tr("kustomize has no types of version %1 on board.").arg(shown(version->second)),
             .hint = Text::tr("Write v1.21.2, or remove the field."),
             .where = placeAt(m_file->content.openapiAt)});
    }
    m_into.schema.isSet = true;
    return {};
}

Result<void> Target::mergeConfigurations()
{
    TransformerConfigPtr config = defaultConfig();
    if (!m_file->content.configurations.empty()) {
        const Result<TransformerConfigPtr> own = configFrom(m_file->content.configurations, &Session::config);
        Result<TransformerConfigPtr> both = own ? merged(config, *own) : own;
        if (!both)
            return failure(std::move(both).error());
        config = std::move(*both);
    }
    if (auto done = m_into.mergeConfig(config); !done)
        return done;
    if (m_file->content.crds.empty())
        return {};
    const Result<TransformerConfigPtr> crds = configFrom(m_file->content.crds, &Session::crdConfig);
    return crds ? m_into.mergeConfig(*crds) : failure(crds.error());
}

Result<TransformerConfigPtr>
Target::configFrom(const std::vector<Entry>& entries,
                   Result<TransformerConfigPtr> (Session::*read)(const TreeFile& file))
{
    TransformerConfigPtr config = emptyConfig();
    for (const Entry& entry : entries) {
        const Result<TreeFile> file = m_loader.file(entry.text);
        const Result<TransformerConfigPtr> next = file ? (m_session.*read)(*file) : failure(file.error());
        Result<TransformerConfigPtr> both = next ? merged(config, *next) : next;
        if (!both)
            return failure(placed(std::move(both).error(), entry.at));
        config = std::move(*both);
    }
    return config;
}

Result<void> Target::checkSortOptions() const
{
    const auto& options = m_file->content.sortOptions;
    if (!m_request.isTop || !options)
        return {};
    auto checked = kustomize::checkSortOptions(*options);
    return checked ? checked : failure(placed(std::move(checked).error(), options->at));
}

} // namespace efa::kustomize
