#include "delivery/argodirectory.h"

#include "delivery/argosourcetype.h"
#include "delivery/globpattern.h"
#include "delivery/kubernetesyaml.h"
#include "delivery/objectfields.h"
#include "kustomize/documentreader.h"
#include "yaml/stream.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoDirectory)
};

/// A file that holds it is left alone by Argo CD.
constexpr const char* skipMarker = "+argocd:skip-file-rendering";

bool isManifestName(const QString& name)
{
    return name.endsWith(".yaml"_L1) || name.endsWith(".yml"_L1) || name.endsWith(".json"_L1) ||
           name.endsWith(".jsonnet"_L1);
}

bool looksLikeObject(const QByteArray& content)
{
    return content.contains("apiVersion:") && content.contains("kind:") && content.contains("metadata:");
}

class DirectoryReader
{
  public:
    DirectoryReader(const files::FileTree& tree, const QString& folder, const Value& options,
                    Progress& progress)
        : m_tree(tree)
        , m_folder(folder)
        , m_recurse(isTrueAt(options, {"recurse"}))
        , m_takesAll(isTrueAt(options, {"disableExtensionFilter"}))
        , m_include(textAt(options, {"include"}))
        , m_exclude(textAt(options, {"exclude"}))
        , m_progress(progress)
    {
    }

    Result<Built> read()
    {
        if (const Result<void> done = readFolder(m_folder); !done)
            return failure(done.error());
        if (m_error)
            m_built.setBroken(*m_error, u"argo-manifest"_s);
        else if (!m_jsonnet.isEmpty())
            noteJsonnet();
        return std::move(m_built);
    }

  private:
    Result<void> readFolder(const QString& folder)
    {
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
        const Result<QList<files::Entry>> entries = m_tree.list(folder);
        if (!entries)
            return stopAt(entries.error());
        for (const files::Entry& entry : *entries) {
            const QString path = joined(folder, entry.name);
            const bool isFolder = entry.kind == files::EntryKind::Folder;
            // A link to a folder is not followed.
            const bool isSkipped =
                isFolder && (!m_recurse || m_tree.resolved(path).value_or(QString()) != path);
            if (isSkipped || m_error)
                continue;
            if (Result<void> done = isFolder ? readFolder(path) : readFile(path, entry.name); !done)
                return done;
        }
        return {};
    }

    bool isWanted(const QString& path, const QString& name) const
    {
        const QString from = m_folder.isEmpty() ? path : path.mid(m_folder.size() + 1);
        const std::string below = from.toStdString();
        if (!m_takesAll && !isManifestName(name))
            return false;
        if (!m_exclude.empty() && matches(GlobKind::Filter, m_exclude, below))
            return false;
        return m_include.empty() || matches(GlobKind::Filter, m_include, below);
    }

    Result<void> readFile(const QString& path, const QString& name)
    {
        if (!isWanted(path, name))
            return {};
        const Result<QByteArray> content = m_tree.read(path);
        if (!content)
            return stopAt(content.error());
        if (content->contains(skipMarker))
            return {};
        if (name.endsWith(".jsonnet"_L1))
            m_jsonnet << m_tree.displayName(path);
        else
            readObjects(path, *content);
        return {};
    }

    /// Io and Cancelled end all; what else is wrong with a file breaks the unit.
    Result<void> stopAt(const Error& error)
    {
        if (error.code == ErrorCode::Io || error.code == ErrorCode::Cancelled)
            return failure(error);
        m_error = error;
        return {};
    }

    void readObjects(const QString& path, const QByteArray& content)
    {
        const size_t before = m_built.resources.size();
        const Result<void> done = addObjects(yaml::Source(content, m_tree.displayName(path)));
        // A file that does not even look like objects is some other YAML.
        if (!done && (m_built.resources.size() > before || looksLikeObject(content)))
            m_error = done.error();
    }

    Result<void> addObjects(const yaml::Source& source)
    {
        const Result<yaml::Stream> stream = yaml::Stream::parse(source);
        if (!stream)
            return failure(stream.error());
        for (const yaml::Document& document : stream->documents()) {
            const Result<Value> value =
                document.isEmpty() ? Result<Value>(Value()) : kustomize::valueFrom(document.root());
            if (!value)
                return failure(value.error());
            if (value->isNilOrNull())
                continue;
            if (const Result<void> done = addObject(asKubernetesReads(*value), document.root().place());
                !done)
                return done;
        }
        return {};
    }

    Result<void> addObject(const Value& object, const Place& place)
    {
        const std::string kind = textAt(object, {"kind"});
        const Value* items = object.find("items");
        if (kind.empty()) {
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("An object has no kind."),
                 .hint = Text::tr("Give it `apiVersion`, `kind` and `metadata`, or exclude its file."),
                 .where = place});
        }
        if (!items || (!items->isSequence() && !items->isNilOrNull())) {
            m_built.resources.push_back(std::make_shared<const kustomize::Resource>(object));
            return {};
        }
        for (const Value& item : items->items()) {
            if (item.isMapping())
                m_built.resources.push_back(std::make_shared<const kustomize::Resource>(item));
        }
        return {};
    }

    void noteJsonnet()
    {
        m_built.opaque = Opaque{.reason = OpaqueReason::Generator,
                                .text = Text::tr("%n Jsonnet file(s) are evaluated in the cluster: %1.",
                                                 nullptr, static_cast<int>(m_jsonnet.size()))
                                            .arg(m_jsonnet.join(u", "_s)),
                                .hint = Text::tr("What the other files of the folder hold is known."),
                                .facts = {}};
    }

    const files::FileTree& m_tree;
    QString m_folder;
    bool m_recurse;
    bool m_takesAll;
    std::string m_include;
    std::string m_exclude;
    Progress& m_progress;
    Built m_built;
    QStringList m_jsonnet;
    std::optional<Error> m_error;
};

} // namespace

Result<Built> argoDirectory(const files::FileTree& tree, const QString& folder, const Value& options,
                            Progress& progress)
{
    return DirectoryReader(tree, folder, options, progress).read();
}

} // namespace efa::delivery
