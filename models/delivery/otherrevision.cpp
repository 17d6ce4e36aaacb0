#include "delivery/otherrevision.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::OtherRevision)
};

Diagnostic standsIn(const Source& source, const QString& what, bool isEntry)
{
    return {.severity = Severity::Warning,
            .rule = u"other-revision"_s,
            .text = Text::tr("%1 takes %2 of this repository; what is shown is the open one.")
                        .arg(what, source.revision),
            .place = {},
            .trail = {},
            .hint = isEntry ? Text::tr("Render that revision with --rev.")
                            : Text::tr("That revision is not on this machine: fetch it with `git fetch`."),
            .subject = what};
}

Diagnostic isPacked(const Source& source, const QString& what)
{
    const QString name = source.revision.isEmpty() ? source.url : source.url + u':' + source.revision;
    return {.severity = Severity::Hint,
            .rule = u"artifact-of-this"_s,
            .text = Text::tr("%1 takes the artifact %2 that is made of this repository; what is shown is the "
                             "open one.")
                        .arg(what, name),
            .place = {},
            .trail = {},
            .hint = Text::tr("Render the revision that it is made of with --rev."),
            .subject = what};
}

} // namespace

HomeSource homeSource(const Source& source, const QString& what, bool isEntry, const Workshop& workshop)
{
    if (source.kind != SourceKind::Git)
        return isEntry ? HomeSource{{}, isPacked(source, what)} : HomeSource{source, {}};
    if (!isEntry && !workshop.sources().isHome(source.url))
        return {source, {}};
    if (workshop.sources().isOpenRevision(source.revision))
        return {{}, {}};
    if (!isEntry && !workshop.isOpenTree(source))
        return {source, {}};
    return {{}, standsIn(source, what, isEntry)};
}

} // namespace efa::delivery
