#include "surveyof.h"

#include "delivery/discovery.h"
#include "files/workingfolder.h"

namespace efa::bench {

std::shared_ptr<const workspace::Survey> surveyOf(const QString& fleet)
{
    QHash<QString, workspace::KustomizationLinks> links;
    Progress progress;
    const files::WorkingFolder tree(fleet);
    const auto found = delivery::listFiles(tree, progress).value_or(delivery::FoundFiles());
    for (const QString& path : found.paths) {
        if (workspace::isKustomizationFile(path))
            links.insert(path.section(u'/', 0, -2),
                         workspace::readLinks(path, tree.read(path).value_or(QByteArray())));
    }
    return std::make_shared<const workspace::Survey>(links);
}

} // namespace efa::bench
