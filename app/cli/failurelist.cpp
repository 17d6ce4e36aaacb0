#include "app/cli/failurelist.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::FailureList)
};

constexpr size_t shownCauses = 20;
constexpr qsizetype shownClusters = 5;

QString clustersText(const QStringList& clusters)
{
    const bool more = clusters.size() > shownClusters;
    const QString list = clusters.mid(0, shownClusters).join(u", "_s) + (more ? u", …"_s : QString());
    return Text::tr("in %n cluster(s): %1", nullptr, static_cast<int>(clusters.size())).arg(list);
}

} // namespace

// The way to the fault differs from cluster to cluster: that of the first is told.
void FailureList::add(const QString& cluster, const Error& error)
{
    Error cause = error;
    cause.detail.clear();
    const auto known = m_known.constFind(cause.toString());
    if (known == m_known.constEnd()) {
        m_known.insert(cause.toString(), m_causes.size());
        m_causes.push_back({error, {cluster}});
        return;
    }
    QStringList& clusters = m_causes[*known].clusters;
    if (!clusters.contains(cluster))
        clusters << cluster;
}

void FailureList::show(const Console& console) const
{
    const size_t shown = std::min(m_causes.size(), shownCauses);
    for (size_t i = 0; i < shown; ++i) {
        Error error = m_causes[i].error;
        error.detail += u'\n' + clustersText(m_causes[i].clusters);
        console.fail(error);
    }
    if (shown < m_causes.size())
        console.note(Text::tr("%n more cause(s)", nullptr, static_cast<int>(m_causes.size() - shown)));
}

} // namespace efa::app
