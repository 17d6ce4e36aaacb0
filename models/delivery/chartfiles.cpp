#include "delivery/chartfiles.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

constexpr int maxDepth = 32;
constexpr qsizetype maxBytes = 64LL * 1024 * 1024;
constexpr size_t maxFiles = 10'000;

/// False where it is too much.
bool addFolder(const files::FileTree& tree, const QString& folder, const QString& inside, int depth,
               ChartFiles& files, qsizetype& bytes)
{
    const Result<QList<files::Entry>> entries = tree.list(folder);
    if (!entries || depth > maxDepth)
        return false;
    for (const files::Entry& entry : *entries) {
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        const QString name = inside.isEmpty() ? entry.name : inside + u'/' + entry.name;
        if (entry.kind == files::EntryKind::Folder) {
            if (!addFolder(tree, path, name, depth + 1, files, bytes))
                return false;
            continue;
        }
        const QByteArray content = tree.read(path).value_or(QByteArray());
        bytes += content.size();
        if (bytes > maxBytes || files.size() >= maxFiles)
            return false;
        files.insert_or_assign(name, content);
    }
    return true;
}

} // namespace

std::shared_ptr<const ChartFiles> chartFiles(const files::FileTree& tree, const QString& path)
{
    auto files = std::make_shared<ChartFiles>();
    const auto kind = tree.kind(path);
    if (kind && *kind == files::EntryKind::File && path.endsWith(".tgz"_L1)) {
        const auto content = tree.read(path);
        if (!content || content->size() > maxBytes)
            return nullptr;
        files->insert_or_assign(path.section(u'/', -1), *content);
        return files;
    }
    qsizetype bytes = 0;
    const bool isWhole = addFolder(tree, path, {}, 0, *files, bytes);
    return isWhole && files->contains(u"Chart.yaml"_s) ? files : nullptr;
}

} // namespace efa::delivery
