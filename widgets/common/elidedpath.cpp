#include "widgets/common/elidedpath.h"

#include <QFontMetrics>
#include <QString>

namespace efa::widgets {

QString elidedPath(const QString& path, const QFontMetrics& metrics, int width)
{
    if (metrics.horizontalAdvance(path) <= width)
        return path;
    for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1)) {
        const QString rest = QChar(0x2026) + path.mid(slash);
        if (metrics.horizontalAdvance(rest) <= width)
            return rest;
    }
    return metrics.elidedText(path.section(u'/', -1), Qt::ElideMiddle, width);
}

} // namespace efa::widgets
