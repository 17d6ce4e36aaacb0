#include "schema/schemafiles.h"

#include "kustomize/documentreader.h"
#include "kustomize/jsontext.h"
#include "schema/schemafilename.h"
#include "schema/schemareader.h"

#include <QCoreApplication>

#include <deque>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::schema {

namespace {

using kustomize::Value;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::schema)
};

constexpr int deepestFolder = 12;

bool isSchemaFile(const QString& name)
{
    return name.endsWith(u".json") || name.endsWith(u".yaml") || name.endsWith(u".yml");
}

Result<QStringList> filesBelow(const files::FileTree& tree, const QString& folder, int depth = 0)
{
    QStringList paths;
    const auto entries = tree.list(folder);
    if (!entries)
        return failure(entries.error());
    for (const files::Entry& entry : *entries) {
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (entry.kind == files::EntryKind::File && isSchemaFile(entry.name))
            paths << path;
        if (entry.kind != files::EntryKind::Folder || depth >= deepestFolder)
            continue;
        if (const auto below = filesBelow(tree, path, depth + 1))
            paths += *below;
    }
    return paths;
}

Result<Value> readSchema(const files::FileTree& tree, const QString& path)
{
    const auto content = tree.read(path);
    if (!content)
        return failure(content.error());
    const std::string_view text(content->constData(), static_cast<size_t>(content->size()));
    if (path.endsWith(u".json"))
        return kustomize::readJson(text);
    auto documents = kustomize::readDocuments(yaml::Source(*content, tree.displayName(path)));
    if (!documents)
        return failure(std::move(documents).error());
    return documents->empty() ? Value() : documents->front();
}

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .message = Text::tr("Reading the schemas was cancelled.")};
}

Error nothingIn(const QString& path)
{
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("There is no schema in %1.").arg(path),
            .hint = Text::tr(
                "Name a folder in kubeconform's layout, or what kubectl get --raw /openapi/v3/... printed.")};
}

/// One reading of many files, whose values have to stay as long as references lead into them.
class SchemaFiles
{
  public:
    explicit SchemaFiles(const files::FileTree& tree)
        : m_tree(tree)
    {
    }

    void addFile(const QString& path);
    void addDocument(const QString& path);
    size_t typeCount() const { return m_builder.typeCount(); }
    bool sawList() const { return m_sawList; }
    Imported take() { return {m_builder.take(), std::move(m_faults)}; }

  private:
    const Value* valueOf(const QString& path);
    SchemaReader::Target resolve(std::string_view reference, const std::string& file);
    SchemaReader readerOf(const QString& path, Dialect dialect);
    void addTypes(const QString& path, const Value& schemas);
    void complain(const QString& path, const QString& rule, Severity severity, const QString& text);
    void noteReader(const QString& path, const SchemaReader& reader);

    const files::FileTree& m_tree;
    TableBuilder m_builder;
    QList<Diagnostic> m_faults;
    std::map<QString, Value> m_values;
    bool m_sawList = false;
};

void SchemaFiles::complain(const QString& path, const QString& rule, Severity severity, const QString& text)
{
    m_faults << Diagnostic{
        .severity = severity, .rule = rule, .text = text, .place = {.file = m_tree.displayName(path)}};
}

void SchemaFiles::noteReader(const QString& path, const SchemaReader& reader)
{
    if (!reader.complaint().empty()) {
        complain(path, u"schema-incomplete"_s, Severity::Warning,
                 Text::tr("A part of the schema is not understood (%1) and not checked.")
                     .arg(QString::fromStdString(reader.complaint())));
    }
}

const Value* SchemaFiles::valueOf(const QString& path)
{
    const auto known = m_values.find(path);
    if (known != m_values.end())
        return known->second.isMapping() ? &known->second : nullptr;
    auto value = readSchema(m_tree, path);
    const bool isGood = value && value->isMapping();
    if (!isGood) {
        complain(path, u"schema-unreadable"_s, Severity::Error,
                 Text::tr("The file holds no schema: %1")
                     .arg(value ? Text::tr("It is no mapping.") : value.error().message));
    }
    const Value& kept = m_values.emplace(path, isGood ? *std::move(value) : Value()).first->second;
    return isGood ? &kept : nullptr;
}

/// `#/definitions/...` in the same file, `_definitions.json#/definitions/...` beside it.
SchemaReader::Target SchemaFiles::resolve(std::string_view reference, const std::string& file)
{
    const size_t hash = reference.find('#');
    if (hash == std::string_view::npos)
        return {};
    QString path = QString::fromStdString(file);
    if (hash > 0) {
        const auto clean = files::cleanPath(path.section(u'/', 0, -2),
                                            QString::fromStdString(std::string(reference.substr(0, hash))));
        if (!clean)
            return {};
        path = *clean;
    }
    const Value* at = valueOf(path);
    std::string_view rest = reference.substr(hash + 1);
    while (at != nullptr && !rest.empty()) {
        rest.remove_prefix(rest.starts_with('/') ? 1 : 0);
        const size_t end = std::min(rest.find('/'), rest.size());
        at = at->find(rest.substr(0, end));
        rest.remove_prefix(end);
    }
    return {at, path.toStdString()};
}

SchemaReader SchemaFiles::readerOf(const QString& path, Dialect dialect)
{
    return {m_builder, dialect,
            [this](std::string_view reference, const std::string& file) { return resolve(reference, file); },
            path.toStdString()};
}

void SchemaFiles::addFile(const QString& path)
{
    auto type = typeOfFileName(path);
    const Value* schema = type ? valueOf(path) : nullptr;
    if (schema == nullptr)
        return;
    if (const Value* names = schema->find("x-kubernetes-group-version-kind");
        names != nullptr && names->size() == 1) {
        const Value& name = names->items().front();
        const auto part = [&name](std::string_view key) {
            const Value* found = name.find(key);
            return found == nullptr ? std::string() : std::string(found->text());
        };
        type->name = {part("group"), part("version"), part("kind")};
    }
    SchemaReader reader = readerOf(path, Dialect::JsonSchema);
    type->shape = reader.readRoot(*schema);
    noteReader(path, reader);
    if (type->shape != noShape)
        m_builder.addType(*std::move(type));
}

void SchemaFiles::addDocument(const QString& path)
{
    const Value* document = valueOf(path);
    if (document == nullptr)
        return;
    if (const Value* schemas = document->at({"components", "schemas"}))
        addTypes(path, *schemas);
    else if (const Value* definitions = document->find("definitions"))
        addTypes(path, *definitions);
    else
        m_sawList = m_sawList || document->find("paths") != nullptr;
}

void SchemaFiles::addTypes(const QString& path, const Value& schemas)
{
    SchemaReader reader = readerOf(path, Dialect::OpenApi);
    for (const kustomize::Member& member : schemas.members()) {
        const Value* names = member.value.find("x-kubernetes-group-version-kind");
        if (names == nullptr || names->size() != 1)
            continue;
        const Value& name = names->items().front();
        ObjectType type;
        for (const auto& [key, part] :
             {std::pair("group", &type.name.group), std::pair("version", &type.name.version),
              std::pair("kind", &type.name.kind)}) {
            if (const Value* found = name.find(key))
                *part = found->text();
        }
        type.shape = reader.readRoot(member.value);
        if (type.shape != noShape && !type.name.kind.empty())
            m_builder.addType(std::move(type));
    }
    noteReader(path, reader);
}

} // namespace

Result<Imported> importSchemaFolder(const files::FileTree& tree, const QString& folder, Progress& progress)
{
    const auto paths = filesBelow(tree, folder);
    if (!paths)
        return failure(paths.error());
    SchemaFiles files(tree);
    for (const QString& path : *paths) {
        if (progress.isCancelled())
            return failure(cancelled());
        files.addFile(path);
    }
    if (files.typeCount() == 0)
        return failure(nothingIn(tree.displayName(folder)));
    return files.take();
}

Result<Imported> importOpenApi(const files::FileTree& tree, const QString& path, Progress& progress)
{
    const auto kind = tree.kind(path);
    if (!kind)
        return failure(kind.error());
    const auto paths =
        *kind == files::EntryKind::File ? Result<QStringList>(QStringList{path}) : filesBelow(tree, path);
    if (!paths)
        return failure(paths.error());
    SchemaFiles files(tree);
    for (const QString& file : *paths) {
        if (progress.isCancelled())
            return failure(cancelled());
        files.addDocument(file);
    }
    if (files.typeCount() > 0)
        return files.take();
    Error error = nothingIn(tree.displayName(path));
    if (files.sawList()) {
        error.message = Text::tr("%1 is only the list of what the API server has, without the types.")
                            .arg(tree.displayName(path));
        error.hint = Text::tr(
            "Save what it lists, such as kubectl get --raw /openapi/v3/apis/apps/v1, a file for each.");
    }
    return failure(std::move(error));
}

} // namespace efa::schema
