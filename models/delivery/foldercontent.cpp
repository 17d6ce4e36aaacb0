#include "delivery/foldercontent.h"

#include "delivery/argosourcetype.h"

#include <QCryptographicHash>

namespace efa::delivery {

namespace {

/// Charts are small; what is deeper is a circle of links.
constexpr int maxDepth = 32;

void addFolder(const files::FileTree& tree, const QString& folder, int depth, QCryptographicHash& hash)
{
    const Result<QList<files::Entry>> entries = tree.list(folder);
    if (!entries || depth > maxDepth)
        return;
    for (const files::Entry& entry : *entries) {
        const QString path = joined(folder, entry.name);
        const QByteArray name = entry.name.toUtf8();
        hash.addData(QByteArray::number(name.size()) + ':' + name);
        if (entry.kind == files::EntryKind::Folder) {
            addFolder(tree, path, depth + 1, hash);
            continue;
        }
        const QByteArray content = tree.read(path).value_or(QByteArray());
        hash.addData(QByteArray::number(content.size()) + ':' + content);
    }
}

} // namespace

std::string folderContent(const files::FileTree& tree, const QString& folder)
{
    if (!tree.list(folder))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addFolder(tree, folder, 0, hash);
    return "sha256:" + hash.result().toHex().toStdString();
}

} // namespace efa::delivery
