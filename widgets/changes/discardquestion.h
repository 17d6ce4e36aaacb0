#pragma once

#include "git/repository.h"

#include <QDialog>

namespace efa::widgets {

/// Says what discarding would do to which files, before it happens. Keeping them is the default. Deletes
/// itself.
class DiscardQuestion final : public QDialog
{
    Q_OBJECT

  public:
    DiscardQuestion(const QList<git::StatusEntry>& files, QWidget* parent);

  signals:
    void discardChosen();
};

} // namespace efa::widgets
