#include "delivery/argogitgenerator.h"

#include "delivery/argonames.h"
#include "delivery/argoorigin.h"
#include "delivery/argoparameters.h"
#include "delivery/argosourcetype.h"
#include "delivery/globpattern.h"
#include "delivery/kubernetesyaml.h"
#include "delivery/objectfields.h"
#include "delivery/templatevalue.h"
#include "kustomize/documentreader.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using gotemplate::textValue;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoGitGenerator)
};

/// Deeper folders are a circle of links.
constexpr int maxDepth = 64;

struct Pattern
{
    std::string path;
    bool excludes = false;
};

std::vector<Pattern> patternsAt(const Value& options, std::string_view field)
{
    std::vector<Pattern> patterns;
    for (const Value& item : itemsAt(options, {field}))
        patterns.push_back({textAt(item, {"path"}), isTrueAt(item, {"exclude"})});
    return patterns;
}

std::vector<Value> segmentsOf(const std::string& path)
{
    std::vector<Value> segments;
    for (const QString& segment : QString::fromStdString(path).split(u'/'))
        segments.push_back(textValue(segment.toStdString()));
    return segments;
}

/// Where a folder pattern can still lead: it has as many names as the folders it matches.
bool leadsInto(std::string_view pattern, std::string_view folder)
{
    const auto depth = static_cast<size_t>(std::ranges::count(folder, '/')) + 1;
    size_t end = 0;
    for (size_t i = 0; i < depth; ++i) {
        const size_t slash = pattern.find('/', end);
        if (slash == std::string_view::npos)
            return false;
        end = slash + 1;
    }
    return matches(GlobKind::Path, pattern.substr(0, end - 1), folder);
}

} // namespace

ArgoGitGenerator::ArgoGitGenerator(const Value& options, ArgoTemplate& texts, const Workshop& workshop,
                                   Progress& progress)
    : m_options(options)
    , m_texts(texts)
    , m_workshop(workshop)
    , m_progress(progress)
    , m_prefix(textAt(options, {"pathParamPrefix"}))
{
}

Known<std::vector<Value>> ArgoGitGenerator::parameters()
{
    ArgoSource source;
    source.url = textAt(m_options, {"repoURL"});
    source.revision = textAt(m_options, {"revision"});
    const auto tree = m_workshop.tree(originOf(source, m_workshop));
    if (!tree) {
        ArgoGap gap = gapOf(tree.error()).value();
        gap.reason = OpaqueReason::SourceNotMapped;
        gap.finding.reset();
        return tl::unexpected<ArgoGap>(std::move(gap));
    }
    if (!itemsAt(m_options, {"directories"}).empty())
        return ofFolders(**tree);
    if (!itemsAt(m_options, {"files"}).empty())
        return ofFiles(**tree);
    return gapOf({.code = ErrorCode::Invalid,
                  .message = Text::tr("A git generator has neither directories nor files."),
                  .hint = Text::tr("Give it one of the two.")});
}

void ArgoGitGenerator::collectFolders(const files::FileTree& tree, const QString& folder, int depth,
                                      std::vector<std::string>& found) const
{
    const std::vector<Pattern> patterns = patternsAt(m_options, "directories");
    const Result<QList<files::Entry>> entries = tree.list(folder);
    for (const files::Entry& entry : entries.value_or(QList<files::Entry>())) {
        const QString path = joined(folder, entry.name);
        const bool isHidden = entry.name.startsWith(u'.');
        if (entry.kind != files::EntryKind::Folder || isHidden || depth > maxDepth ||
            m_progress.isCancelled() || tree.resolved(path).value_or(QString()) != path)
            continue;
        const std::string text = path.toStdString();
        const auto fits = [&](const Pattern& pattern) { return matches(GlobKind::Path, pattern.path, text); };
        const bool isIncluded =
            std::ranges::any_of(patterns, [&](const Pattern& p) { return !p.excludes && fits(p); });
        const bool isExcluded =
            std::ranges::any_of(patterns, [&](const Pattern& p) { return p.excludes && fits(p); });
        if (isIncluded && !isExcluded)
            found.push_back(text);
        if (std::ranges::any_of(patterns, [&](const Pattern& p) { return leadsInto(p.path, text); }))
            collectFolders(tree, path, depth + 1, found);
    }
}

Known<std::vector<Value>> ArgoGitGenerator::ofFolders(const files::FileTree& tree)
{
    std::vector<std::string> folders;
    collectFolders(tree, {}, 0, folders);
    std::vector<Value> sets;
    for (const std::string& folder : folders) {
        const Known<Value> set = withPath(Value::mapping({}), folder, {});
        if (!set)
            return tl::unexpected<ArgoGap>(set.error());
        sets.push_back(*set);
    }
    return sets;
}

/// A pattern whose beginning is clean, as git makes it of `./a` and `a//b`.
std::string ArgoGitGenerator::below(const QString& folder, const std::string& rest)
{
    const size_t begin = rest.find_first_not_of('/');
    const std::string pattern = begin == std::string::npos ? std::string() : rest.substr(begin);
    return folder.isEmpty() ? pattern : folder.toStdString() + '/' + pattern;
}

void ArgoGitGenerator::collectFiles(const files::FileTree& tree, const QString& folder,
                                    const std::string& pattern, int depth, std::set<std::string>& found) const
{
    const Result<QList<files::Entry>> entries = tree.list(folder);
    for (const files::Entry& entry : entries.value_or(QList<files::Entry>())) {
        const QString path = joined(folder, entry.name);
        if (depth > maxDepth || m_progress.isCancelled())
            continue;
        if (entry.kind == files::EntryKind::Folder) {
            if (tree.resolved(path).value_or(QString()) == path)
                collectFiles(tree, path, pattern, depth + 1, found);
        } else if (matches(GlobKind::Pathspec, pattern, path.toStdString())) {
            found.insert(path.toStdString());
        }
    }
}

Known<std::vector<Value>> ArgoGitGenerator::ofFiles(const files::FileTree& tree)
{
    std::set<std::string> chosen;
    std::set<std::string> excluded;
    for (const Pattern& pattern : patternsAt(m_options, "files")) {
        std::set<std::string>& found = pattern.excludes ? excluded : chosen;
        const std::string literal = literalFolder(pattern.path);
        const Result<QString> clean = files::cleanPath(QString(), QString::fromStdString(literal));
        if (!clean)
            return gapOf(clean.error());
        const Result<files::EntryKind> kind = tree.kind(*clean);
        if (kind && *kind == files::EntryKind::File)
            found.insert(clean->toStdString());
        else
            collectFiles(tree, *clean, below(*clean, pattern.path.substr(literal.size())), 0, found);
    }
    std::vector<Value> sets;
    for (const std::string& file : chosen) {
        if (excluded.contains(file))
            continue;
        const QString path = QString::fromStdString(file);
        const Result<QByteArray> content = tree.read(path);
        const Result<std::vector<Value>> read = content
                                                    ? readParameterFile(*content, tree.displayName(path))
                                                    : Result<std::vector<Value>>(failure(content.error()));
        if (!read)
            return gapOf(read.error());
        for (const Value& parameters : *read) {
            const Known<Value> set = withPath(parameters, folderName(file), file);
            if (!set)
                return tl::unexpected<ArgoGap>(set.error());
            sets.push_back(*set);
        }
    }
    return sets;
}

Known<Value> ArgoGitGenerator::withPath(const Value& parameters, const std::string& path,
                                        const std::string& file)
{
    const std::string name = baseName(path);
    const std::string fileName = file.empty() ? std::string() : baseName(file);
    if (m_texts.isGo()) {
        Value about = Value::mapping({})
                          .with("path", textValue(path))
                          .with("basename", textValue(name))
                          .with("basenameNormalized", textValue(argoName(name)))
                          .with("segments", Value::sequence(segmentsOf(path)));
        if (!file.empty())
            about = about.with("filename", textValue(fileName))
                        .with("filenameNormalized", textValue(argoName(fileName)));
        return withOwnValues(m_prefix.empty()
                                 ? parameters.with("path", about)
                                 : parameters.with(m_prefix, Value::mapping({}).with("path", about)),
                             m_options, m_texts);
    }
    Value set = Value::mapping({});
    for (const auto& [key, text] : flatParameters(parameters))
        set = set.with(key, textValue(text));
    const std::string root = m_prefix.empty() ? "path" : m_prefix + ".path";
    set = set.with(root, textValue(path))
              .with(root + ".basename", textValue(name))
              .with(root + ".basenameNormalized", textValue(argoName(name)));
    if (!file.empty())
        set = set.with(root + ".filename", textValue(fileName))
                  .with(root + ".filenameNormalized", textValue(argoName(fileName)));
    const std::vector<Value> segments = segmentsOf(path);
    for (size_t i = 0; i < segments.size(); ++i) {
        if (!segments[i].text().empty())
            set = set.with(root + '[' + std::to_string(i) + ']', segments[i]);
    }
    return withOwnValues(set, m_options, m_texts);
}

Known<Value> withOwnValues(const Value& parameters, const Value& options, ArgoTemplate& texts)
{
    Value result = parameters;
    Value own = Value::mapping({});
    const Value values = mappingAt(options, {"values"});
    for (const kustomize::Member& member : values.members()) {
        // Each sees the parameters, not the other values: no text grows without end.
        const Result<std::string> text = texts.replaced(member.value.text(), parameters);
        if (!text)
            return gapOf(text.error());
        if (texts.isGo())
            own = own.with(member.key.text(), textValue(*text));
        else
            result = result.with("values." + std::string(member.key.text()), textValue(*text));
    }
    return own.size() == 0 ? result : result.with("values", own);
}

Result<std::vector<Value>> readParameterFile(const QByteArray& content, const QString& name)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(content, name));
    if (!stream)
        return failure(stream.error());
    if (stream->documents().empty() || stream->documents().front().isEmpty())
        return std::vector<Value>{Value::mapping({})};
    const Result<Value> value = kustomize::valueFrom(stream->documents().front().root());
    const Result<Value> data = value ? templateData(asKubernetesReads(*value)) : value;
    if (!data)
        return failure(data.error());
    if (data->isMapping() || data->isNilOrNull())
        return std::vector<Value>{data->isMapping() ? *data : Value::mapping({})};
    const bool isList = data->isSequence() && std::ranges::all_of(data->items(), &Value::isMapping);
    if (!isList) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("%1 holds no parameters.").arg(name),
                        .hint = Text::tr("It has to be a mapping, or a list of mappings."),
                        .where = Place{.file = name, .line = 1, .column = 1}});
    }
    return std::vector<Value>(data->items().begin(), data->items().end());
}

} // namespace efa::delivery
