#pragma once

#include <QDialog>

class QAction;
class QMenuBar;
class QTableWidget;

namespace efa::app {

/// All shortcuts that do something here, with a filter.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

  public:
    /// Those of the menus and those that only the view in front has.
    ShortcutsDialog(const QMenuBar* menus, const QString& view, const QList<QAction*>& viewActions,
                    QWidget* parent);

  private:
    void add(const QString& where, const QList<QAction*>& actions);
    void filter(const QString& text);

    QTableWidget* m_table;
};

} // namespace efa::app
