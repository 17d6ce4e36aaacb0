#include "workspace/listfiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

namespace fs = std::filesystem;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace)
};

/// The walk of one listing. The file system tells an entry's kind without another call, which a QDir would
/// ask for each of 60,000 files.
class Walk
{
  public:
    Walk(const QString& root, Progress& progress, const std::function<void(const QStringList&)>& piece,
         qsizetype pieceSize)
        : m_root(QFile::encodeName(root).toStdString())
        , m_progress(progress)
        , m_piece(piece)
        , m_pieceSize(pieceSize)
    {
    }

    Result<void> run()
    {
        std::vector<std::string> folders = {std::string()};
        while (!folders.empty()) {
            if (m_progress.isCancelled())
                return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Listing was cancelled.")});
            const std::string folder = folders.back();
            folders.pop_back();
            listFolder(folder, folders);
            m_progress.report(m_count, 0);
        }
        give();
        return m_error ? Result<void>(failure(*m_error)) : Result<void>();
    }

  private:
    void listFolder(const std::string& folder, std::vector<std::string>& folders)
    {
        std::error_code failed;
        std::vector<std::string> files;
        std::vector<std::string> inner;
        const std::string prefix = folder.empty() ? std::string() : folder + '/';
        fs::directory_iterator at(fs::path(m_root) / folder, failed);
        for (; !failed && at != fs::directory_iterator(); at.increment(failed)) {
            const std::string name = at->path().filename().string();
            std::error_code unknown;
            if (at->is_directory(unknown) && !at->is_symlink(unknown)) {
                if (name != ".git")
                    inner.push_back(prefix + name);
            } else if (at->is_regular_file(unknown)) {
                files.push_back(prefix + name);
            }
        }
        if (failed)
            note(folder, failed);
        std::ranges::sort(files);
        std::ranges::sort(inner, std::greater());
        folders.insert(folders.end(), inner.begin(), inner.end());
        for (const std::string& file : files)
            add(QFile::decodeName(QByteArray::fromStdString(file)));
    }

    void add(const QString& path)
    {
        ++m_count;
        m_paths.append(path);
        if (m_paths.size() >= m_pieceSize)
            give();
    }

    void give()
    {
        if (m_paths.isEmpty())
            return;
        m_piece(m_paths);
        m_paths.clear();
    }

    void note(const std::string& folder, const std::error_code& failed)
    {
        if (m_error)
            return;
        const QString path = QFile::decodeName(QByteArray::fromStdString(folder));
        m_error = Error{
            .code = ErrorCode::Io,
            .message =
                Text::tr("The folder %1 cannot be read.")
                    .arg(path.isEmpty() ? QDir::toNativeSeparators(QString::fromStdString(m_root)) : path),
            .hint = Text::tr("Its files are missing in the tree until it can be read."),
            .detail = QString::fromStdString(failed.message())};
    }

    std::string m_root;
    Progress& m_progress;
    const std::function<void(const QStringList&)>& m_piece;
    qsizetype m_pieceSize;
    QStringList m_paths;
    qint64 m_count = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<void> listFiles(const QString& root, Progress& progress,
                       const std::function<void(const QStringList&)>& piece, qsizetype pieceSize)
{
    return Walk(root, progress, piece, pieceSize).run();
}

} // namespace efa::workspace
