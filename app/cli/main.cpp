#include "app/cli/commandline.h"
#include "app/cli/console.h"

#include "translations/catalogue.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>

namespace {

/// Qt wants UTF-8 and says so on stderr where it is not set: we set it first, and leave the language alone.
void chooseUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    if (const char* all = std::getenv("LC_ALL")) {
        ::setenv("LC_MESSAGES", all, 1);
        ::unsetenv("LC_ALL");
    }
    ::setenv("LC_CTYPE", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char** argv)
{
    efa::app::guardStandardStreams();
    chooseUtf8();
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fleet-architect"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EFA_VERSION));
    const QStringList words = QCoreApplication::arguments().mid(1);
    efa::installTranslations(efa::app::languageOf(words));
    efa::app::Console console;
    return static_cast<int>(efa::app::runCommandLine(words, console));
}
