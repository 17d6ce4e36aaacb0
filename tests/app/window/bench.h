#pragma once

#include "app/window/appcontext.h"
#include "app/window/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QTemporaryDir>

#include <memory>

namespace efa::test {

/// The whole window over a scratch copy of the sample fleet, remembering nothing. Its clock stands still.
class Bench
{
  public:
    explicit Bench(QSize size = {1440, 900});

    /// Path of a fresh copy of the sample fleet.
    QString fleet();
    /// Opens the sample and waits until everything is shown.
    bool open();
    bool openPath(const QString& path);
    bool settle();
    /// Every action in the menus that is visible, submenus included.
    QList<QAction*> menuActions() const;
    QAction* action(const QString& text) const;
    /// What the view in front offers in context menus and by keys of its own, but not in the menus.
    QList<QAction*> viewActions() const;
    /// Visible buttons of the window, in a stable order.
    QList<QAbstractButton*> buttons() const;
    workspace::Workspace* workspace() { return context.session().workspace(); }

    /// No work runs.
    bool isIdle();

    QTemporaryDir folder;
    QTemporaryDir recovery;
    /// How often the files of the open fleet were listed.
    int listings = 0;
    /// How often the Git status of the open fleet was read.
    int statusReads = 0;
    app::AppContext context;
    app::MainWindow window;

  private:
    QString m_fleet;
};

/// Runs Git, and answers what it printed; fails the test where it fails.
QByteArray git(const QString& folder, const QStringList& arguments);

} // namespace efa::test
