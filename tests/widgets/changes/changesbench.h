#pragma once

#include "base/clock.h"
#include "tests/support/scratchrepository.h"
#include "widgets/changes/changesview.h"
#include "widgets/common/appearance.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>

#include <memory>

namespace efa::test {

/// The Changes view, shown, over a scratch repository. Nobody watches the disk: what other programs do is
/// seen after look().
class ChangesBench
{
  public:
    explicit ChangesBench(const ScratchRepository& scratch, QSize size = {1360, 812});
    ChangesBench(const ChangesBench&) = delete;
    ChangesBench& operator=(const ChangesBench&) = delete;
    ~ChangesBench();

    /// Reads the status anew and waits until all of it is shown.
    bool look();
    /// Waits until no work runs and everything is shown.
    bool settle();
    /// Chooses a file in the list and gives it the keyboard.
    bool choose(const QString& path);
    /// The rows of the list: part, letter, path.
    QStringList files() const;
    /// Presses a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// The visible button with these words or this name; null where there is none.
    QAbstractButton* button(const QString& words) const;
    QAction* action(const QString& words) const;
    /// Some visible label says this.
    bool says(const QString& words) const;
    /// Every text that can be read now, for the message of a failing test.
    QString allWords() const;

    widgets::Appearance appearance{*qApp, widgets::ThemeMode::Light};
    SystemClock clock;
    std::unique_ptr<workspace::Workspace> workspace;
    widgets::ChangesView view{clock};
};

} // namespace efa::test
