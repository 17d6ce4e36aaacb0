#include "validation/repositorytypes.h"

#include "kustomize/documentreader.h"
#include "schema/schemafiles.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::validation {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::validation::Schemas)
};

/// Most files have none: they are not read for it.
bool mayDefine(const QByteArray& text)
{
    return text.contains("CustomResourceDefinition") && text.contains("apiextensions.k8s.io/v1");
}

bool defineTheSame(const RepositoryTypes::Definitions& a, const RepositoryTypes::Definitions& b)
{
    return std::ranges::equal(a, b, {}, &schema::Definition::object, &schema::Definition::object);
}

bool standAlike(const RepositoryTypes::Definitions& a, const RepositoryTypes::Definitions& b)
{
    return std::ranges::equal(a, b, {}, &schema::Definition::place, &schema::Definition::place);
}

bool areOfOnePlace(const SchemaSource& a, const SchemaSource& b)
{
    return a.kind == b.kind && a.path == b.path;
}

bool liesIn(const QString& file, const QString& path)
{
    return path.isEmpty() || file == path || file.startsWith(path + u'/');
}

Diagnostic unreadable(const SchemaSource& source, const QString& why, const QString& hint)
{
    return {.severity = Severity::Error,
            .rule = u"schema-unreadable"_s,
            .text = Text::tr("The schemas in %1 cannot be used: %2").arg(source.path, why),
            .place = source.at,
            .hint = hint};
}

Result<schema::Imported> typesAt(const files::FileTree& tree, SchemaSource::Kind kind, const QString& path,
                                 Progress& progress)
{
    return kind == SchemaSource::Kind::Folder ? schema::importSchemaFolder(tree, path, progress)
                                              : schema::importOpenApi(tree, path, progress);
}

} // namespace

RepositoryTypes::Definitions RepositoryTypes::definitionsIn(const yaml::Source& source)
{
    if (!mayDefine(source.bytes()))
        return {};
    const auto objects = kustomize::readObjects(source);
    const auto places = kustomize::objectPlaces(source);
    if (!objects || !places)
        return {};
    Definitions found;
    for (size_t at = 0; at < objects->size() && at < places->size(); ++at) {
        if (schema::isWholeDefinition((*objects)[at]))
            found.push_back({(*objects)[at], {.file = source.name(), .line = (*places)[at].firstLine}});
    }
    return found;
}

void RepositoryTypes::set(const QString& file, Definitions definitions)
{
    const auto known = m_definitions.find(file);
    const Definitions before = known == m_definitions.end() ? Definitions() : known->second;
    const bool isOther = !defineTheSame(before, definitions);
    if (!isOther && standAlike(before, definitions))
        return;
    m_typesChanged = m_typesChanged || isOther;
    if (definitions.empty())
        m_definitions.erase(known);
    else
        m_definitions.insert_or_assign(file, std::move(definitions));
    m_defined.reset();
    m_isStale = true;
}

void RepositoryTypes::keepOnly(const QStringList& files)
{
    const auto gone = std::erase_if(
        m_definitions, [&](const auto& entry) { return !std::ranges::binary_search(files, entry.first); });
    if (gone == 0)
        return;
    m_defined.reset();
    m_typesChanged = true;
    m_isStale = true;
}

void RepositoryTypes::forget(const QStringList& changed)
{
    const auto gone = std::erase_if(m_imports, [&](const Import& known) {
        return std::ranges::any_of(changed, [&](const QString& file) { return liesIn(file, known.path); });
    });
    m_isStale = m_isStale || gone > 0;
    m_typesChanged = m_typesChanged || gone > 0;
}

void RepositoryTypes::forgetAll()
{
    m_isStale = m_isStale || !m_imports.empty();
    m_typesChanged = m_typesChanged || !m_imports.empty();
    m_imports.clear();
}

Result<RepositoryTypes::Import> RepositoryTypes::import(const files::FileTree& tree, const QString& folder,
                                                        const SchemaSource& source, Progress& progress)
{
    Import result{.source = source, .path = folder, .imported = {}};
    const auto path = files::cleanPath(folder, source.path);
    auto read = path ? typesAt(tree, source.kind, *path, progress) : failure(path.error());
    result.path = path.value_or(folder);
    if (read) {
        result.imported = std::move(*read);
        return result;
    }
    const Error& error = read.error();
    if (error.code == ErrorCode::Cancelled)
        return failure(error);
    // What the disk does not give is no reason to judge nothing; next time it may.
    result.isLasting = error.code != ErrorCode::Io;
    result.imported.faults << unreadable(source, error.message, error.hint);
    return result;
}

Result<void> RepositoryTypes::readSources(const files::FileTree& tree, const QString& folder,
                                          const std::vector<SchemaSource>& sources, Progress& progress)
{
    std::vector<Import> imports;
    for (const SchemaSource& source : sources) {
        const auto known = std::ranges::find_if(
            m_imports, [&](const Import& one) { return areOfOnePlace(one.source, source); });
        if (known != m_imports.end() && known->isLasting) {
            imports.push_back(*known);
            imports.back().moveTo(source.at);
            continue;
        }
        m_typesChanged = true;
        auto read = import(tree, folder, source, progress);
        if (!read)
            return failure(std::move(read).error());
        imports.push_back(std::move(*read));
    }
    m_typesChanged = m_typesChanged ||
                     !std::ranges::equal(imports, m_imports, areOfOnePlace, &Import::source, &Import::source);
    m_imports = std::move(imports);
    return {};
}

/// The line that names it is another one.
void RepositoryTypes::Import::moveTo(const Place& at)
{
    for (Diagnostic& fault : imported.faults) {
        if (fault.place == source.at)
            fault.place = at;
    }
    source.at = at;
}

const schema::Imported& RepositoryTypes::definedTypes()
{
    if (!m_defined) {
        Definitions all;
        for (const auto& [file, definitions] : m_definitions)
            all.insert(all.end(), definitions.begin(), definitions.end());
        m_defined = schema::importDefinitions(all);
    }
    return *m_defined;
}

Result<schema::CatalogPtr> RepositoryTypes::catalog(const files::FileTree& tree, const QString& folder,
                                                    const std::vector<SchemaSource>& sources,
                                                    Progress& progress)
{
    if (!m_isStale && std::ranges::equal(sources, m_imports, {}, {}, &Import::source))
        return m_catalog;
    if (!m_onBoard) {
        auto read = schema::Catalog::onBoard();
        if (!read)
            return failure(std::move(read).error());
        m_onBoard = std::move(*read);
    }
    if (auto read = readSources(tree, folder, sources, progress); !read)
        return failure(std::move(read).error());
    const schema::Imported& defined = definedTypes();
    m_findings = defined.faults;
    for (const Import& import : m_imports)
        m_findings += import.imported.faults;
    if (m_typesChanged || !m_catalog)
        m_catalog = joined(defined);
    m_isStale = false;
    m_typesChanged = false;
    return m_catalog;
}

schema::CatalogPtr RepositoryTypes::joined(const schema::Imported& defined) const
{
    auto catalog = defined.table->types().empty() ? m_onBoard : m_onBoard->with(defined.table);
    for (const Import& import : m_imports) {
        if (import.imported.table)
            catalog = catalog->with(import.imported.table);
    }
    return catalog;
}

} // namespace efa::validation
