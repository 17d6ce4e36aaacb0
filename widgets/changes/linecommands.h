#pragma once

#include "widgets/changes/linemoves.h"

#include <QObject>
#include <QString>

class QAction;
class QPushButton;

namespace efa::widgets {

/// What can be done with changed lines: they go into the next commit or out of it, or are discarded.
class LineCommands final : public QObject
{
    Q_OBJECT

  public:
    /// Which lines are meant now, and why a command would have no effect on them.
    struct Facts
    {
        LineMoves moves = LineMoves::None;
        bool hasSelection = false; ///< else the change at the caret is meant
        QString whyNotMove;
        QString whyNotDiscard;
    };

    explicit LineCommands(QObject* parent);

    QAction* moveAction() const { return m_move; }
    QAction* discardAction() const { return m_discard; }
    /// For the mouse; hidden while nothing moves. Made once.
    QPushButton* makeMoveButton();
    void show(const Facts& facts);

  signals:
    void moveTriggered();
    void discardTriggered();

  private:
    QAction* m_move;
    QAction* m_discard;
    QPushButton* m_moveButton = nullptr;
};

} // namespace efa::widgets
