#include "translations/catalogue.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

// Static libraries lose their resources unless something names them; the macro must stand outside namespaces.
static void bringResources()
{
    Q_INIT_RESOURCE(translations);
}

namespace efa {

namespace {

bool install(const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(qApp);
    if (!translator->load(locale, name, u"_"_s, folder)) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

} // namespace

bool installTranslations(const QLocale& locale)
{
    bringResources();
    const QString name = u"fleet-architect"_s;
    const QString folder = u":/translations"_s;
    // The later one is asked first; English stays below it for its plural forms.
    const bool english = install(QLocale(QLocale::English), name, folder);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return english;
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(locale, name, folder);
}

} // namespace efa
