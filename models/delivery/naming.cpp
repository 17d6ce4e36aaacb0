#include "delivery/naming.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using Words = std::span<const QLatin1StringView>;

constexpr std::array aside = {"tests"_L1,    "testdata"_L1, "e2e"_L1,       "doc"_L1,      "docs"_L1,
                              "hack"_L1,     "vendor"_L1,   "archive"_L1,   "archived"_L1, "node_modules"_L1,
                              "fixtures"_L1, "scripts"_L1,  "deprecated"_L1};
constexpr std::array clusterHolders = {"clusters"_L1};
constexpr std::array ringHolders = {"environments"_L1, "environment"_L1, "envs"_L1,
                                    "env"_L1,          "rings"_L1,       "stages"_L1};
constexpr std::array overlayHolders = {"overlays"_L1, "overlay"_L1};
constexpr std::array siteHolders = {"sites"_L1, "locations"_L1};
constexpr std::array placeHolders = {"sites"_L1, "locations"_L1, "regions"_L1};
constexpr std::array shared = {"base"_L1,   "bases"_L1,    "component"_L1, "components"_L1,
                               "common"_L1, "shared"_L1,   "lib"_L1,       "default"_L1,
                               "all"_L1,    "template"_L1, "templates"_L1};
/// Parts of paths that say what lies there, not whose it is.
constexpr std::array layout = {"cluster"_L1,
                               "clusters"_L1,
                               "flux"_L1,
                               "flux-system"_L1,
                               "flux2"_L1,
                               "kubernetes"_L1,
                               "k8s"_L1,
                               "kube"_L1,
                               "bootstrap"_L1,
                               "config"_L1,
                               "configs"_L1,
                               "apps"_L1,
                               "app"_L1,
                               "argocd"_L1,
                               "argo-cd"_L1,
                               "argo"_L1,
                               "gitops"_L1,
                               "entry"_L1,
                               "root"_L1,
                               "overlays"_L1,
                               "overlay"_L1,
                               "applications"_L1,
                               "application"_L1,
                               "applicationsets"_L1,
                               "appsets"_L1,
                               "app-of-apps"_L1,
                               "deploy"_L1,
                               "deployment"_L1,
                               "manifests"_L1,
                               "environments"_L1,
                               "environment"_L1,
                               "envs"_L1,
                               "env"_L1,
                               "rings"_L1,
                               "stages"_L1,
                               "sync"_L1,
                               "core"_L1,
                               "infrastructure"_L1,
                               "infra"_L1,
                               "gitops-controller"_L1,
                               "openshift-gitops"_L1,
                               "projects"_L1,
                               "setup"_L1,
                               "install"_L1,
                               "system"_L1,
                               "addons"_L1,
                               "examples"_L1,
                               "src"_L1};
struct Stage
{
    QLatin1StringView word;
    int order;
};
constexpr std::array stages = {
    Stage{"sandbox"_L1, 1}, Stage{"sbox"_L1, 1},        Stage{"playground"_L1, 1},
    Stage{"dev"_L1, 2},     Stage{"development"_L1, 2}, Stage{"ci"_L1, 3},
    Stage{"int"_L1, 3},     Stage{"integration"_L1, 3}, Stage{"test"_L1, 4},
    Stage{"testing"_L1, 4}, Stage{"tst"_L1, 4},         Stage{"qa"_L1, 5},
    Stage{"load"_L1, 5},    Stage{"perf"_L1, 5},        Stage{"uat"_L1, 6},
    Stage{"demo"_L1, 6},    Stage{"canary"_L1, 7},      Stage{"early"_L1, 8},
    Stage{"pilot"_L1, 8},   Stage{"stage"_L1, 9},       Stage{"staging"_L1, 9},
    Stage{"stg"_L1, 9},     Stage{"preprod"_L1, 9},     Stage{"preproduction"_L1, 9},
    Stage{"nonprod"_L1, 9}, Stage{"prod"_L1, 10},       Stage{"production"_L1, 10},
    Stage{"prd"_L1, 10},    Stage{"live"_L1, 10},       Stage{"broad"_L1, 11}};
constexpr int noStage = 100;

bool isOneOf(QStringView text, Words words)
{
    return std::ranges::any_of(
        words, [&](QLatin1StringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

const Stage* stageOf(QStringView word)
{
    const auto found = std::ranges::find_if(
        stages, [&](const Stage& stage) { return word.compare(stage.word, Qt::CaseInsensitive) == 0; });
    return found == stages.end() ? nullptr : &*found;
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar letter) { return letter.isDigit(); });
}

} // namespace

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

bool isWithin(const QString& path, const QString& folder)
{
    return folder.isEmpty() || path == folder ||
           (path.size() > folder.size() && path.startsWith(folder) && path[folder.size()] == u'/');
}

QString commonFolder(const QStringList& folders)
{
    if (folders.isEmpty())
        return {};
    QString common = folders.first();
    for (const QString& folder : folders) {
        while (!isWithin(folder, common))
            common = folderOf(common);
    }
    return common;
}

QString asideFolder(const QString& path)
{
    for (qsizetype begin = 0, end = path.indexOf(u'/'); end >= 0;
         begin = end + 1, end = path.indexOf(u'/', begin)) {
        QStringView part = QStringView(path).mid(begin, end - begin);
        const bool hidden = part.startsWith(u'.');
        while (part.startsWith(u'_'))
            part = part.sliced(1);
        // Deeper down a test is an environment.
        if (hidden || isOneOf(part, aside) || (begin == 0 && part == "test"_L1))
            return path.left(end);
    }
    return {};
}

bool holdsClusters(const QString& folderName)
{
    return isOneOf(folderName, clusterHolders);
}

bool holdsRings(const QString& folderName)
{
    return isOneOf(folderName, ringHolders);
}

bool holdsOverlays(const QString& folderName)
{
    return isOneOf(folderName, overlayHolders);
}

bool holdsPlaces(const QString& folderName)
{
    return isOneOf(folderName, placeHolders);
}

bool isShared(const QString& folderName)
{
    return isOneOf(folderName, shared);
}

QString clusterFolderOf(const QString& folder)
{
    const QStringList parts = folder.split(u'/');
    for (qsizetype index = parts.size() - 2; index >= 0; --index) {
        if (!holdsClusters(parts[index]))
            continue;
        // `clusters/overlays/a`: the cluster is a.
        qsizetype cluster = index + 1;
        while (cluster < parts.size() && (holdsOverlays(parts[cluster]) || holdsRings(parts[cluster])))
            ++cluster;
        if (cluster < parts.size() && !isShared(parts[cluster]))
            return parts.first(cluster + 1).join(u'/');
    }
    return {};
}

QString siteFolderOf(const QString& folder)
{
    const QStringList parts = folder.split(u'/');
    for (qsizetype index = parts.size() - 2; index >= 0; --index) {
        if (isOneOf(parts[index], siteHolders) && !isShared(parts[index + 1]))
            return parts.first(index + 2).join(u'/');
    }
    return {};
}

QString fleetFolderOf(const QString& folder)
{
    const QStringList parts = folder.split(u'/');
    for (qsizetype index = parts.size() - 1; index >= 0; --index) {
        if (holdsClusters(parts[index]))
            return index == 0 ? u""_s : parts.first(index).join(u'/');
    }
    return {};
}

QString clusterNameFrom(const QString& folder)
{
    const QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
    QString number;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (isOneOf(*part, layout) || isShared(*part))
            continue;
        if (isNumber(*part) && number.isEmpty()) {
            number = *part;
            continue;
        }
        return number.isEmpty() ? *part : *part + u'-' + number;
    }
    return number;
}

QString stageIn(const QString& text)
{
    static const QRegularExpression borders(u"[-_./ ]+"_s);
    // `non-prod` is anything but production.
    static const QRegularExpression parted(u"(?<![A-Za-z0-9])(non|pre)[-_](?=prod)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const Stage* found = nullptr;
    QString written;
    for (const QString& word : QString(text).replace(parted, u"\\1"_s).split(borders, Qt::SkipEmptyParts)) {
        QString bare = word;
        while (!bare.isEmpty() && bare.back().isDigit())
            bare.chop(1);
        const Stage* stage = stageOf(bare);
        if (!stage)
            continue;
        if (found && found->order != stage->order)
            return {};
        found = stage;
        written = bare;
    }
    return written;
}

int stageOrder(const QString& ring)
{
    const Stage* whole = stageOf(ring);
    if (!whole)
        whole = stageOf(stageIn(ring));
    return whole ? whole->order : noStage;
}

QString regionIn(const QString& name)
{
    static const QRegularExpression world(
        u"(?:^|[-_./"
        u"])((?:us|eu|ap|sa|ca|me|af|uk|asia|emea|apac|latam|americas|amer|europe|northeurope|westeurope|"
        u"uksouth|"
        "ukwest|eastus2?|westus[23]?|centralus|africa|america)(?:[-_](?:gov[-_])?(?:north|south|east|west|"
        "central)"
        "{1,2}(?:[-_]?[0-9])?)?)(?:$|[-_./])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = world.match(name);
    return match.hasMatch() ? match.captured(1) : QString();
}

bool isRegion(const QString& name)
{
    return !name.isEmpty() && regionIn(name).size() == name.size();
}

QString partBelow(const QString& path, const QStringList& holders)
{
    const QStringList parts = path.split(u'/');
    for (qsizetype index = parts.size() - 2; index >= 0; --index) {
        if (holders.contains(parts[index].toLower()) && !isShared(parts[index + 1]))
            return parts[index + 1];
    }
    return {};
}

} // namespace efa::delivery
