#include "delivery/bundletree.h"

#include "delivery/namepattern.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleTree)
};

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() || name.isEmpty() ? folder + name : folder + u'/' + name;
}

/// `name/*` means the folder of that name and all in it.
bool isIgnoredBy(const QString& pattern, const files::Entry& entry)
{
    if (pattern.size() > 2 && pattern.endsWith("/*"_L1))
        return entry.kind == files::EntryKind::Folder && entry.name == pattern.chopped(2);
    return matchesName(pattern, entry.name);
}

} // namespace

BundleTree::BundleTree(const files::FileTree& base, QString folder, QString options)
    : m_base(base), m_folder(std::move(folder)), m_options(std::move(options))
{
}

QString BundleTree::outer(const QString& path) const
{
    return joined(m_folder, path);
}

QStringList BundleTree::ignored(const QString& folder) const
{
    static const QRegularExpression trailingSpace(u"([^\\\\])\\s+$"_s);
    QStringList patterns;
    const QByteArray text = m_base.read(outer(joined(folder, u".fleetignore"_s))).value_or(QByteArray());
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        line.replace(trailingSpace, u"\\1"_s);
        if (!line.isEmpty() && !line.startsWith(u'#'))
            patterns << line;
    }
    return patterns;
}

bool BundleTree::isLeftOut(const QString& folder, const files::Entry& entry) const
{
    if (entry.name.startsWith(u'.'))
        return true;
    if (folder.isEmpty() && (entry.name == u"fleet.yaml" || entry.name == m_options))
        return true;
    for (QString above = folder;; above = above.section(u'/', 0, -2)) {
        const QStringList patterns = ignored(above);
        if (std::ranges::any_of(patterns,
                                [&](const QString& pattern) { return isIgnoredBy(pattern, entry); }))
            return true;
        if (above.isEmpty())
            return false;
    }
}

bool BundleTree::isCarried(const QString& path) const
{
    QString folder;
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const bool isLast = i + 1 == names.size();
        const auto kind =
            isLast ? m_base.kind(outer(path)) : Result<files::EntryKind>(files::EntryKind::Folder);
        if (isLeftOut(folder, {names.at(i), kind.value_or(files::EntryKind::File)}))
            return false;
        folder = joined(folder, names.at(i));
    }
    return true;
}

Result<files::EntryKind> BundleTree::kind(const QString& path) const
{
    if (!isCarried(path))
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("The bundle does not carry %1.").arg(displayName(path)),
                        .hint = Text::tr("Look for it in `.fleetignore`.")});
    return m_base.kind(outer(path));
}

Result<QByteArray> BundleTree::read(const QString& path) const
{
    if (auto carried = kind(path); !carried)
        return failure(std::move(carried).error());
    return m_base.read(outer(path));
}

Result<QList<files::Entry>> BundleTree::list(const QString& folder) const
{
    if (auto carried = kind(folder); !carried)
        return failure(std::move(carried).error());
    auto entries = m_base.list(outer(folder));
    if (entries)
        entries->removeIf([&](const files::Entry& entry) { return isLeftOut(folder, entry); });
    return entries;
}

Result<QString> BundleTree::resolved(const QString& path) const
{
    auto where = m_base.resolved(outer(path));
    if (!where || m_folder.isEmpty() || *where == m_folder)
        return where && *where == m_folder ? Result<QString>(QString()) : where;
    if (!where->startsWith(m_folder + u'/'))
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("%1 leads out of the bundle, and Rancher Fleet carries nothing else.")
                            .arg(displayName(path)),
             .hint = Text::tr("Put the file into the bundle's folder."),
             .where = Place{displayName(path)}});
    return where->mid(m_folder.size() + 1);
}

QByteArray BundleTree::contentKey(const QString& path) const
{
    return isCarried(path) ? m_base.contentKey(outer(path)) : QByteArray();
}

Result<files::KeyedContent> BundleTree::readKeyed(const QString& path) const
{
    if (auto carried = kind(path); !carried)
        return failure(std::move(carried).error());
    return m_base.readKeyed(outer(path));
}

QString BundleTree::displayName(const QString& path) const
{
    return m_base.displayName(outer(path));
}

Result<QStringList> BundleTree::allFiles() const
{
    QStringList files;
    if (auto done = addFiles({}, files); !done)
        return failure(std::move(done).error());
    files.sort();
    return files;
}

Result<void> BundleTree::addFiles(const QString& folder, QStringList& files) const
{
    const auto entries = list(folder);
    if (!entries)
        return failure(entries.error());
    for (const files::Entry& entry : *entries) {
        const QString path = joined(folder, entry.name);
        const auto where = resolved(path);
        if (!where)
            return failure(where.error());
        if (entry.kind == files::EntryKind::File)
            files << path;
        else if (*where == path) { // a link to a folder is not followed
            if (auto done = addFiles(path, files); !done)
                return done;
        }
    }
    return {};
}

} // namespace efa::delivery
