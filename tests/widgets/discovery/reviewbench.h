#pragma once

#include "tests/support/scratchrepository.h"
#include "widgets/common/appearance.h"
#include "widgets/discovery/discoveryview.h"
#include "workspace/workspace.h"

#include <QAbstractButton>
#include <QApplication>

#include <memory>

namespace efa::test {

/// Three clusters that Flux reaches, a folder that leads nowhere and a file that is no YAML.
void writeForeignFleet(const ScratchRepository& scratch);

/// The review, shown, over a scratch repository.
class ReviewBench
{
  public:
    explicit ReviewBench(const ScratchRepository& scratch, QSize size = {1360, 812});
    ReviewBench(const ReviewBench&) = delete;
    ReviewBench& operator=(const ReviewBench&) = delete;
    ~ReviewBench();

    /// Waits until no work runs and everything is shown.
    bool settle();
    /// The cells of the table, row by row as they stand.
    QStringList rows() const;
    QStringList leftOut() const;
    /// Makes the cell of that cluster current, and the only one chosen.
    void goTo(const QString& cluster, int column) const;
    /// Presses a key where the keyboard is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString& text) const;
    /// The visible button whose words or name begin so; null where there is none.
    QAbstractButton* button(const QString& words) const;
    bool says(const QString& words) const;
    QString allWords() const;

    widgets::Appearance appearance{*qApp, widgets::ThemeMode::Light};
    std::unique_ptr<workspace::Workspace> workspace;
    widgets::DiscoveryView view;
};

} // namespace efa::test
