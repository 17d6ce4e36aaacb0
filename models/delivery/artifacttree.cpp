#include "delivery/artifacttree.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArtifactTree)
};

const QString ignoreFile = u".sourceignore"_s;

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

/// No pattern that holds everywhere is about such a path: all have a point. Nearly all manifests and their
/// folders have one.
bool isOrdinary(const QString& path)
{
    if (!path.contains(u'.'))
        return true;
    return path.endsWith(".yaml"_L1) && !path.startsWith(u'.') && !path.contains("/."_L1) &&
           !path.endsWith("cloudbuild.yaml"_L1);
}

bool isBelow(const QString& path, const QString& folder)
{
    return folder.isEmpty() || path == folder || path.startsWith(folder + u'/');
}

} // namespace

ArtifactTree::ArtifactTree(std::shared_ptr<const files::FileTree> base, Choice choice)
    : m_base(std::move(base))
    , m_own(choice.ignore.value_or(QByteArray()))
    , m_folders(std::move(choice.folders))
    , m_picks(std::move(choice.picks))
{
}

Error ArtifactTree::notThere(const QString& path) const
{
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("Flux leaves %1 out of what it takes from this repository.")
                           .arg(m_base->displayName(path)),
            .hint =
                Text::tr("Check .sourceignore, `ignore` and `sparseCheckout` of the source, and `copy` of an "
                         "ArtifactGenerator; pictures, archives and links are left out as well.")};
}

bool ArtifactTree::isPicked(const QString& path, files::EntryKind kind) const
{
    return m_picks.empty() || std::ranges::any_of(m_picks, [&](const ArtifactPick& pick) {
               return kind == files::EntryKind::File ? pick.takesFile(path) : pick.mayHold(path);
           });
}

bool ArtifactTree::isChosen(const QString& path, files::EntryKind kind) const
{
    if (!isPicked(path, kind))
        return false;
    if (m_folders.isEmpty() || (kind == files::EntryKind::File && !path.contains(u'/')))
        return true;
    return std::ranges::any_of(m_folders, [&](const QString& folder) {
        return isBelow(path, folder) || (kind == files::EntryKind::Folder && isBelow(folder, path));
    });
}

IgnorePatterns ArtifactTree::patternsIn(const QString& folder) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_byFolder.find(folder); known != m_byFolder.end())
            return known->second;
    }
    const Result<QByteArray> text = m_base->read(joined(folder, ignoreFile));
    IgnorePatterns patterns = text ? IgnorePatterns(*text, folder) : IgnorePatterns();
    const std::scoped_lock lock(m_mutex);
    return m_byFolder.try_emplace(folder, std::move(patterns)).first->second;
}

bool ArtifactTree::hasIgnoreFile(const QString& folder) const
{
    if (!patternsIn(folder).isEmpty())
        return true;
    const auto entries = m_base->list(folder);
    return entries && std::ranges::any_of(*entries, [&](const files::Entry& entry) {
               return entry.kind == files::EntryKind::Folder && hasIgnoreFile(joined(folder, entry.name));
           });
}

// Only what the defaults would leave out asks; most repositories never do.
bool ArtifactTree::hasPatterns() const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_hasPatterns)
            return *m_hasPatterns;
    }
    const bool has = !m_own.isEmpty() || hasIgnoreFile({});
    const std::scoped_lock lock(m_mutex);
    m_hasPatterns = has;
    return has;
}

bool ArtifactTree::isIgnored(const QString& path, bool isFolder) const
{
    using Says = IgnorePatterns::Says;
    if (const Says own = m_own.about(path, isFolder); own != Says::Nothing)
        return own == Says::Leave;
    // The patterns nearest to the file count most.
    QString folder = path;
    while (!folder.isEmpty()) {
        const qsizetype slash = folder.lastIndexOf(u'/');
        folder = slash < 0 ? QString() : folder.left(slash);
        if (const Says says = patternsIn(folder).about(path, isFolder); says != Says::Nothing)
            return says == Says::Leave;
    }
    if (isOrdinary(path))
        return false;
    if (IgnorePatterns::ofVersionControl().about(path, isFolder) == Says::Leave)
        return true;
    return IgnorePatterns::byDefault().about(path, isFolder) == Says::Leave && !hasPatterns();
}

bool ArtifactTree::isFileLeftOut(const QString& path) const
{
    return !isChosen(path, files::EntryKind::File) || isIgnored(path, false);
}

// A folder is made again where a file in it is taken all the same.
bool ArtifactTree::isFolderLeftOut(const QString& folder) const
{
    if (folder.isEmpty())
        return false;
    if (!isChosen(folder, files::EntryKind::Folder))
        return true;
    if (!isIgnored(folder, true))
        return false;
    const auto entries = m_base->list(folder);
    return !entries || std::ranges::all_of(*entries, [&](const files::Entry& entry) {
        const QString path = joined(folder, entry.name);
        return entry.kind == files::EntryKind::File ? isFileLeftOut(path) : isFolderLeftOut(path);
    });
}

Result<files::EntryKind> ArtifactTree::kind(const QString& path) const
{
    auto kind = m_base->kind(path);
    if (!kind)
        return kind;
    if (const auto place = m_base->resolved(path); place && *place != path)
        return failure(notThere(path));
    const bool leftOut = *kind == files::EntryKind::File ? isFileLeftOut(path) : isFolderLeftOut(path);
    return leftOut ? Result<files::EntryKind>(failure(notThere(path))) : kind;
}

Result<QByteArray> ArtifactTree::read(const QString& path) const
{
    if (isFileLeftOut(path))
        return failure(notThere(path));
    return m_base->read(path);
}

Result<QList<files::Entry>> ArtifactTree::list(const QString& folder) const
{
    if (isFolderLeftOut(folder))
        return failure(notThere(folder));
    auto entries = m_base->list(folder);
    if (entries) {
        entries->removeIf([&](const files::Entry& entry) {
            const QString path = joined(folder, entry.name);
            if (const auto place = m_base->resolved(path); place && *place != path)
                return true;
            return entry.kind == files::EntryKind::File ? isFileLeftOut(path) : isFolderLeftOut(path);
        });
    }
    return entries;
}

Result<QString> ArtifactTree::resolved(const QString& path) const
{
    auto place = m_base->resolved(path);
    if (place && *place != path)
        return failure(notThere(path));
    return place;
}

QByteArray ArtifactTree::contentKey(const QString& path) const
{
    return isFileLeftOut(path) ? QByteArray() : m_base->contentKey(path);
}

Result<files::KeyedContent> ArtifactTree::readKeyed(const QString& path) const
{
    if (isFileLeftOut(path))
        return failure(notThere(path));
    return m_base->readKeyed(path);
}

QString ArtifactTree::displayName(const QString& path) const
{
    return m_base->displayName(path);
}

} // namespace efa::delivery
