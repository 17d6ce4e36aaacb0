#include "workspace/clusterfolders.h"

using namespace Qt::StringLiterals;

namespace efa::workspace {

Result<QStringList> clusterFolders(const files::FileTree& tree, const QString& fleet)
{
    const QString parent = fleet.isEmpty() ? u"clusters"_s : fleet + u"/clusters"_s;
    const auto entries = tree.list(parent);
    if (!entries && entries.error().code == ErrorCode::Io)
        return failure(entries.error());
    QStringList folders;
    for (const files::Entry& entry : entries.value_or(QList<files::Entry>())) {
        if (entry.kind == files::EntryKind::Folder)
            folders << parent + u'/' + entry.name;
    }
    return folders;
}

} // namespace efa::workspace
