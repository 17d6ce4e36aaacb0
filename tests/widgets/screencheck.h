#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QMetaEnum>
#include <QStringList>
#include <QWidget>

namespace efa::test {

inline QString describe(const QWidget* widget)
{
    QString path;
    for (const QWidget* at = widget; at && path.size() < 200; at = at->parentWidget())
        path.prepend(QStringLiteral("/%1(%2)").arg(QString::fromLatin1(at->metaObject()->className()),
                                                   at->objectName()));
    return path;
}

/// Widgets below `root` that take the keyboard and have no name for a screen reader.
inline QStringList namelessWidgets(const QWidget& root)
{
    QStringList nameless;
    QList<QWidget*> all = root.findChildren<QWidget*>();
    for (QWidget* widget : std::as_const(all)) {
        if (!widget->isVisibleTo(&root) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(widget);
        if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
            nameless << describe(widget);
    }
    return nameless;
}

/// Whether something that is off says why: in other words than its own and than those it has while it is on.
template <typename Thing>
bool saysWhy(const Thing& thing)
{
    const QString words = thing.toolTip();
    const QString whileOn = thing.property("efaKeptToolTip").toString();
    return !words.isEmpty() && words != QString(thing.text()).remove(QLatin1Char('&')) && words != whileOn;
}

/// Buttons below `root` that are off and do not say why.
inline QStringList silentButtons(const QWidget& root)
{
    QStringList silent;
    const auto buttons = root.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (button->isVisibleTo(&root) && !button->isEnabled() && !saysWhy(*button))
            silent << describe(button) + QLatin1Char(' ') + button->text();
    }
    return silent;
}

inline QStringList silentActions(const QList<QAction*>& actions)
{
    QStringList silent;
    for (const QAction* action : actions) {
        if (!action->isSeparator() && !action->isEnabled() && action->isVisible() && !saysWhy(*action))
            silent << action->text();
    }
    return silent;
}

} // namespace efa::test
