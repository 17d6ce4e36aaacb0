#include "tests/app/window/fingerprint.h"

#include "tests/app/window/bench.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QGuiApplication>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

void addWindows(QCryptographicHash& hash)
{
    const auto windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (!window->isVisible() || window->windowType() == Qt::ToolTip)
            continue;
        const QImage picture = window->grab().toImage().convertToFormat(QImage::Format_RGB32);
        hash.addData(
            QByteArrayView(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes()));
        hash.addData(window->windowTitle().toUtf8());
    }
}

void addActions(QCryptographicHash& hash, const Bench& bench)
{
    for (const QAction* action : bench.menuActions())
        hash.addData(
            u"%1%2%3"_s.arg(action->text()).arg(action->isChecked()).arg(action->isEnabled()).toUtf8());
}

void addFiles(QCryptographicHash& hash, const QString& folder)
{
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    QStringList lines;
    while (entries.hasNext()) {
        const QFileInfo info = entries.nextFileInfo();
        lines << u"%1 %2 %3"_s.arg(info.filePath())
                     .arg(info.size())
                     .arg(info.lastModified().toMSecsSinceEpoch());
    }
    lines.sort();
    hash.addData(lines.join(u'\n').toUtf8());
}

} // namespace

QByteArray fingerprint(Bench& bench)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    addWindows(hash);
    addActions(hash, bench);
    addFiles(hash, bench.folder.path());
    const QWidget* focus = QApplication::focusWidget();
    hash.addData(QByteArray::number(quintptr(focus)));
    hash.addData(QGuiApplication::clipboard()->text().toUtf8());
    hash.addData(QByteArray::number(int(bench.context.settings().themeMode())));
    for (const auto& fleet : bench.context.settings().recentFleets())
        hash.addData(fleet.path.toUtf8());
    hash.addData(QByteArray::number(bench.listings));
    hash.addData(QByteArray::number(bench.statusReads));
    return hash.result();
}

} // namespace efa::test
