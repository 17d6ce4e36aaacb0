#include "tests/widgets/changes/changesbench.h"

#include "tests/support/patience.h"
#include "tests/support/why.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/common/changelook.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace efa::test {

using itemmodels::ChangePart;
using itemmodels::ChangesModel;

ChangesBench::ChangesBench(const ScratchRepository& scratch, QSize size)
{
    const auto opened = workspace::inspectFolder(scratch.path(), Progress());
    QVERIFY2(opened, why(opened));
    workspace = std::make_unique<workspace::Workspace>(*opened, workspace::WorkspaceFolders());
    view.setWorkspace(workspace.get());
    view.resize(size);
    view.show();
    view.activateWindow();
    (void)QTest::qWaitForWindowActive(&view);
    look();
}

ChangesBench::~ChangesBench()
{
    view.setWorkspace(nullptr);
}

bool ChangesBench::look()
{
    auto& git = workspace->git();
    if (git.isUnderGit()) {
        QSignalSpy read(&git, &workspace::GitState::statusRead);
        git.refresh();
        if (!read.wait(patienceMs))
            return false;
    }
    return settle();
}

bool ChangesBench::settle()
{
    return QTest::qWaitFor([this] { return workspace->jobs().runningCount() == 0 && view.isSettled(); },
                           efa::test::patienceMs);
}

bool ChangesBench::choose(const QString& path)
{
    auto& list = view.files().list();
    list.setFocus();
    return list.choose(path) && settle();
}

QStringList ChangesBench::files() const
{
    QStringList rows;
    const auto& model = view.files().list().changes();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        const auto state = index.data(ChangesModel::StateRole).value<git::FileState>();
        const bool inside = index.data(ChangesModel::PartRole).value<ChangePart>() == ChangePart::ToCommit;
        rows << u"%1 %2 %3"_s.arg(inside ? u"in"_s : u"out"_s, widgets::changeLook(state).letter,
                                  index.data(ChangesModel::PathRole).toString());
    }
    return rows;
}

void ChangesBench::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* widget = QApplication::focusWidget();
    QVERIFY(widget);
    QTest::keyClick(widget, key, modifiers);
}

QAbstractButton* ChangesBench::button(const QString& words) const
{
    for (auto* button : view.findChildren<QAbstractButton*>())
        if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
            return button;
    return nullptr;
}

QAction* ChangesBench::action(const QString& words) const
{
    for (auto* action : view.findChildren<QAction*>())
        if (action->text() == words)
            return action;
    return nullptr;
}

bool ChangesBench::says(const QString& words) const
{
    return allWords().contains(words);
}

QString ChangesBench::allWords() const
{
    QStringList words;
    for (const auto* label : view.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            words << label->text();
    return words.join(u'\n');
}

} // namespace efa::test
