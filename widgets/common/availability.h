#pragma once

#include <QString>

class QAbstractButton;
class QAction;

namespace efa::widgets {

/// Enables where `whyNot` is empty; else disables and shows that sentence as the tooltip, so that nothing is
/// ever grey without a reason. The tooltip that it had while enabled comes back.
void setAvailable(QAction* action, const QString& whyNot);
void setAvailable(QAbstractButton* button, const QString& whyNot);
/// The same where the tooltip of the enabled state changes too.
void setAvailable(QAction* action, const QString& whyNot, const QString& toolTip);
void setAvailable(QAbstractButton* button, const QString& whyNot, const QString& toolTip);

} // namespace efa::widgets
