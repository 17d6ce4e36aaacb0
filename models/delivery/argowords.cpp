#include "delivery/argowords.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

QString parameterIn(const QString& text)
{
    static const QRegularExpression only(u"^\\{\\{-?\\s*\\.?([A-Za-z0-9_.-]+?)\\s*-?\\}\\}$"_s);
    const auto match = only.match(text);
    return match.hasMatch() ? match.captured(1) : QString();
}

bool isTemplate(const QString& text)
{
    return text.contains("{{"_L1);
}

bool isOwnCluster(const QString& name, const QString& server)
{
    return name == "in-cluster"_L1 ||
           (name.isEmpty() && (server.isEmpty() || server.contains("://kubernetes.default"_L1)));
}

QString hostOf(const QString& server)
{
    QString host = server.section(u"://"_s, -1).section(u'/', 0, 0).section(u':', 0, 0);
    if (host.startsWith("api."_L1))
        host.remove(0, 4);
    return host;
}

QRegularExpression patternOf(const QString& written)
{
    static const QRegularExpression parameter(u"\\{\\{[^}]*\\}\\}"_s);
    QString pattern = QRegularExpression::escape(QString(written).replace(parameter, u"*"_s));
    pattern.replace(u"\\*\\*"_s, u".*"_s).replace(u"\\*"_s, u"[^/]*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace efa::delivery
