#include "workspace/clusterfolders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::ClusterFolders)
};

} // namespace

Result<QStringList> clusterFolders(const files::FileTree& tree, const QString& fleet)
{
    const QString parent = fleet.isEmpty() ? u"clusters"_s : fleet + u"/clusters"_s;
    const auto entries = tree.list(parent);
    if (!entries && entries.error().code == ErrorCode::Io)
        return failure(entries.error());
    QStringList folders;
    if (entries) {
        for (const files::Entry& entry : *entries) {
            if (entry.kind == files::EntryKind::Folder)
                folders << parent + u'/' + entry.name;
        }
    }
    if (!folders.isEmpty())
        return folders;
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("There are no clusters below %1").arg(tree.displayName(parent)),
                    .hint = Text::tr("Each cluster is a folder below clusters/ with its own kustomization."),
                    .detail = entries ? QString() : entries.error().message});
}

} // namespace efa::workspace
