#include "widgets/common/view.h"

namespace efa::widgets {

QList<QAction*> View::menuActions(MenuPlace /*menu*/) const
{
    return {};
}

bool View::showClusterHistory(const QString& /*cluster*/)
{
    return false;
}

bool View::showHistory(const QString& /*path*/, const CommitId& /*commit*/)
{
    return false;
}

bool View::openPlace(const Place& /*place*/)
{
    return false;
}

} // namespace efa::widgets
