#pragma once

#include <QDialog>

class QAction;
class QTableWidget;

namespace efa::app {

/// One group of the list: a menu or a view.
struct ShortcutGroup
{
    QString title;
    QList<QAction*> actions;
};

/// All shortcuts that do something here, with a filter.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

  public:
    ShortcutsDialog(const QList<ShortcutGroup>& groups, QWidget* parent);

  private:
    void fill(const QList<ShortcutGroup>& groups);
    void filter(const QString& text);

    QTableWidget* m_table;
};

} // namespace efa::app
