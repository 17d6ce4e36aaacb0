#pragma once

#include "git/records.h"

#include <QObject>

#include <functional>

class QAction;
class QAbstractItemView;

namespace efa::widgets {

/// What can be done with the commits that are chosen in a list: in its menu, and by keys.
class HistoryActions final : public QObject
{
    Q_OBJECT

  public:
    using Chosen = std::function<QList<git::Commit>()>;

    HistoryActions(QAbstractItemView* list, Chosen chosen);

    /// After the choice or the list changed.
    void showAvailability();

  signals:
    void revertRequested(const efa::git::Commit& commit);

  private:
    QString whyNotRevert() const;
    void copy(bool whole) const;

    QAbstractItemView* m_list;
    Chosen m_chosen;
    QAction* m_copyId;
    QAction* m_copyLine;
    QAction* m_revert;
};

} // namespace efa::widgets
