#include "widgets/common/view.h"

namespace efa::widgets {

QList<QAction*> View::menuActions(MenuPlace /*menu*/) const
{
    return {};
}

bool View::openPlace(const Place& /*place*/)
{
    return false;
}

} // namespace efa::widgets
