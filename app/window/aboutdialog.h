#pragma once

#include <QDialog>

namespace efa::app {

/// What this is, its versions and its licence.
class AboutDialog final : public QDialog
{
    Q_OBJECT

  public:
    explicit AboutDialog(QWidget* parent);

  private:
    QLayout* versions();
};

/// Name and version of everything that a report about a fault should name, one a line.
QString versionText();

} // namespace efa::app
