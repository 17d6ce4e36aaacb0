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

template <typename Thing>
void change(Thing* thing, const QString& whyNot, const QString& toolTip)
{
    if (thing->property(keptTip).isValid())
        thing->setProperty(keptTip, toolTip);
    else
        thing->setToolTip(toolTip);
    change(thing, whyNot);
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

void setAvailable(QAction* action, const QString& whyNot, const QString& toolTip)
{
    change(action, whyNot, toolTip);
}

void setAvailable(QAbstractButton* button, const QString& whyNot, const QString& toolTip)
{
    change(button, whyNot, toolTip);
}

} // namespace efa::widgets
