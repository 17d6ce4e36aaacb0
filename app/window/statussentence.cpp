#include "app/window/statussentence.h"

#include "widgets/common/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::StatusSentence)
};

QString whereWeAre(const StatusFacts& facts)
{
    const QString fleet = widgets::shown(facts.fleet);
    if (!facts.underGit)
        return Text::tr("%1 is not under Git, so nothing can be committed").arg(fleet);
    if (facts.branch.isEmpty())
        return Text::tr("%1, no branch checked out").arg(fleet);
    return Text::tr("%1, %2").arg(fleet, widgets::shown(facts.branch));
}

QString whatChanged(const StatusFacts& facts)
{
    QStringList parts;
    if (facts.underGit && !facts.impact.isEmpty())
        parts << facts.impact;
    else if (facts.underGit && facts.changed > 0)
        parts << Text::tr("%Ln files changed", nullptr, facts.changed);
    if (!facts.unproved.isEmpty())
        parts << Text::tr("not proved in %1 first").arg(widgets::shown(facts.unproved));
    if (facts.unsaved > 0)
        parts << Text::tr("%Ln not saved", nullptr, facts.unsaved);
    if (facts.errors > 0)
        parts << Text::tr("%Ln errors", nullptr, facts.errors);
    return parts.isEmpty() ? Text::tr("Nothing changed") : parts.join(u", "_s);
}

} // namespace

StatusSentence statusSentence(const StatusFacts& facts)
{
    using Mark = StatusSentence::Mark;
    if (!facts.opening.isEmpty())
        return {Mark::None, Text::tr("Opening %1").arg(widgets::shown(facts.opening))};
    if (!facts.open)
        return {Mark::None, Text::tr("No fleet open. Opening a folder writes nothing and contacts nobody.")};
    if (!facts.known)
        return {Mark::None, Text::tr("Reading what changed; %1").arg(whereWeAre(facts))};
    const Mark mark = facts.errors > 0 ? Mark::Error : facts.underGit ? Mark::Branch : Mark::None;
    return {mark, Text::tr("%1; %2").arg(whatChanged(facts), whereWeAre(facts))};
}

} // namespace efa::app
