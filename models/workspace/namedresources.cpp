#include "workspace/namedresources.h"

#include "workspace/checkfiles.h"
#include "yaml/stream.h"

#include <QCoreApplication>

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace)
};

/// Files of this size hold data, not a handful of objects that somebody would look for by name.
constexpr qsizetype largest = qsizetype{1024} * 1024;

QString textOf(const std::optional<yaml::Node>& node)
{
    const std::string_view value = node ? node->target().value() : std::string_view();
    return QString::fromUtf8(value.data(), qsizetype(value.size()));
}

void addResources(const QByteArray& text, const QString& path, QList<NamedResource>& found)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(text, path));
    if (!stream)
        return;
    for (const yaml::Document& document : stream->documents()) {
        const yaml::Node root = document.root();
        const auto kind = root.find("kind");
        const auto metadata = root.find("metadata");
        if (!kind || !metadata)
            continue;
        NamedResource resource{.kind = textOf(kind),
                               .name = textOf(metadata->target().find("name")),
                               .space = textOf(metadata->target().find("namespace")),
                               .place = kind->place()};
        if (!resource.kind.isEmpty() && !resource.name.isEmpty())
            found.append(std::move(resource));
    }
}

} // namespace

Result<QList<NamedResource>> namedResources(const files::FileTree& tree, const QStringList& paths,
                                            Progress& progress)
{
    QList<NamedResource> found;
    qint64 done = 0;
    for (const QString& path : paths) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Reading was cancelled.")});
        progress.report(++done, paths.size());
        if (!isYamlFile(path))
            continue;
        const Result<QByteArray> text = tree.read(path);
        if (text && text->size() <= largest && text->contains("kind:"))
            addResources(*text, path, found);
    }
    return found;
}

} // namespace efa::workspace
