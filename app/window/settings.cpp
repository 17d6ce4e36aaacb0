#include "app/window/settings.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

constexpr qsizetype mostRecent = 30;

QString themeWord(widgets::ThemeMode mode)
{
    switch (mode) {
    case widgets::ThemeMode::Light:
        return u"light"_s;
    case widgets::ThemeMode::Dark:
        return u"dark"_s;
    case widgets::ThemeMode::System:
        break;
    }
    return u"system"_s;
}

QJsonObject toJson(const widgets::RecentFleet& fleet)
{
    return {{u"path"_s, fleet.path},         {u"name"_s, fleet.name},
            {u"branch"_s, fleet.branch},     {u"ahead"_s, fleet.ahead},
            {u"clusters"_s, fleet.clusters}, {u"opened"_s, fleet.opened.toUTC().toString(Qt::ISODate)}};
}

widgets::RecentFleet fromJson(const QJsonObject& json)
{
    return {.path = json[u"path"_s].toString(),
            .name = json[u"name"_s].toString(),
            .branch = json[u"branch"_s].toString(),
            .ahead = json[u"ahead"_s].toInt(),
            .clusters = json[u"clusters"_s].toInt(-1),
            .opened = QDateTime::fromString(json[u"opened"_s].toString(), Qt::ISODate)};
}

QString fleetGroup(const QString& fleet)
{
    const QByteArray hash = QCryptographicHash::hash(fleet.toUtf8(), QCryptographicHash::Sha1);
    return u"fleets/"_s + QString::fromLatin1(hash.toHex());
}

QString compact(const QJsonDocument& document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

} // namespace

QString Settings::usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/fleet-architect/window.ini"_s;
}

Settings::Settings(const QString& file)
{
    QString path = file;
    if (path.isEmpty()) {
        m_passing = std::make_unique<QTemporaryDir>();
        path = m_passing->filePath(u"window.ini"_s);
    }
    m_store = std::make_unique<QSettings>(path, QSettings::IniFormat);
}

Settings::~Settings() = default;

QList<widgets::RecentFleet> Settings::recentFleets() const
{
    const QByteArray text = m_store->value(u"recent"_s).toString().toUtf8();
    QList<widgets::RecentFleet> fleets;
    const QJsonArray saved = QJsonDocument::fromJson(text).array();
    for (const auto value : saved) {
        const widgets::RecentFleet fleet = fromJson(value.toObject());
        if (!fleet.path.isEmpty())
            fleets << fleet;
    }
    return fleets;
}

void Settings::store(const QList<widgets::RecentFleet>& fleets)
{
    QJsonArray array;
    for (const widgets::RecentFleet& fleet : fleets.first(std::min(fleets.size(), mostRecent)))
        array << toJson(fleet);
    m_store->setValue(u"recent"_s, compact(QJsonDocument(array)));
}

void Settings::remember(const widgets::RecentFleet& fleet)
{
    QList<widgets::RecentFleet> fleets = recentFleets();
    widgets::RecentFleet entry = fleet;
    for (const widgets::RecentFleet& known : std::as_const(fleets))
        if (known.path == fleet.path && entry.clusters < 0)
            entry.clusters = known.clusters;
    fleets.removeIf([&](const widgets::RecentFleet& known) { return known.path == fleet.path; });
    fleets.prepend(entry);
    store(fleets);
}

void Settings::update(const widgets::RecentFleet& fleet)
{
    QList<widgets::RecentFleet> fleets = recentFleets();
    for (widgets::RecentFleet& known : fleets)
        if (known.path == fleet.path)
            known = fleet;
    store(fleets);
}

void Settings::forget(const QString& path)
{
    QList<widgets::RecentFleet> fleets = recentFleets();
    fleets.removeIf([&](const widgets::RecentFleet& known) { return known.path == path; });
    store(fleets);
    m_store->remove(fleetGroup(path));
    if (lastFleet() == path)
        setLastFleet({});
}

QString Settings::lastFleet() const
{
    return m_store->value(u"last"_s).toString();
}

void Settings::setLastFleet(const QString& path)
{
    m_store->setValue(u"last"_s, path);
}

widgets::ThemeMode Settings::themeMode() const
{
    const QString word = m_store->value(u"theme"_s).toString();
    for (const auto mode : {widgets::ThemeMode::Light, widgets::ThemeMode::Dark})
        if (word == themeWord(mode))
            return mode;
    return widgets::ThemeMode::System;
}

void Settings::setThemeMode(widgets::ThemeMode mode)
{
    m_store->setValue(u"theme"_s, themeWord(mode));
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(u"geometry"_s).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray& geometry)
{
    m_store->setValue(u"geometry"_s, geometry);
}

QJsonObject Settings::viewState(const QString& fleet, const QString& view) const
{
    const QString text = m_store->value(fleetGroup(fleet) + u'/' + view).toString();
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

void Settings::setViewState(const QString& fleet, const QString& view, const QJsonObject& state)
{
    m_store->setValue(fleetGroup(fleet) + u'/' + view, compact(QJsonDocument(state)));
}

QString Settings::frontView(const QString& fleet) const
{
    return m_store->value(fleetGroup(fleet) + u"/front"_s).toString();
}

void Settings::setFrontView(const QString& fleet, const QString& view)
{
    m_store->setValue(fleetGroup(fleet) + u"/front"_s, view);
}

bool Settings::isHelmAllowed(const QString& fleet) const
{
    return m_store->value(fleetGroup(fleet) + u"/helm"_s, false).toBool();
}

void Settings::setHelmAllowed(const QString& fleet, bool allowed)
{
    m_store->setValue(fleetGroup(fleet) + u"/helm"_s, allowed);
}

void Settings::flush()
{
    m_store->sync();
}

} // namespace efa::app
