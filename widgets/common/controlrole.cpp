#include "widgets/common/controlrole.h"

#include <QAbstractButton>
#include <QVariant>

namespace efa::widgets {

void setButtonRole(QWidget* button, ButtonRole role)
{
    button->setProperty("efaRole", int(role));
    button->update();
}

ButtonRole buttonRole(const QWidget* button)
{
    if (const auto* push = qobject_cast<const QAbstractButton*>(button);
        push && push->inherits("QToolButton"))
        return ButtonRole::Quiet;
    return button ? ButtonRole(button->property("efaRole").toInt()) : ButtonRole::Usual;
}

void setInvalid(QWidget* input, bool invalid)
{
    input->setProperty("efaInvalid", invalid);
    input->update();
}

void setBordered(QWidget* toolButton, bool bordered)
{
    toolButton->setProperty("efaBordered", bordered);
    toolButton->update();
}

} // namespace efa::widgets
