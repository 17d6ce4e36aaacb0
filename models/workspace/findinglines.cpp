#include "workspace/findinglines.h"

#include "yaml/source.h"

#include <QHash>

namespace efa::workspace {

using validation::Finding;

namespace {

QByteArray lineIn(const yaml::Source& source, int line)
{
    if (line < 1 || line > source.lineCount())
        return {};
    const uint32_t begin = source.lineStart(line);
    const uint32_t end =
        line < source.lineCount() ? source.lineStart(line + 1) : static_cast<uint32_t>(source.bytes().size());
    return source.bytes().mid(begin, end - begin).trimmed();
}

} // namespace

void noteLines(const files::FileTree& tree, std::vector<Finding>& findings)
{
    QHash<QString, yaml::Source> sources;
    for (Finding& finding : findings) {
        const QString& file = finding.place.file;
        if (!finding.object.isEmpty() || !finding.subject.isEmpty() || file.isEmpty())
            continue;
        auto source = sources.constFind(file);
        if (source == sources.constEnd())
            source = sources.insert(file, yaml::Source(tree.read(file).value_or(QByteArray()), file));
        finding.line = lineIn(*source, finding.place.line);
    }
}

} // namespace efa::workspace
