#include "widgets/common/age.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::Age)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 week = 7 * day;
constexpr qint64 year = 365 * day;

} // namespace

QString shortAge(const QDateTime& when, const QDateTime& now)
{
    const qint64 seconds = when.secsTo(now);
    if (seconds < minute)
        return Text::tr("now");
    if (seconds < hour)
        return Text::tr("%1 min").arg(seconds / minute);
    if (seconds < day)
        return Text::tr("%1 h").arg(seconds / hour);
    if (seconds < 8 * week)
        return Text::tr("%1 d").arg(seconds / day);
    if (seconds < year)
        return Text::tr("%1 wk").arg(seconds / week);
    return Text::tr("%1 y").arg(seconds / year);
}

QString wordedAge(const QDateTime& when, const QDateTime& now)
{
    const qint64 seconds = when.secsTo(now);
    if (seconds < minute)
        return Text::tr("just now");
    if (seconds < hour)
        return Text::tr("%1 min ago").arg(seconds / minute);
    const QDate date = when.toLocalTime().date();
    const QDate today = now.toLocalTime().date();
    if (date == today)
        return Text::tr("%1 h ago").arg(seconds / hour);
    if (date.daysTo(today) == 1)
        return Text::tr("yesterday");
    const QLocale locale;
    return locale.toString(date, date.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString exactTime(const QDateTime& when)
{
    const QLocale locale;
    return Text::tr("%1 (%2 UTC)")
        .arg(locale.toString(when.toLocalTime(), QLocale::ShortFormat),
             when.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
}

} // namespace efa::widgets
