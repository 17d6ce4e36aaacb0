#include "app/window/appcontext.h"
#include "app/window/endsignals.h"
#include "app/window/mainwindow.h"
#include "app/window/screenshot.h"
#include "translations/catalogue.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;

namespace {

enum ExitCode { Done = 0, WrongUsage = 2, NotDone = 3 };

int complain(const Error& error, int code)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(error.toString()));
    return code;
}

int takePicture(QApplication& application, const ScreenshotOrder& order)
{
    QApplication::setCursorFlashTime(0);
    AppContext context(application, {.remotesFolder = AppContext::usualOptions().remotesFolder,
                                     .theme = order.theme,
                                     .clock = pictureClock(order.repository)});
    MainWindow window(context);
    Screenshot screenshot(context, window, order);
    int code = Done;
    QObject::connect(&screenshot, &Screenshot::kept, &application, &QApplication::quit);
    QObject::connect(&screenshot, &Screenshot::failed, &application, [&](const Error& error) {
        code = complain(error, NotDone);
        QApplication::quit();
    });
    QMetaObject::invokeMethod(&screenshot, &Screenshot::begin, Qt::QueuedConnection);
    QApplication::exec();
    return code;
}

int showWindow(QApplication& application, const QString& repository)
{
    AppContext context(application, AppContext::usualOptions());
    MainWindow window(context);
    const QString fleet = repository.isEmpty() ? context.settings().lastFleet() : repository;
    const EndSignals end;
    QObject::connect(&end, &EndSignals::asked, &window, &MainWindow::leave);
    // The frame first, then what is in it.
    if (!fleet.isEmpty())
        QObject::connect(&window, &MainWindow::painted, &window, [&] { window.openFleet(fleet); });
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"fleet-architect-window"_s);
    QApplication::setApplicationDisplayName(u"Edge Fleet Architect"_s);
    QApplication::setApplicationVersion(u"" EFA_VERSION ""_s);
    QApplication::setDesktopFileName(u"fleet-architect"_s);
    QApplication::setWindowIcon(widgets::icon(widgets::Glyph::Mark, widgets::Token::Accent));
    const auto arguments = readArguments(QApplication::arguments().mid(1));
    if (!arguments)
        return complain(arguments.error(), WrongUsage);
    const auto& order = arguments->screenshot;
    installTranslations(order && !order->language.isEmpty() ? QLocale(order->language) : QLocale());
    return order ? takePicture(application, *order) : showWindow(application, arguments->repository);
}
