#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/interruption.h"

#include "files/workingfolder.h"
#include "fleet/sampleplan.h"
#include "workspace/samplemeasure.h"
#include "workspace/samplewriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::SampleCommand)
};

/// So many clusters are rendered to tell what a cluster gets: all of the smallest fleet.
constexpr int measuredClusters = fleet::fewestSampleClusters;

QString decimal(double value, int digits)
{
    return QLocale::c().toString(value, 'f', digits);
}

QString spanText(const workspace::Span& span)
{
    return span.least == span.most ? QString::number(span.least)
                                   : Text::tr("%1 to %2").arg(span.least).arg(span.most);
}

QString kilobytes(const workspace::Span& span)
{
    return Text::tr("%1 to %2 kB")
        .arg(decimal(static_cast<double>(span.least) / 1000, 1),
             decimal(static_cast<double>(span.most) / 1000, 1));
}

QString fleetText(const workspace::WrittenSample& sample)
{
    const fleet::SampleFigures& figures = sample.figures;
    QStringList rings;
    for (const auto& [ring, clusters] : figures.rings)
        rings << u"%1 %2"_s.arg(clusters).arg(ring);
    return Text::tr("%1 regions, %2 sites, %3 clusters: %4")
               .arg(figures.regions)
               .arg(figures.sites)
               .arg(figures.clusters)
               .arg(rings.join(u", "_s)) +
           u'\n' +
           Text::tr("%1 clusters have prefixed names, %2 clusters a site with 200 objects")
               .arg(figures.prefixed)
               .arg(figures.withMachines) +
           u'\n';
}

QString measureText(const workspace::ClusterMeasure& measure)
{
    return Text::tr("A cluster gets %1 objects of %2 kinds, %3 (%4 clusters measured); %5 patches and %6 "
                    "ConfigMap(s) are its own",
                    nullptr, static_cast<int>(measure.configMaps.most))
               .arg(spanText(measure.objects), spanText(measure.kinds), kilobytes(measure.bytes))
               .arg(measure.clusters)
               .arg(spanText(measure.patches), spanText(measure.configMaps)) +
           u'\n';
}

QString writtenText(const workspace::WrittenSample& sample, const QString& folder, qint64 milliseconds)
{
    return Text::tr("%1 commits, %2 files, %3 MB written to %4 in %5 s, HEAD %6")
               .arg(sample.commits)
               .arg(sample.files)
               .arg(decimal(static_cast<double>(sample.bytes) / 1e6, 1), folder,
                    decimal(static_cast<double>(milliseconds) / 1000, 2), sample.head.text) +
           u'\n';
}

} // namespace

ExitCode runSample(const Arguments& arguments, Console& console)
{
    int clusters = fleet::fewestSampleClusters;
    if (arguments.has(u"--clusters"_s)) {
        const auto given = number(u"--clusters"_s, arguments.value(u"--clusters"_s),
                                  fleet::fewestSampleClusters, fleet::mostSampleClusters);
        if (!given) {
            console.fail(given.error());
            return ExitCode::WrongUsage;
        }
        clusters = *given;
    }
    const QString folder = arguments.operands.first();
    Progress progress;
    const Interruption interruption(progress);
    QElapsedTimer timer;
    timer.start();
    const auto sample = workspace::writeSample(folder, clusters, progress);
    if (!sample) {
        interruption.repeatIfAsked();
        console.fail(sample.error());
        return ExitCode::NotDone;
    }
    const QString written = writtenText(*sample, folder, timer.elapsed());
    const files::WorkingFolder tree(QFileInfo(folder).canonicalFilePath());
    const auto measure = workspace::measureClusters(tree, {}, measuredClusters, progress);
    if (!measure) {
        interruption.repeatIfAsked();
        console.fail(measure.error());
        return ExitCode::NotDone;
    }
    const bool printed = console.print(written + fleetText(*sample) + measureText(*measure));
    return printed ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace efa::app
