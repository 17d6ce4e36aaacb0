#pragma once

#include "widgets/common/appearance.h"
#include "widgets/start/recentfleet.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <memory>

class QSettings;
class QTemporaryDir;

namespace efa::app {

/// What the program remembers between two runs, in one INI file. Nothing of it is needed: a lost file costs
/// comfort only.
class Settings
{
  public:
    /// Without a file everything is forgotten at the end.
    explicit Settings(const QString& file);
    ~Settings();
    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    static QString usualFile();

    /// Newest first, at most 30.
    QList<widgets::RecentFleet> recentFleets() const;
    /// Puts the fleet first, replacing what is known of its path.
    void remember(const widgets::RecentFleet& fleet);
    /// Changes what is known of a fleet, in place.
    void update(const widgets::RecentFleet& fleet);
    void forget(const QString& path);

    /// The fleet that was open at the end; empty where none was.
    QString lastFleet() const;
    void setLastFleet(const QString& path);

    widgets::ThemeMode themeMode() const;
    void setThemeMode(widgets::ThemeMode mode);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray& geometry);

    /// State of one view of one fleet, and the view that was in front.
    QJsonObject viewState(const QString& fleet, const QString& view) const;
    void setViewState(const QString& fleet, const QString& view, const QJsonObject& state);
    QString frontView(const QString& fleet) const;
    void setFrontView(const QString& fleet, const QString& view);

    /// Whether charts of this fleet may be rendered with helm; not until the person says so.
    bool isHelmAllowed(const QString& fleet) const;
    void setHelmAllowed(const QString& fleet, bool allowed);

    /// Writes now what is not yet on disk.
    void flush();

  private:
    void store(const QList<widgets::RecentFleet>& fleets);

    std::unique_ptr<QTemporaryDir> m_passing;
    std::unique_ptr<QSettings> m_store;
};

} // namespace efa::app
