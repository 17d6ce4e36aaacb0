#include "delivery/ignorepatterns.h"

#include "delivery/shelloperation.h"

#include <ranges>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

bool matchesOne(const std::string& pattern, const QString& name)
{
    return matchesPattern(pattern, name.toStdString()).value_or(false);
}

} // namespace

const IgnorePatterns& IgnorePatterns::ofVersionControl()
{
    static const IgnorePatterns patterns(".git/\n.gitignore\n.gitmodules\n.gitattributes\n");
    return patterns;
}

const IgnorePatterns& IgnorePatterns::byDefault()
{
    static const IgnorePatterns patterns(
        "*.jpg\n*.jpeg\n*.gif\n*.png\n*.wmv\n*.flv\n*.tar.gz\n*.zip\n"
        ".github/\n.circleci/\n.travis.yml\n.gitlab-ci.yml\nappveyor.yml\n.drone.yml\ncloudbuild.yaml\n"
        "codeship-services.yml\ncodeship-steps.yml\n"
        "**/.goreleaser.yml\n**/.sops.yaml\n**/.flux.yaml\n");
    return patterns;
}

IgnorePatterns::IgnorePatterns(const QByteArray& text, const QString& folder)
{
    const QStringList names = folder.split(u'/', Qt::SkipEmptyParts);
    for (QString line : QString::fromUtf8(text).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (!line.startsWith(u'#') && !line.trimmed().isEmpty())
            m_patterns.push_back(parsed(line, names));
    }
}

void IgnorePatterns::append(const IgnorePatterns& more)
{
    m_patterns.insert(m_patterns.end(), more.m_patterns.begin(), more.m_patterns.end());
}

IgnorePatterns::Pattern IgnorePatterns::parsed(QString text, const QStringList& folder)
{
    Pattern pattern;
    pattern.folder = folder;
    if (text.startsWith(u'!')) {
        pattern.takes = true;
        text.remove(0, 1);
    }
    if (!text.endsWith("\\ "_L1)) {
        while (text.endsWith(u' '))
            text.chop(1);
    }
    if (text.endsWith(u'/')) {
        pattern.foldersOnly = true;
        text.chop(1);
    }
    pattern.isPath = text.contains(u'/');
    for (const QString& part : text.split(u'/'))
        pattern.parts.push_back(part.toStdString());
    return pattern;
}

IgnorePatterns::Says IgnorePatterns::about(const QString& path, bool isFolder) const
{
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    for (const Pattern& pattern : m_patterns | std::views::reverse) {
        if (pattern.matches(names, isFolder))
            return pattern.takes ? Says::Take : Says::Leave;
    }
    return Says::Nothing;
}

bool IgnorePatterns::Pattern::matches(const QStringList& names, bool isFolder) const
{
    if (names.size() <= folder.size() || !std::equal(folder.begin(), folder.end(), names.begin()))
        return false;
    const QStringList below = names.mid(folder.size());
    return isPath ? matchesPath(below, isFolder) : matchesName(below, isFolder);
}

bool IgnorePatterns::Pattern::matchesName(const QStringList& names, bool isFolder) const
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (matchesOne(parts.front(), names.at(i)))
            return !foldersOnly || isFolder || i < names.size() - 1;
    }
    return false;
}

bool IgnorePatterns::Pattern::matchesPath(const QStringList& names, bool isFolder) const
{
    bool matched = false;
    bool mayPass = false;
    qsizetype at = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        const std::string& part = parts[i];
        if (part.empty()) {
            mayPass = false;
            continue;
        }
        if (part == "**") {
            if (i == parts.size() - 1)
                break;
            mayPass = true;
            continue;
        }
        if (part.find("**") != std::string::npos || at == names.size())
            return false;
        bool found = matchesOne(part, names.at(at++));
        while (!found && mayPass && at < names.size())
            found = matchesOne(part, names.at(at++));
        if (!found && !mayPass)
            return false;
        // As the reference: a name that was looked for below any folders and not found ends the names.
        matched = found;
        mayPass = false;
    }
    return matched && !(foldersOnly && !isFolder && at == names.size());
}

} // namespace efa::delivery
