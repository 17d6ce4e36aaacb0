#pragma once

#include <QDialog>

namespace efa::app {

/// Asks what becomes of unsaved text before a fleet is closed. Saving is the default; Escape keeps everything
/// as it is.
class UnsavedQuestion final : public QDialog
{
    Q_OBJECT

  public:
    UnsavedQuestion(const QStringList& paths, QWidget* parent);

  signals:
    void saveChosen();
    void discardChosen();
};

} // namespace efa::app
