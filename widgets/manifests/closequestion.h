#pragma once

#include <QDialog>

namespace efa::widgets {

/// Asked before a file with unsaved text is closed. Deletes itself.
class CloseQuestion final : public QDialog
{
    Q_OBJECT

  public:
    CloseQuestion(const QString& path, QWidget* parent);

  signals:
    void saveChosen();
    void dropChosen();
};

} // namespace efa::widgets
