#include "delivery/bundlefolders.h"

#include "delivery/fleetfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleFolders)
};

constexpr qsizetype longestName = 53;
constexpr qsizetype shortHash = 5;

class FolderWalk
{
  public:
    FolderWalk(const files::FileTree& tree, const Progress& progress)
        : m_tree(tree), m_progress(progress)
    {
    }

    Result<QStringList> run(const QString& top)
    {
        const auto found = walk(top);
        if (!found)
            return failure(found.error());
        if (*found && !m_folders.contains(top))
            m_folders.prepend(top);
        return m_folders;
    }

  private:
    /// Whether YAML that no fleet.yaml claims stands in the folder or below.
    Result<bool> walk(const QString& folder)
    {
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
        const auto entries = m_tree.list(folder);
        if (!entries)
            return failure(entries.error());
        const bool isBundle = FleetFile::isIn(m_tree, folder);
        if (isBundle)
            m_folders << folder;
        bool hasLoose = false;
        for (const files::Entry& entry : *entries) {
            const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
            if (entry.kind == files::EntryKind::File) {
                hasLoose = hasLoose || entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1);
                continue;
            }
            if (m_tree.resolved(path).value_or(QString()) != path)
                continue; // a link to a folder is not followed
            const auto below = walk(path);
            if (!below)
                return below;
            hasLoose = hasLoose || *below;
        }
        return hasLoose && !isBundle;
    }

    const files::FileTree& m_tree;
    const Progress& m_progress;
    QStringList m_folders;
};

QString hexOf(const QString& text, qsizetype length)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5);
    return QString::fromLatin1(hash.toHex().left(length));
}

QString shortened(const QString& name)
{
    if (name.size() <= longestName)
        return name;
    const QString start = name.left(longestName - shortHash - 1);
    return start + (start.endsWith(u'-') ? QString() : u"-"_s) + hexOf(name, shortHash);
}

} // namespace

Result<QStringList> bundleFolders(const files::FileTree& tree, const QString& top, const Progress& progress)
{
    return FolderWalk(tree, progress).run(top);
}

std::string bundleName(const QString& repository, const QString& folder)
{
    static const QRegularExpression forbidden(u"[^a-zA-Z0-9-]+"_s);
    static const QRegularExpression dashes(u"-+"_s);
    static const QRegularExpression ends(u"^-|-$"_s);
    constexpr qsizetype hashLength = 8;
    constexpr qsizetype wholeHash = 24;
    const QString whole = folder.isEmpty() ? repository : repository + u'/' + folder;
    QString name = whole;
    name.replace(u'/', u'-');
    // Names that differ in what is cleaned away would be the same.
    if (name != name.toLower() || forbidden.match(name).hasMatch())
        name += u'-' + hexOf(name, hashLength);
    name = name.toLower().replace(forbidden, u"-"_s).replace(dashes, u"-"_s).remove(ends);
    return (name.isEmpty() ? hexOf(whole, wholeHash) : shortened(name)).toStdString();
}

} // namespace efa::delivery
