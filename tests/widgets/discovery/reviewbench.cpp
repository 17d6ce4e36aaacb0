#include "tests/widgets/discovery/reviewbench.h"

#include "itemmodels/reviewfilter.h"
#include "itemmodels/reviewmodel.h"
#include "tests/support/patience.h"
#include "tests/support/why.h"
#include "widgets/discovery/clusterpanel.h"
#include "widgets/discovery/clustertable.h"
#include "widgets/discovery/leftoutpanel.h"
#include "workspace/jobs.h"

#include <QLabel>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

QByteArray fluxRoot(const QByteArray& name)
{
    return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: flux-system\n"
           "  namespace: flux-system\nspec:\n  interval: 10m\n  path: ./clusters/" +
           name + "\n  prune: true\n  sourceRef: {kind: GitRepository, name: flux-system}\n";
}

} // namespace

void writeForeignFleet(const ScratchRepository& scratch)
{
    for (const QByteArray& name : {QByteArray("dev"), QByteArray("prod-oslo"), QByteArray("prod-bergen")})
        scratch.write(u"clusters/"_s + QString::fromLatin1(name) + u"/flux-system/gotk-sync.yaml"_s,
                      fluxRoot(name));
    scratch.write(u"apps/web/kustomization.yaml"_s, "resources: [web.yaml]\n");
    scratch.write(u"apps/web/web.yaml"_s,
                  "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: b}\n");
    scratch.write(u"broken/kustomization.yaml"_s, "resources: [\n");
    scratch.commitAll(u"first"_s);
}

ReviewBench::ReviewBench(const ScratchRepository& scratch, QSize size)
{
    const auto opened = workspace::inspectFolder(scratch.path(), Progress());
    QVERIFY2(opened, why(opened));
    workspace = std::make_unique<workspace::Workspace>(*opened, workspace::WorkspaceFolders());
    view.setWorkspace(workspace.get());
    view.resize(size);
    view.show();
    view.activateWindow();
    (void)QTest::qWaitForWindowActive(&view);
    workspace->start();
    settle();
}

ReviewBench::~ReviewBench()
{
    view.setWorkspace(nullptr);
}

bool ReviewBench::settle()
{
    return QTest::qWaitFor([this] { return workspace->jobs().runningCount() == 0 && view.isSettled(); },
                           patienceMs);
}

QStringList ReviewBench::rows() const
{
    const auto& shown = view.clusters().table().filter();
    QStringList rows;
    for (int row = 0; row < shown.rowCount(); ++row) {
        QStringList cells;
        for (const int column : {itemmodels::ReviewModel::NameColumn, itemmodels::ReviewModel::RingColumn,
                                 itemmodels::ReviewModel::SiteColumn, itemmodels::ReviewModel::RegionColumn})
            cells << shown.index(row, column).data().toString();
        rows << cells.join(u'|');
    }
    return rows;
}

QStringList ReviewBench::leftOut() const
{
    const auto* model = view.leftOut().findChild<QTreeView*>()->model();
    QStringList paths;
    for (int row = 0; row < model->rowCount(); ++row)
        paths << model->index(row, 0).data().toString();
    return paths;
}

void ReviewBench::goTo(const QString& cluster, int column) const
{
    auto& table = view.clusters().table();
    QVERIFY(table.chooseName(cluster));
    const QModelIndex cell = table.currentIndex().siblingAtColumn(column);
    table.scrollTo(cell);
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
    QCOMPARE(table.currentIndex(), cell);
}

void ReviewBench::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void ReviewBench::type(const QString& text) const
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QAbstractButton* ReviewBench::button(const QString& words) const
{
    for (auto* button : view.findChildren<QAbstractButton*>()) {
        if (button->isVisible() &&
            (button->text().startsWith(words) || button->accessibleName().startsWith(words)))
            return button;
    }
    return nullptr;
}

bool ReviewBench::says(const QString& words) const
{
    return allWords().contains(words);
}

QString ReviewBench::allWords() const
{
    QStringList words;
    for (const auto* label : view.findChildren<QLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

} // namespace efa::test
