#include "app/window/windowarguments.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::WindowArguments)
};

constexpr int smallestSide = 200;
constexpr int largestSide = 8000;

tl::unexpected<Error> misuse(const QString& message)
{
    return failure(
        {.code = ErrorCode::Invalid,
         .message = message,
         .hint = Text::tr("Use: fleet-architect-window [REPO], or: fleet-architect-window screenshot "
                          "VIEW REPO --output PNG [--size WxH] [--theme light|dark] [--language xx] "
                          "[--select NAME]")});
}

Result<QSize> readSize(const QString& text)
{
    static const QRegularExpression pattern(u"^(\\d{1,5})x(\\d{1,5})$"_s);
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const auto fits = [](int side) { return side >= smallestSide && side <= largestSide; };
    if (!match.hasMatch() || !fits(size.width()) || !fits(size.height()))
        return misuse(
            Text::tr("%1 is no size from %2x%2 to %3x%3.").arg(text).arg(smallestSide).arg(largestSide));
    return size;
}

Result<void> readOption(const QString& name, const QString& value, ScreenshotOrder& order)
{
    if (name == u"--output") {
        order.output = value;
    } else if (name == u"--size") {
        auto size = readSize(value);
        if (!size)
            return failure(std::move(size).error());
        order.size = *size;
    } else if (name == u"--theme") {
        if (value != u"light" && value != u"dark")
            return misuse(Text::tr("There is no theme %1; there are light and dark.").arg(value));
        order.theme = value == u"dark" ? widgets::ThemeMode::Dark : widgets::ThemeMode::Light;
    } else if (name == u"--language") {
        order.language = value;
    } else if (name == u"--select") {
        order.select = value;
    } else {
        return misuse(Text::tr("There is no option %1.").arg(name));
    }
    return {};
}

Result<ScreenshotOrder> readScreenshot(const QStringList& arguments)
{
    ScreenshotOrder order;
    QStringList operands;
    for (qsizetype index = 0; index < arguments.size(); ++index) {
        QString name = arguments.at(index);
        if (!name.startsWith(u"--")) {
            operands << name;
            continue;
        }
        QString value;
        if (const qsizetype equals = name.indexOf(u'='); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (++index < arguments.size()) {
            value = arguments.at(index);
        }
        if (value.isEmpty())
            return misuse(Text::tr("%1 needs a value.").arg(name));
        if (auto read = readOption(name, value, order); !read)
            return failure(std::move(read).error());
    }
    if (operands.size() != 2)
        return misuse(Text::tr("A picture needs a view and a repository."));
    order.view = operands.first();
    order.repository = operands.last();
    if (order.output.isEmpty())
        return misuse(Text::tr("It is not said where the picture goes."));
    return order;
}

} // namespace

Result<WindowArguments> readArguments(const QStringList& arguments)
{
    WindowArguments read;
    if (!arguments.isEmpty() && arguments.first() == u"screenshot") {
        auto order = readScreenshot(arguments.mid(1));
        if (!order)
            return failure(std::move(order).error());
        read.screenshot = *order;
        return read;
    }
    if (arguments.size() > 1)
        return misuse(Text::tr("Only one repository can be opened."));
    if (!arguments.isEmpty()) {
        if (arguments.first().startsWith(u"--"))
            return misuse(Text::tr("There is no option %1.").arg(arguments.first()));
        read.repository = arguments.first();
    }
    return read;
}

} // namespace efa::app
