#pragma once

#include <QObject>

class QWidget;

namespace efa::app {

class DropVeil;

/// Lets a folder be dragged into a window and dropped there; the veil says meanwhile what would happen.
class FolderDrop final : public QObject
{
    Q_OBJECT

  public:
    FolderDrop(QWidget* window, DropVeil* veil);

    bool eventFilter(QObject* watched, QEvent* event) override;

  signals:
    void dropped(const QString& folder);

  private:
    DropVeil* m_veil;
};

} // namespace efa::app
