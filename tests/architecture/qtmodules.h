#pragma once

#include <QHash>
#include <QString>

namespace efa::architecture {

/// Which Qt module a header belongs to, read from the include folders of the Qt that we build with.
class QtModules
{
  public:
    /// `folder` holds QtCore, QtGui ... each with the module's headers.
    explicit QtModules(const QString& folder);

    /// "QtCore" for "QString", "qstring.h" or "QtCore/QString"; empty for what is not Qt's.
    QString moduleOf(const QString& include) const;
    bool isEmpty() const { return m_modules.isEmpty(); }

  private:
    QHash<QString, QString> m_modules;
};

} // namespace efa::architecture
