#include "app/window/unsavedguard.h"

#include "app/window/unsavedquestion.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QPointer>

namespace efa::app {

using workspace::Workspace;

UnsavedGuard::UnsavedGuard(QWidget* window)
    : QObject(window), m_window(window)
{
}

void UnsavedGuard::before(Workspace* workspace, const std::function<void()>& step)
{
    if (!workspace || !workspace->hasUnsaved())
        return step();
    auto* question = new UnsavedQuestion(workspace->openFiles().unsavedPaths(), m_window);
    const QPointer<Workspace> open(workspace);
    connect(question, &UnsavedQuestion::saveChosen, this, [this, open, step] {
        if (open)
            save(open, step);
    });
    connect(question, &UnsavedQuestion::discardChosen, this, [open, step] {
        if (open)
            discard(open);
        step();
    });
    question->open();
}

void UnsavedGuard::save(Workspace* workspace, const std::function<void()>& step)
{
    const auto waiting = std::make_shared<qsizetype>(0);
    const auto refused = std::make_shared<bool>(false);
    const QStringList paths = workspace->openFiles().unsavedPaths();
    *waiting = paths.size();
    const auto one = [this, waiting, refused, step](const std::optional<Error>& error) {
        *refused = *refused || error;
        if (error)
            emit failed(*error);
        if (--*waiting == 0 && !*refused)
            step();
    };
    for (const QString& path : paths) {
        workspace::whenDone(
            workspace->openFiles().save(path), this,
            [one](const Result<void>& saved) {
                one(saved ? std::nullopt : std::optional<Error>(saved.error()));
            },
            [one] { one(Error{.code = ErrorCode::Cancelled, .message = tr("Saving was cancelled")}); });
    }
}

void UnsavedGuard::discard(Workspace* workspace)
{
    const QStringList paths = workspace->openFiles().unsavedPaths();
    for (const QString& path : paths)
        workspace->openFiles().close(path);
}

} // namespace efa::app
