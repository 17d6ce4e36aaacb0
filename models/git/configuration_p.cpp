#include "git/configuration_p.h"

#include "files/pathname.h"
#include "git/homepath_p.h"
#include "git/memoryconfig_p.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

using ConfigIterator = std::unique_ptr<git_config_iterator, Release<&git_config_iterator_free>>;

// What a repository's own configuration may decide: how its content is stored, who commits and signs, which
// branch follows which. The programs that sign are the user's.
constexpr std::array<std::string_view, 22> allowed = {
    "author.email",
    "author.name",
    "commit.gpgsign",
    "committer.email",
    "committer.name",
    "core.abbrev",
    "core.autocrlf",
    "core.eol",
    "core.filemode",
    "core.ignorecase",
    "core.logallrefupdates",
    "core.safecrlf",
    "core.symlinks",
    "core.trustctime",
    "diff.renames",
    "gpg.format",
    "status.renames",
    "user.email",
    "user.name",
    "user.signingkey",
    "core.precomposeunicode",
    "core.repositoryformatversion",
};

constexpr std::array<std::string_view, 7> allowedOfNamed = {
    "branch.merge",   "branch.rebase", "branch.remote",    "remote.fetch",
    "remote.pushurl", "remote.url",    "submodule.ignore",
};

bool isAllowed(const QByteArray& name)
{
    const qsizetype first = name.indexOf('.');
    const qsizetype last = name.lastIndexOf('.');
    if (first == last)
        return std::ranges::find(allowed, std::string_view(name)) != allowed.end();
    const QByteArray kind = name.first(first) + name.sliced(last);
    return std::ranges::find(allowedOfNamed, std::string_view(kind)) != allowedOfNamed.end();
}

// The files that a repository's configuration may name for patterns: read like any other file of patterns.
bool isAllowedFile(const QByteArray& name, const QByteArray& value)
{
    if (name != "core.excludesfile" && name != "core.attributesfile")
        return false;
    const QString path = fromHome(files::pathFromBytes(value));
    struct stat info = {};
    return path.startsWith(u'/') && stat(files::pathToBytes(path).constData(), &info) == 0 &&
           S_ISREG(info.st_mode);
}

void noteFilter(const QByteArray& name, QSet<QByteArray>& filters)
{
    const qsizetype last = name.lastIndexOf('.');
    if (name.startsWith("filter.") && last > 7 && (name.endsWith(".clean") || name.endsWith(".process")))
        filters.insert(name.sliced(7, last - 7));
}

Error unreadable(int code)
{
    Error error = gitError(code, Text::tr("Git's configuration could not be read"));
    error.code = ErrorCode::Invalid;
    error.hint =
        Text::tr("Correct the file that the detail names; “git config --list” shows where it fails.");
    return error;
}

template <typename Visit>
Result<void> forEach(const git_config* config, Visit visit)
{
    ConfigIterator iterator;
    int code = git_config_iterator_new(out(iterator), config);
    git_config_entry* entry = nullptr;
    while (code == 0 && (code = git_config_next(&entry, iterator.get())) == 0)
        visit(*entry);
    if (code == GIT_ITEROVER)
        return {};
    return failure(unreadable(code));
}

bool isTrue(const char* variable)
{
    int value = 0;
    const QByteArray text = qgetenv(variable);
    return !text.isEmpty() && git_config_parse_bool(&value, text.constData()) == 0 && value != 0;
}

Result<void> addFile(git_config* config, const QString& path, git_config_level_t level,
                     const git_repository* repository)
{
    if (path.isEmpty() || !QFileInfo(path).isFile())
        return {};
    const int code =
        git_config_add_file_ondisk(config, files::pathToBytes(path).constData(), level, repository, 0);
    if (code < 0)
        return failure(unreadable(code));
    return {};
}

QString systemFile()
{
    if (isTrue("GIT_CONFIG_NOSYSTEM"))
        return {};
    if (qEnvironmentVariableIsSet("GIT_CONFIG_SYSTEM"))
        return qEnvironmentVariable("GIT_CONFIG_SYSTEM");
    Buffer found;
    return git_config_find_system(found.raw()) == 0 ? files::pathFromBytes(found.bytes()) : QString();
}

QString userFolder()
{
    const QString home = qEnvironmentVariable("HOME");
    return qEnvironmentVariable("XDG_CONFIG_HOME", home.isEmpty() ? home : home + u"/.config"_s);
}

Result<void> addUserFiles(git_config* config, const git_repository* repository)
{
    if (qEnvironmentVariableIsSet("GIT_CONFIG_GLOBAL"))
        return addFile(config, qEnvironmentVariable("GIT_CONFIG_GLOBAL"), GIT_CONFIG_LEVEL_GLOBAL,
                       repository);
    const QString home = qEnvironmentVariable("HOME");
    const QString folder = userFolder();
    return addFile(config, folder.isEmpty() ? folder : folder + u"/git/config"_s, GIT_CONFIG_LEVEL_XDG,
                   repository)
        .and_then([&] {
            return addFile(config, home.isEmpty() ? home : home + u"/.gitconfig"_s, GIT_CONFIG_LEVEL_GLOBAL,
                           repository);
        });
}

/// What one file of the repository's own says, sorted into what counts and what is only noted.
class OwnFile
{
  public:
    Result<void> read(const QString& path)
    {
        ConfigHandle config;
        if (!QFileInfo(path).isFile())
            return {};
        const int code = git_config_open_ondisk(out(config), files::pathToBytes(path).constData());
        if (code < 0)
            return failure(unreadable(code));
        return forEach(config.get(), [this](const git_config_entry& entry) { take(entry); });
    }

    MemoryConfig::Settings settings;
    QSet<QByteArray> filters;
    bool bare = false;
    bool worktreeConfig = false;

  private:
    void take(const git_config_entry& entry)
    {
        const QByteArray name(entry.name);
        const QByteArray value(entry.value);
        noteFilter(name, filters);
        if (entry.include_depth > 0)
            return;
        int flag = 0;
        const bool on = git_config_parse_bool(&flag, entry.value) == 0 && flag != 0;
        if (name == "core.bare")
            bare = on;
        if (name == "extensions.worktreeconfig")
            worktreeConfig = on;
        if (isAllowed(name) || isAllowedFile(name, value))
            settings.push_back({name, value, entry.value != nullptr});
    }
};

// The `path` values of [include] and [includeIf "..."] sections, read loosely: one too many does no harm.
QStringList includesOf(const QByteArray& text)
{
    static const QRegularExpression section(uR"re(^\s*\[\s*([^\]"\s]*))re"_s);
    static const QRegularExpression path(uR"re((?:^|\])\s*path\s*=\s*"?([^"\n]*?)"?\s*$)re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QStringList found;
    bool inside = false;
    for (const QString& line : files::pathFromBytes(text).split(u'\n')) {
        if (const auto match = section.match(line); match.hasMatch())
            inside = match.captured(1).startsWith("include"_L1, Qt::CaseInsensitive);
        if (const auto match = path.match(line); inside && match.hasMatch())
            found << match.captured(1);
    }
    return found;
}

Result<void> checkIncludesOf(const QString& file, int depth)
{
    constexpr int deepest = 10; // as Git
    const auto text = readSmallFile(file);
    if (!text)
        return failure(text.error());
    for (QString path : includesOf(*text)) {
        path = fromHome(path);
        if (!path.startsWith(u'/'))
            path = QFileInfo(file).path() + u'/' + path;
        const auto checked = depth < deepest ? checkIncludesOf(path, depth + 1) : Result<void>{};
        if (!checked)
            return checked;
    }
    return {};
}

// Where Git looks for the user's patterns when nothing names them; libgit2 asks the environment only once.
void addDefaultPatterns(const git_config* config, MemoryConfig::Settings& settings)
{
    const QString folder = userFolder() + u"/git/"_s;
    const std::array<std::pair<QByteArray, QString>, 2> patterns = {
        {{"core.excludesfile", folder + u"ignore"_s}, {"core.attributesfile", folder + u"attributes"_s}}};
    for (const auto& [name, path] : patterns) {
        Buffer set;
        const bool isSet = git_config_get_string_buf(set.raw(), config, name.constData()) == 0 ||
                           std::ranges::find(settings, name, &MemoryConfig::Setting::name) != settings.end();
        if (!isSet)
            settings.push_back({name, files::pathToBytes(path)});
    }
}

} // namespace

Result<void> Configuration::checkIncludes(const RepositoryPlace& place)
{
    return checkIncludesOf(place.commonFolder + u"/config"_s, 0).and_then([&] {
        return checkIncludesOf(place.gitFolder + u"/config.worktree"_s, 0);
    });
}

Result<Configuration> Configuration::read(const RepositoryPlace& place, const git_repository* repository)
{
    Configuration configuration;
    if (const int code = git_config_new(out(configuration.config)); code < 0)
        return failure(unreadable(code));
    git_config* config = configuration.config.get();
    OwnFile own;
    const auto read = addFile(config, systemFile(), GIT_CONFIG_LEVEL_SYSTEM, repository)
                          .and_then([&] { return addUserFiles(config, repository); })
                          .and_then([&] { return own.read(place.commonFolder + u"/config"_s); })
                          .and_then([&] {
                              return own.worktreeConfig ? own.read(place.gitFolder + u"/config.worktree"_s)
                                                        : Result<void>{};
                          })
                          .and_then([&] {
                              return forEach(config, [&](const git_config_entry& entry) {
                                  noteFilter(entry.name, configuration.filters);
                              });
                          });
    if (!read)
        return failure(read.error());
    configuration.filters.unite(own.filters);
    configuration.bare = own.bare;
    addDefaultPatterns(config, own.settings);
    if (const int code = MemoryConfig::addTo(config, repository, std::move(own.settings)); code < 0)
        return failure(unreadable(code));
    return configuration;
}

std::optional<QString> Configuration::value(const char* key) const
{
    Buffer text;
    if (git_config_get_string_buf(text.raw(), config.get(), key) != 0)
        return std::nullopt;
    return QString::fromUtf8(text.bytes());
}

} // namespace efa::git
