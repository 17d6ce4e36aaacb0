#include "delivery/plainfolder.h"

#include "delivery/argosourcetype.h"
#include "delivery/filefacts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::PlainFolder)
};

class Collector
{
  public:
    Collector(const files::FileTree& tree, const QString& folder, const Progress& progress)
        : m_tree(tree), m_folder(folder), m_progress(progress)
    {
    }

    Result<PlainFolder> collect()
    {
        return look(m_folder).map([this] { return std::move(m_found); });
    }

  private:
    Result<void> look(const QString& folder)
    {
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
        const auto entries = m_tree.list(folder);
        if (!entries)
            return entries.error().code == ErrorCode::Io ? Result<void>(failure(entries.error()))
                                                         : Result<void>();
        for (const files::Entry& entry : *entries) {
            const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
            const bool isLink = m_tree.resolved(path).value_or(QString()) != path;
            if (entry.name.startsWith(u'.') || isLink)
                continue;
            const bool isFolder = entry.kind == files::EntryKind::Folder;
            if (auto done = isFolder ? lookInto(path) : add(path); !done)
                return done;
        }
        return {};
    }

    Result<void> lookInto(const QString& folder)
    {
        const QString file = kustomizationFile(m_tree, folder);
        if (file.isEmpty())
            return m_tree.kind(folder + u"/Chart.yaml"_s) ? Result<void>() : look(folder);
        // A component is part of something else.
        if (!m_tree.read(file).value_or(QByteArray()).contains("kind: Component"))
            m_found.kustomizations << folder;
        return {};
    }

    Result<void> add(const QString& file)
    {
        if (!isYamlPath(file))
            return {};
        const auto content = m_tree.read(file);
        if (!content)
            return content.error().code == ErrorCode::Io ? Result<void>(failure(content.error()))
                                                         : Result<void>();
        if (content->contains("apiVersion:") && content->contains("kind:"))
            m_found.manifests << (m_folder.isEmpty() ? file : file.mid(m_folder.size() + 1));
        return {};
    }

    const files::FileTree& m_tree;
    const QString& m_folder;
    const Progress& m_progress;
    PlainFolder m_found;
};

} // namespace

QByteArray PlainFolder::text() const
{
    return "resources: " +
           QJsonDocument(QJsonArray::fromStringList(manifests)).toJson(QJsonDocument::Compact) + '\n';
}

Result<PlainFolder> plainFolder(const files::FileTree& tree, const QString& folder, const Progress& progress)
{
    return Collector(tree, folder, progress).collect();
}

} // namespace efa::delivery
