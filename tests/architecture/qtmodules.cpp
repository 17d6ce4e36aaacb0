#include "tests/architecture/qtmodules.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace efa::architecture {

QtModules::QtModules(const QString& folder)
{
    const QDir top(folder);
    for (const QString& module : top.entryList({u"Qt*"_s}, QDir::Dirs)) {
        for (const QString& header : QDir(top.filePath(module)).entryList(QDir::Files))
            m_modules.insert(header, module);
    }
}

QString QtModules::moduleOf(const QString& include) const
{
    const QString folder = include.section(u'/', 0, 0);
    if (include.contains(u'/'))
        return folder.startsWith(u"Qt") ? folder : QString();
    return m_modules.value(include);
}

} // namespace efa::architecture
