#include "delivery/filefacts.h"

#include "delivery/nodetext_p.h"
#include "files/filetree.h"
#include "yaml/stream.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

constexpr std::array kustomizationNames = {"kustomization.yaml"_L1, "kustomization.yml"_L1,
                                           "Kustomization"_L1};

/// Groups whose objects tell where something goes.
constexpr std::array<QByteArrayView, 6> agentGroups = {"kustomize.toolkit.fluxcd.io/",
                                                       "source.toolkit.fluxcd.io/",
                                                       "fluxcd.controlplane.io/",
                                                       "argoproj.io/",
                                                       "fleet.cattle.io/",
                                                       "helm.toolkit.fluxcd.io/"};
constexpr QByteArrayView releaseGroup = "helm.toolkit.fluxcd.io/";
constexpr QByteArrayView clusterSecret = "argocd.argoproj.io/secret-type";

QString nameOf(const QString& path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

bool isKustomizationName(const QString& path)
{
    const QString name = nameOf(path);
    return std::ranges::any_of(kustomizationNames, [&](QLatin1StringView known) { return name == known; });
}

bool isBundleName(const QString& path)
{
    const QString name = nameOf(path);
    return name == "fleet.yaml"_L1 || name == "fleet.yml"_L1;
}

bool isPatternName(const QString& path)
{
    const QString name = nameOf(path);
    return name.startsWith("values-"_L1) && name.endsWith(".yaml"_L1);
}

/// `helm template` says above each object which template it comes from.
bool isPrintedByHelm(QByteArrayView text)
{
    constexpr QByteArrayView mark = "# Source: ";
    const qsizetype found = text.indexOf(mark);
    if (found < 0)
        return false;
    const qsizetype end = text.indexOf('\n', found);
    return text.sliced(found, (end < 0 ? text.size() : end) - found).contains("/templates/");
}

/// Whether a group stands as the value of an `apiVersion`: a CustomResourceDefinition or a mention in a text
/// is not worth reading, and they are large.
bool isUsed(QByteArrayView text, QByteArrayView group)
{
    for (qsizetype found = text.indexOf(group); found >= 0; found = text.indexOf(group, found + 1)) {
        const qsizetype line = text.first(found).lastIndexOf('\n') + 1;
        if (text.sliced(line, found - line).contains("apiVersion"))
            return true;
    }
    return false;
}

bool isWorthReading(QByteArrayView text)
{
    if (text.contains(clusterSecret))
        return true;
    return std::ranges::any_of(agentGroups, [&](QByteArrayView group) {
        if (!isUsed(text, group))
            return false;
        // Releases of charts are many, and only the one that sets up Flux matters.
        return !group.startsWith("helm.") || (text.contains("instance:") && text.contains("sync:"));
    });
}

/// Only searched for: releases are many.
QStringList chartsNamedIn(const QByteArray& text)
{
    static const QRegularExpression chart(u"\\bchart:\\s*[\"']?(\\.?/?[\\w.-]+/[\\w./-]+)"_s);
    QStringList charts;
    for (const QRegularExpressionMatch& match : chart.globalMatch(QString::fromUtf8(text))) {
        if (const auto path = files::cleanPath({}, match.captured(1)))
            charts << *path;
    }
    return charts;
}

bool isRemote(const QString& target)
{
    return target.contains("://"_L1) || target.startsWith("git@"_L1) || target.startsWith("github.com/"_L1) ||
           target.contains("?ref="_L1) || target.contains(u'\n');
}

KustomizationFacts readKustomization(const QString& path, yaml::Node root)
{
    KustomizationFacts facts;
    facts.component = textAt(root, {"kind"}) == "Component"_L1;
    const QString folder = path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
    for (const std::string_view list : {"resources", "bases", "components"}) {
        for (const QString& target : textsAt(root, {list})) {
            if (target.isEmpty() || isRemote(target))
                continue;
            const auto clean = files::cleanPath(folder, target);
            if (clean && *clean != folder && !facts.includes.contains(*clean))
                facts.includes << *clean;
        }
    }
    return facts;
}

/// No kind and no group is what kustomize takes for its own.
bool isKustomization(const QString& apiVersion, const QString& kind)
{
    const bool group = apiVersion.isEmpty() || apiVersion.startsWith("kustomize.config.k8s.io/"_L1);
    return group && (kind.isEmpty() || kind == "Kustomization"_L1 || kind == "Component"_L1);
}

void readObject(yaml::Node object, FileFacts& facts, int depth)
{
    const QString version = textAt(object, {"apiVersion"});
    const QString kind = textAt(object, {"kind"});
    if (kind.endsWith("List"_L1) && depth == 0) {
        for (const yaml::Node item : itemsAt(object, {"items"}))
            readObject(item, facts, depth + 1);
        return;
    }
    const qsizetype slash = version.indexOf(u'/');
    const QString group = slash < 0 ? QString() : version.left(slash);
    readFluxObject(object, group, kind, facts);
    readArgoObject(object, group, kind, facts);
    readRancherObject(object, group, kind, facts);
}

void readFault(const Error& error, const QByteArray& text, FileFacts& facts)
{
    // Charts and generators hold texts that become YAML later.
    if (text.contains("{{") || text.contains("{%")) {
        facts.isTemplate = true;
        facts.isArgoTemplate = text.contains("argoproj.io/") && text.contains("kind: Application");
        return;
    }
    facts.fault = error.message;
    facts.faultPlace = error.where.value_or(Place{facts.path});
}

} // namespace

bool FileFacts::hasAgentObjects() const
{
    return !flux.empty() || !syncs.empty() || !argo.empty() || !secrets.empty() || !bundles.empty() ||
           !rancherClusters.empty();
}

bool isYamlPath(const QString& path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1) || isKustomizationName(path);
}

FileFacts readFacts(const QString& path, const QByteArray& text)
{
    FileFacts facts;
    facts.path = path;
    facts.hasObjects = text.contains("apiVersion:") && text.contains("kind:");
    facts.hasReleases = facts.hasObjects && isUsed(text, releaseGroup);
    if (facts.hasReleases)
        facts.releasedCharts = chartsNamedIn(text);
    const bool kustomizationName = isKustomizationName(path);
    const bool bundleName = isBundleName(path);
    const bool patternName = isPatternName(path) && text.contains("clusterGroup");
    const bool agentObjects = isWorthReading(text);
    if (!kustomizationName && !bundleName && !patternName && !agentObjects)
        return facts;
    facts.isRecorded = agentObjects && isPrintedByHelm(text);
    facts.parsed = true;
    const auto stream = yaml::Stream::parse(yaml::Source(text, path));
    if (!stream) {
        readFault(stream.error(), text, facts);
        return facts;
    }
    const auto& documents = stream->documents();
    if (documents.empty())
        return facts;
    const yaml::Node root = documents.front().root();
    const QString version = textAt(root, {"apiVersion"});
    const QString kind = textAt(root, {"kind"});
    if (kustomizationName && root.isMapping() && isKustomization(version, kind)) {
        facts.kustomization = readKustomization(path, root);
        return facts;
    }
    if (kustomizationName)
        facts.misnamed = kind.isEmpty() ? u"?"_s : u"%1 %2"_s.arg(version, kind);
    if (bundleName && root.isMapping() && kind.isEmpty())
        readBundle(root, facts);
    if (patternName && root.isMapping() && kind.isEmpty())
        readPattern(root, facts);
    for (const yaml::Document& document : documents) {
        if (document.root().isMapping())
            readObject(document.root(), facts, 0);
    }
    return facts;
}

} // namespace efa::delivery
