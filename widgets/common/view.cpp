#include "widgets/common/view.h"

namespace efa::widgets {

QList<QAction*> View::menuActions(MenuPlace /*menu*/) const
{
    return {};
}

bool View::showHistory(const QString& /*path*/)
{
    return false;
}

bool View::openPlace(const Place& /*place*/)
{
    return false;
}

} // namespace efa::widgets
