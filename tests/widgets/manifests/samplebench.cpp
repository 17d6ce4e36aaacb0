#include "tests/widgets/manifests/samplebench.h"
#include "tests/support/patience.h"

#include "widgets/manifests/editorpanel.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/samplewriter.h"

#include <QApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

constexpr int clusters = 36;

/// Written once a program; every bench works in a copy.
const QString& samplePattern()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString target = folder.filePath(u"north-sea"_s);
        Progress progress;
        return workspace::writeSample(target, clusters, progress) ? target : QString();
    }();
    return path;
}

} // namespace

SampleBench::SampleBench(widgets::ThemeMode theme, QSize size)
    : appearance(*qApp, theme)
{
    QProcess::execute(u"cp"_s, {u"-a"_s, samplePattern(), path({})});
    workspace = std::make_unique<workspace::Workspace>(workspace::inspectFolder(path({}), {}).value(),
                                                       workspace::WorkspaceFolders{});
    view.resize(size);
    view.show();
    view.activateWindow();
    (void)QTest::qWaitForWindowActive(&view);
    view.setWorkspace(workspace.get());
    workspace->start();
}

SampleBench::~SampleBench()
{
    view.setWorkspace(nullptr);
}

QString SampleBench::path(const QString& name) const
{
    return folder.filePath(name.isEmpty() ? u"north-sea"_s : u"north-sea/"_s + name);
}

bool SampleBench::settle()
{
    return QTest::qWaitFor([this] { return view.isSettled() && workspace->jobs().runningCount() == 0; },
                           patienceMs);
}

bool SampleBench::open(const QString& name)
{
    return settle() && view.openPlace({.file = name}) &&
           QTest::qWaitFor([&] { return view.editors().frontPath() == name; }, patienceMs) && settle();
}

} // namespace efa::test
