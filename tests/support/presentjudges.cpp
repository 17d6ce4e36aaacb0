#include "tests/support/presentjudges.h"

#include "base/process.h"
#include "tests/support/gojudge.h"
#include "tests/support/reference.h"
#include "tests/support/smalldisk.h"

#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

bool isSet(const char* variable)
{
    return !qEnvironmentVariableIsEmpty(variable);
}

bool canMount()
{
    const QTemporaryDir folder;
    return SmallDisk(folder.path()).isThere();
}

/// A user namespace has a limit of its own where the kernel lets us make one.
bool canLimitWatches()
{
    const auto answer = run({.program = u"unshare"_s,
                             .arguments = {u"--user"_s, u"--map-root-user"_s, u"sh"_s, u"-c"_s,
                                           u"echo 2 > /proc/sys/user/max_inotify_watches"_s}},
                            {});
    return answer && answer->exitCode == 0;
}

struct Judge
{
    const char* name;
    bool (*isPresent)();
};

constexpr std::array<Judge, 9> judges = {{
    {"kustomize", [] { return kustomizeReference().has_value(); }},
    {"flux", [] { return GoJudge::isBuilt(u"flux"_s); }},
    {"go-template", [] { return GoJudge::isBuilt(u"template"_s); }},
    {"full-disk", canMount},
    {"read-only-disk", canMount},
    {"helm", [] { return !helmProgram().isEmpty() || GoJudge::isBuilt(u"helm"_s); }},
    {"inotify", canLimitWatches},
    {"kubeconform", [] { return isSet("EFA_KUBECONFORM") && isSet("EFA_MANIFESTS"); }},
    {"schema-facts", [] { return isSet("EFA_SCHEMA_FACTS"); }},
}};

} // namespace

QString helmProgram()
{
    const QString named = qEnvironmentVariable("EFA_HELM");
    return named.isEmpty() ? QStandardPaths::findExecutable(u"helm"_s) : named;
}

QStringList soughtJudges()
{
    QStringList names;
    for (const Judge& judge : judges)
        names << QString::fromLatin1(judge.name);
    return names;
}

QSet<QString> presentJudges()
{
    const QStringList required = qEnvironmentVariable("EFA_REQUIRED_JUDGES").split(u',', Qt::SkipEmptyParts);
    QSet<QString> present(required.cbegin(), required.cend());
    for (const Judge& judge : judges) {
        if (judge.isPresent())
            present.insert(QString::fromLatin1(judge.name));
    }
    return present;
}

} // namespace efa::test
