#include "delivery/artifactgenerator.h"

#include "delivery/objectfields.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using Captures = QMap<QString, QString>;

constexpr auto artifactRoot = "@artifact/"_L1;

/// `@alias/path` in two; nothing where it is none.
std::optional<std::pair<std::string, QString>> aliased(const QString& text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (!text.startsWith(u'@') || slash < 0)
        return std::nullopt;
    return std::pair(text.sliced(1, slash - 1).toStdString(), text.sliced(slash + 1));
}

QString filled(QString text, const Captures& captures)
{
    for (auto capture = captures.begin(); capture != captures.end(); ++capture)
        text.replace(u'{' + capture.key() + u'}', capture.value());
    return text;
}

std::vector<ArtifactSource> sourcesOf(const kustomize::Resource& generator)
{
    std::vector<ArtifactSource> sources;
    for (const kustomize::Value& source : itemsAt(generator.value(), {"spec", "sources"}))
        sources.push_back({.alias = textAt(source, {"alias"}),
                           .kind = textAt(source, {"kind"}),
                           .nspace = firstText({textAt(source, {"namespace"}), generator.nspace()}),
                           .name = textAt(source, {"name"})});
    return sources;
}

/// Nothing where one of them is of no form that the cluster accepts.
std::optional<std::vector<ArtifactCopy>> copiesOf(const kustomize::Value& artifact, const Captures& captures)
{
    std::vector<ArtifactCopy> copies;
    for (const kustomize::Value& copy : itemsAt(artifact, {"copy"})) {
        const auto from = aliased(filled(shownAt(copy, {"from"}), captures));
        const QString to = filled(shownAt(copy, {"to"}), captures);
        if (!from || !to.startsWith(artifactRoot))
            return std::nullopt;
        QStringList exclude;
        for (const std::string& pattern : textsAt(copy, {"exclude"}))
            exclude << shown(pattern);
        copies.push_back({.alias = from->first,
                          .from = from->second,
                          .to = to.sliced(artifactRoot.size()),
                          .exclude = exclude,
                          .strategy = textAt(copy, {"strategy"})});
    }
    return copies;
}

/// Finds the folders of a source that fit a pattern such as `apps/{app}/envs/{env}`, a name at a time.
class FolderSearch
{
  public:
    FolderSearch(const files::FileTree& tree, const QString& pattern)
        : m_tree(tree)
    {
        static const QRegularExpression capture(u"\\\\\\{([A-Za-z_][A-Za-z0-9_]*)\\\\\\}"_s);
        for (const QString& name : pattern.split(u'/')) {
            QString expression = QRegularExpression::escape(name);
            expression.replace(capture, u"(?<\\1>[^/]+)"_s);
            m_names.emplace_back(QRegularExpression::anchoredPattern(expression));
        }
    }

    /// Calls `found` with each folder's captures until it answers true.
    bool run(const std::function<bool(const Captures&)>& found) const { return look({}, 0, {}, found); }

  private:
    bool look(const QString& folder, size_t depth, const Captures& captures,
              const std::function<bool(const Captures&)>& found) const
    {
        if (depth == m_names.size())
            return found(captures);
        const auto entries = m_tree.list(folder);
        if (!entries)
            return false;
        return std::ranges::any_of(*entries, [&](const files::Entry& entry) {
            const QRegularExpressionMatch match = m_names[depth].match(entry.name);
            if (entry.kind != files::EntryKind::Folder || !match.hasMatch())
                return false;
            Captures more = captures;
            for (const QString& name : m_names[depth].namedCaptureGroups()) {
                if (!name.isEmpty())
                    more.insert(name, match.captured(name));
            }
            return look(folder.isEmpty() ? entry.name : folder + u'/' + entry.name, depth + 1, more, found);
        });
    }

    const files::FileTree& m_tree;
    std::vector<QRegularExpression> m_names;
};

/// The captures with which an artifact of the generator is called that.
std::optional<Captures> capturesFor(const GeneratedArtifact& made, const QString& artifact,
                                    const QString& wanted, const SourceTree& tree)
{
    const auto pattern = aliased(shownAt(made.generator->value(), {"spec", "pathPattern"}));
    if (!pattern)
        return artifact == wanted ? std::optional<Captures>(Captures()) : std::nullopt;
    const ArtifactSource* source = made.source(pattern->first);
    const auto files = source ? tree(*source) : nullptr;
    std::optional<Captures> answer;
    if (files)
        FolderSearch(*files, pattern->second).run([&](const Captures& captures) {
            // Names are in small letters, paths are as they are.
            Captures small = captures;
            for (QString& value : small)
                value = value.toLower();
            if (filled(artifact, small) != wanted)
                return false;
            answer = captures;
            return true;
        });
    return answer;
}

} // namespace

const ArtifactSource* GeneratedArtifact::source(std::string_view alias) const
{
    const auto found = std::ranges::find(sources, alias, &ArtifactSource::alias);
    return found == sources.end() ? nullptr : &*found;
}

std::optional<GeneratedArtifact> generatedArtifact(const kustomize::ResourcePtr& generator,
                                                   std::string_view name, const SourceTree& tree)
{
    GeneratedArtifact made{.generator = generator, .sources = sourcesOf(*generator), .copies = {}};
    for (const kustomize::Value& artifact : itemsAt(generator->value(), {"spec", "artifacts"})) {
        const auto captures = capturesFor(made, shownAt(artifact, {"name"}), shown(name), tree);
        auto copies = captures ? copiesOf(artifact, *captures) : std::nullopt;
        if (!copies)
            continue;
        made.copies = std::move(*copies);
        return made;
    }
    return std::nullopt;
}

} // namespace efa::delivery
