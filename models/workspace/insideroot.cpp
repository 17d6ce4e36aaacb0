#include "workspace/insideroot.h"

#include "files/workingfolder.h"

#include <QFileInfo>

namespace efa::workspace {

Result<void> checkInside(const QString& root, const QString& path)
{
    const files::WorkingFolder folder(root);
    for (QString way = path; !way.isEmpty(); way = way.section(u'/', 0, -2)) {
        const Result<files::EntryKind> kind = folder.kind(way);
        if (kind)
            return {};
        if (kind.error().code != ErrorCode::NotFound || QFileInfo::exists(root + u'/' + way))
            return failure(kind.error());
    }
    return {};
}

} // namespace efa::workspace
