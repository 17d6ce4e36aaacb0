#pragma once

#include <QObject>
#include <QSet>
#include <QString>

namespace efa::widgets {

/// Which clusters are chosen and which one has the keyboard, by their names; map and table share it.
class MapSelection final : public QObject
{
    Q_OBJECT

  public:
    using QObject::QObject;

    const QSet<QString>& names() const { return m_names; }
    const QString& current() const { return m_current; }
    bool contains(const QString& name) const { return m_names.contains(name); }

    void set(const QSet<QString>& names, const QString& current);
    void setCurrent(const QString& current) { set(m_names, current); }
    void toggle(const QString& name);
    /// Forgets what is not among these any more.
    void keepOnly(const QSet<QString>& existing);

  signals:
    void changed();

  private:
    QSet<QString> m_names;
    QString m_current;
};

} // namespace efa::widgets
