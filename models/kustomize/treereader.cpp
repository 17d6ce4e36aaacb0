#include "kustomize/treereader.h"

#include "files/pathname.h"
#include "kustomize/keydomains.h"
#include "kustomize/memory.h"

#include <QCoreApplication>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::TreeReader)
};

QString treePath(const std::string& path)
{
    return files::pathFromBytes(QByteArray::fromStdString(path));
}

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

ContentKey failureKey(const Error& error)
{
    return KeyMaker(domain::failedLookUp).add(static_cast<uint64_t>(error.code)).key();
}

} // namespace

QString TreeReader::shownName(const std::string& path) const
{
    const QString name = m_tree.displayName(treePath(path));
    // The top folder has no name of its own.
    return path.empty() && !name.endsWith(u'/') ? name + u'.' : name;
}

Result<TreeFile> TreeReader::file(const std::string& path)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_files.find(path); found != m_files.end())
            return found->second;
    }
    Result<TreeFile> answer = findFile(path);
    const std::scoped_lock lock(m_mutex);
    return m_files.try_emplace(path, std::move(answer)).first->second;
}

Result<TreeFile> TreeReader::findFile(const std::string& path)
{
    const Result<QString> resolved = m_tree.resolved(treePath(path));
    if (!resolved)
        return failure(resolved.error());
    TreeFile file;
    file.reader = this;
    file.path = files::pathToBytes(*resolved).toStdString();
    const QByteArray cheap = m_tree.contentKey(*resolved);
    const ContentKey cheapKey = KeyMaker(domain::cheapFileKey).add(view(cheap)).key();
    if (!cheap.isEmpty()) {
        if (const auto known = m_memory.find<ContentKey>(cheapKey)) {
            file.key = *known;
            return file;
        }
    }
    const Result<files::KeyedContent> content = m_tree.readKeyed(*resolved);
    if (!content)
        return failure(content.error());
    file.key = KeyMaker(domain::fileBytes).add(view(content->content)).key();
    const ContentKey readKey = KeyMaker(domain::cheapFileKey).add(view(content->key)).key();
    m_memory.insert(readKey, std::make_shared<const ContentKey>(file.key), sizeof(ContentKey));
    const std::scoped_lock lock(m_mutex);
    m_sources.try_emplace(file.path, yaml::Source(content->content, m_tree.displayName(*resolved)));
    return file;
}

Result<yaml::Source> TreeReader::source(const TreeFile& file)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_sources.find(file.path); found != m_sources.end())
            return found->second;
    }
    const QString path = treePath(file.path);
    const Result<QByteArray> content = m_tree.read(path);
    if (!content)
        return failure(content.error());
    if (KeyMaker(domain::fileBytes).add(view(*content)).key() != file.key) {
        return failure({.code = ErrorCode::Io,
                        .message = Text::tr("The file changed while it was read."),
                        .hint = Text::tr("Try again."),
                        .where = Place{.file = m_tree.displayName(path)}});
    }
    const std::scoped_lock lock(m_mutex);
    return m_sources.try_emplace(file.path, yaml::Source(*content, m_tree.displayName(path))).first->second;
}

Result<std::string> TreeReader::folder(const std::string& path)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_folders.find(path); found != m_folders.end())
            return found->second;
    }
    Result<std::string> answer = findFolder(path);
    const std::scoped_lock lock(m_mutex);
    return m_folders.try_emplace(path, std::move(answer)).first->second;
}

Result<std::string> TreeReader::findFolder(const std::string& path) const
{
    const Result<QString> resolved = m_tree.resolved(treePath(path));
    if (!resolved)
        return failure(resolved.error());
    const Result<files::EntryKind> kind = m_tree.kind(*resolved);
    if (!kind)
        return failure(kind.error());
    if (*kind != files::EntryKind::Folder) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("%1 is a file, not a folder.").arg(shownName(path)),
                        .hint = Text::tr("Name a folder that holds a kustomization file.")});
    }
    return files::pathToBytes(*resolved).toStdString();
}

ContentKey TreeReader::fileAnswer(const std::string& path)
{
    const Result<TreeFile> answer = file(path);
    return answer ? KeyMaker(domain::fileAnswer).add(answer->path).add(answer->key).key()
                  : failureKey(answer.error());
}

ContentKey TreeReader::folderAnswer(const std::string& path)
{
    const Result<std::string> answer = folder(path);
    return answer ? KeyMaker(domain::folderAnswer).add(*answer).key() : failureKey(answer.error());
}

} // namespace efa::kustomize
