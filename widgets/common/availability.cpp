#include "widgets/common/availability.h"

#include <QAbstractButton>
#include <QAction>
#include <QVariant>

namespace efa::widgets {

namespace {

constexpr const char* keptTip = "efaKeptToolTip";

template <typename Thing>
void change(Thing* thing, const QString& whyNot)
{
    const QVariant kept = thing->property(keptTip);
    if (whyNot.isEmpty()) {
        if (kept.isValid()) {
            thing->setToolTip(kept.toString());
            thing->setProperty(keptTip, QVariant());
        }
        thing->setEnabled(true);
        return;
    }
    if (!kept.isValid())
        thing->setProperty(keptTip, thing->toolTip());
    thing->setToolTip(whyNot);
    thing->setEnabled(false);
}

} // namespace

void setAvailable(QAction* action, const QString& whyNot)
{
    change(action, whyNot);
}

void setAvailable(QAbstractButton* button, const QString& whyNot)
{
    change(button, whyNot);
}

} // namespace efa::widgets
