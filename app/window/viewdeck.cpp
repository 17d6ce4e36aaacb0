#include "app/window/viewdeck.h"

#include <algorithm>

namespace efa::app {

ViewDeck::ViewDeck(QWidget* start, QWidget* parent)
    : QStackedWidget(parent), m_start(start)
{
    addWidget(start);
}

void ViewDeck::add(const ViewPlace& place)
{
    m_places.push_back(place);
    addWidget(place.view);
}

widgets::View* ViewDeck::view(const QString& id) const
{
    const auto found = std::ranges::find(m_places, id, &ViewPlace::id);
    return found == m_places.end() ? nullptr : found->view;
}

widgets::View* ViewDeck::front() const
{
    return qobject_cast<widgets::View*>(currentWidget());
}

QString ViewDeck::frontId() const
{
    const auto found = std::ranges::find(m_places, front(), &ViewPlace::view);
    return found == m_places.end() ? QString() : found->id;
}

void ViewDeck::bringToFront(const QString& id)
{
    QWidget* wanted = view(id);
    if (!wanted)
        wanted = m_start;
    if (wanted == currentWidget())
        return;
    setCurrentWidget(wanted);
    emit frontChanged();
}

} // namespace efa::app
