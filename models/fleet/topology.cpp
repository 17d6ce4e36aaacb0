#include "fleet/topology.h"

#include "fleet/topologycheck.h"
#include "fleet/topologyreader.h"
#include "yaml/stream.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::fleet::Topology)
};

QString below(const QString& folder, const QString& path)
{
    return folder.isEmpty() ? path : folder + u'/' + path;
}

QString fleetFileIn(const QString& folder)
{
    return below(folder, u"topology/topology.yaml"_s);
}

/// The one document of a file; a fault is a finding. Errors: as FileTree::read().
Result<std::optional<yaml::Document>> readDocument(const files::FileTree& tree, const QString& path,
                                                   QList<Diagnostic>& findings)
{
    const auto text = tree.read(path);
    if (!text)
        return failure(text.error());
    const yaml::Source source(*text, tree.displayName(path));
    const auto stream = yaml::Stream::parse(source);
    if (!stream) {
        findings.append({.severity = Severity::Error,
                         .rule = u"yaml-syntax"_s,
                         .text = stream.error().message,
                         .place = stream.error().where.value_or(Place{source.name()}),
                         .hint = stream.error().hint});
        return std::optional<yaml::Document>();
    }
    const auto& documents = stream->documents();
    if (documents.size() == 1 && !documents.front().isEmpty())
        return std::optional(documents.front());
    findings.append({.severity = Severity::Error,
                     .rule = u"topology-documents"_s,
                     .text = Text::tr("%n document(s) stand here, not one", nullptr,
                                      documents.empty() || documents.front().isEmpty()
                                          ? 0
                                          : static_cast<int>(documents.size())),
                     .place = {source.name(), 1, 1},
                     .hint = Text::tr("Give each document a file of its own.")});
    return std::optional<yaml::Document>();
}

bool isYamlFile(const files::Entry& entry)
{
    return entry.kind == files::EntryKind::File && !entry.name.startsWith(u'.') &&
           (entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1));
}

Result<void> readRegions(const files::FileTree& tree, const QString& folder, Topology& topology)
{
    const auto entries = tree.list(folder);
    // A fleet without a region yet is one.
    if (!entries)
        return entries.error().code == ErrorCode::NotFound ? Result<void>() : failure(entries.error());
    QHash<QString, Place> seen;
    for (const files::Entry& entry : *entries) {
        if (!isYamlFile(entry))
            continue;
        const auto document = readDocument(tree, folder + u'/' + entry.name, topology.findings);
        if (!document)
            return failure(document.error());
        if (!*document)
            continue;
        auto region = readRegion((*document)->root(), topology.findings);
        if (!region)
            continue;
        const Place place = (*document)->root().place();
        if (const auto known = seen.constFind(region->name.toCaseFolded()); known != seen.constEnd())
            topology.findings.append(
                {.severity = Severity::Error,
                 .rule = u"topology-duplicate-name"_s,
                 .text =
                     Text::tr("The region '%1' is already described in %2").arg(region->name, known->file),
                 .place = place,
                 .hint = Text::tr("Give each region one file.")});
        seen.insert(region->name.toCaseFolded(), place);
        topology.regions.push_back(std::move(*region));
    }
    return {};
}

} // namespace

QList<Diagnostic> Topology::losses() const
{
    static const QStringList ofFiles = {u"yaml-syntax"_s, u"topology-documents"_s, u"topology-kind"_s};
    static const QStringList ofParts = {u"topology-missing"_s, u"topology-type"_s};
    // What holds a cluster, or is its name; "" where something else stands in place of one.
    static const QStringList parts = {u"sites"_s, u"clusters"_s, u"name"_s, u"metadata.name"_s, QString()};
    QList<Diagnostic> lost;
    std::ranges::copy_if(findings, std::back_inserter(lost), [](const Diagnostic& finding) {
        const bool isOfRegion = finding.place.file.contains("topology/regions/"_L1);
        return finding.severity == Severity::Error &&
               (ofFiles.contains(finding.rule) ||
                (isOfRegion && ofParts.contains(finding.rule) && parts.contains(finding.subject)));
    });
    return lost;
}

qsizetype Topology::clusterCount() const
{
    size_t count = 0;
    for (const Region& region : regions) {
        for (const Site& site : region.sites)
            count += site.clusters.size();
    }
    return static_cast<qsizetype>(count);
}

qsizetype Topology::siteCount() const
{
    size_t count = 0;
    for (const Region& region : regions)
        count += region.sites.size();
    return static_cast<qsizetype>(count);
}

bool hasTopology(const files::FileTree& tree, const QString& folder)
{
    const auto kind = tree.kind(fleetFileIn(folder));
    return kind && *kind == files::EntryKind::File;
}

Result<Topology> readTopology(const files::FileTree& tree, const QString& folder)
{
    Topology topology;
    const QString file = fleetFileIn(folder);
    const auto document = readDocument(tree, file, topology.findings);
    if (!document && document.error().code == ErrorCode::NotFound)
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("There is no file %1").arg(tree.displayName(file)),
                        .hint = Text::tr("Adopt what discovery proposes, or write the file.")});
    if (!document)
        return failure(document.error());
    const auto fleet = *document ? readFleet((*document)->root(), topology.findings) : std::optional<Fleet>();
    topology.fleet = fleet.value_or(Fleet());
    const auto isError = [](const Diagnostic& finding) { return finding.severity == Severity::Error; };
    const bool isRead = std::ranges::none_of(topology.findings, isError);
    if (const auto read = readRegions(tree, below(folder, u"topology/regions"_s), topology); !read)
        return failure(read.error());
    topology.findings += checkTopology(topology, isRead ? Definitions::Read : Definitions::NotRead);
    return topology;
}

} // namespace efa::fleet
