#include "tests/architecture/rooms.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

const QStringList quiet = {u"QtCore"_s, u"QtConcurrent"_s, u"QtNetwork"_s};
const QStringList screen = quiet + QStringList{u"QtGui"_s,        u"QtWidgets"_s, u"QtSvg"_s,
                                               u"QtSvgWidgets"_s, u"QtCharts"_s,  u"QtPrintSupport"_s};

QStringList models(const QString& names)
{
    QStringList folders = {u"models/base"_s};
    for (const QString& name : names.split(u' ', Qt::SkipEmptyParts))
        folders << u"models/"_s + name;
    return folders;
}

const QString allModels =
    u"yaml files signature git kustomize fleet kube delivery schema budget validation impact health architect promotion snapshot workspace itemmodels"_s;

Room model(const QString& name, const QString& may, const QStringList& foreign = {})
{
    return {u"models/"_s + name, models(may), name == u"base" ? QStringList{u"QtCore"_s} : quiet, foreign};
}

/// A view shows values and asks the workspace; the engines stay out of it.
Room view(const QString& name)
{
    return {u"widgets/"_s + name,
            models(u"yaml files git kustomize fleet delivery schema budget validation impact health "
                   u"architect promotion "
                   "snapshot workspace itemmodels"_s)
                << u"widgets/common"_s,
            screen,
            {u"Qsci"_s}};
}

QList<Room> table()
{
    return {
        model(u"base"_s, {}, {u"tl"_s}),
        model(u"yaml"_s, {}, {u"yaml"_s, u"yaml-cpp"_s}),
        model(u"files"_s, u"yaml"_s),
        model(u"signature"_s, {}, {u"openssl"_s}),
        model(u"git"_s, u"files"_s, {u"git2"_s, u"zlib"_s}),
        model(u"kustomize"_s, u"files yaml"_s, {u"re2"_s}),
        model(u"fleet"_s, u"files yaml"_s),
        model(u"kube"_s, u"yaml"_s, {u"openssl"_s}),
        model(u"delivery"_s, u"files yaml kustomize fleet"_s),
        model(u"schema"_s, u"files yaml kustomize"_s, {u"re2"_s}),
        model(u"budget"_s, u"yaml kustomize fleet delivery"_s),
        model(u"validation"_s, u"files yaml kustomize fleet delivery schema"_s, {u"re2"_s}),
        model(u"impact"_s, u"files kustomize fleet delivery"_s),
        model(u"health"_s, u"yaml fleet kube"_s),
        model(u"architect"_s, u"files yaml fleet kustomize delivery budget validation"_s),
        model(u"promotion"_s, u"yaml files fleet delivery validation impact health git signature"_s),
        model(u"snapshot"_s, u"files signature git fleet health"_s),
        model(u"workspace"_s, allModels),
        model(u"itemmodels"_s, allModels),
        {u"widgets/common"_s, models(u"itemmodels"_s), screen, {u"Qsci"_s}},
        view(u"start"_s),
        view(u"discovery"_s),
        view(u"topology"_s),
        view(u"manifests"_s),
        view(u"health"_s),
        view(u"promotion"_s),
        view(u"changes"_s),
        view(u"snapshot"_s),
        view(u"architect"_s),
        {u"app/cli"_s, models(allModels) << u"translations"_s, quiet, {}},
        {u"app/window"_s, models(allModels) << u"widgets/"_s << u"translations"_s, screen, {}},
        {u"app/git"_s, models({}) << u"translations"_s, {u"QtCore"_s}, {u"git2"_s}},
    };
}

} // namespace

const QList<Room>& rooms()
{
    static const QList<Room> all = table();
    return all;
}

const Room* roomOf(const QString& path)
{
    for (const Room& room : rooms()) {
        if (path.startsWith(room.folder + u'/'))
            return &room;
    }
    return nullptr;
}

QString libraryOf(const QString& include)
{
    if (include == u"git2.h")
        return u"git2"_s;
    if (include == u"yaml.h")
        return u"yaml"_s;
    if (include == u"zlib.h")
        return u"zlib"_s;
    static const QStringList folders = {u"git2"_s, u"openssl"_s, u"yaml-cpp"_s, u"re2"_s, u"Qsci"_s, u"tl"_s};
    const QString folder = include.section(u'/', 0, 0);
    return include.contains(u'/') && folders.contains(folder) ? folder : QString();
}

QString roomOfInclude(const QString& include)
{
    if (!include.contains(u'/'))
        return {};
    QString first = include.section(u'/', 0, 0);
    if (first == u"translations")
        return first;
    if (first == u"widgets" || first == u"app" || first == u"tests")
        return include.section(u'/', 0, 1);
    return u"models/"_s + first;
}

} // namespace efa::architecture
