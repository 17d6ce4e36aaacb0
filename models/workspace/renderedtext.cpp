#include "workspace/renderedtext.h"

#include "workspace/linediff.h"

#include <QByteArrayView>

namespace efa::workspace {

namespace {

/// The value behind `key` at the start of a line, unquoted; our engine writes these values on one line.
QString valueAfter(QByteArrayView line, QByteArrayView key)
{
    QByteArrayView value = line.sliced(key.size()).trimmed();
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
        value = value.sliced(1, value.size() - 2);
    return QString::fromUtf8(value);
}

void readLine(QByteArrayView line, RenderedResource& resource, bool& inMetadata)
{
    if (line.startsWith("apiVersion: "))
        resource.apiVersion = valueAfter(line, "apiVersion: ");
    else if (line.startsWith("kind: "))
        resource.kind = valueAfter(line, "kind: ");
    else if (inMetadata && line.startsWith("  name: "))
        resource.name = valueAfter(line, "  name: ");
    else if (inMetadata && line.startsWith("  namespace: "))
        resource.nameSpace = valueAfter(line, "  namespace: ");
    if (!line.isEmpty() && line.front() != ' ')
        inMetadata = line == "metadata:";
}

} // namespace

QList<RenderedResource> resourcesIn(const QByteArray& text)
{
    const QList<QByteArrayView> lines = linesOf(text);
    QList<RenderedResource> resources;
    RenderedResource current;
    bool inMetadata = false;
    const auto close = [&](int end) {
        current.lineCount = end - current.firstLine;
        if (current.lineCount > 0)
            resources.append(current);
    };
    for (int i = 0; i < int(lines.size()); ++i) {
        if (lines.at(i) == "---") {
            close(i);
            current = {};
            current.firstLine = i + 1;
            inMetadata = false;
        } else {
            readLine(lines.at(i), current, inMetadata);
        }
    }
    close(int(lines.size()));
    return resources;
}

} // namespace efa::workspace
