#include "app/window/folderdrop.h"

#include "app/window/dropveil.h"

#include <QDropEvent>

namespace efa::app {

FolderDrop::FolderDrop(QWidget* window, DropVeil* veil)
    : QObject(window), m_veil(veil)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FolderDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::Drop: {
        auto* drag = static_cast<QDropEvent*>(event);
        const QString folder = DropVeil::folderIn(drag->mimeData());
        const bool arrives = event->type() == QEvent::DragEnter && !folder.isEmpty();
        arrives ? m_veil->show(folder) : m_veil->hide();
        // What is not for us is left as it was: not accepted.
        event->setAccepted(false);
        if (folder.isEmpty())
            return true;
        drag->acceptProposedAction();
        if (event->type() == QEvent::Drop)
            emit dropped(folder);
        return true;
    }
    case QEvent::DragLeave:
        m_veil->hide();
        return true;
    default:
        return QObject::eventFilter(watched, event);
    }
}

} // namespace efa::app
