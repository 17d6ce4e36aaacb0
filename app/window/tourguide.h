#pragma once

#include "app/window/tour.h"

#include <QObject>

class QAction;

namespace efa::app {

class AppContext;
class StartDesk;
class ViewDeck;

/// Leads the tour through the window: to the sample first, where another fleet or none is open, then to what
/// each step talks about.
class TourGuide final : public QObject
{
    Q_OBJECT

  public:
    TourGuide(AppContext& context, ViewDeck& deck, StartDesk& desk, QWidget* window);

    Tour& tour() const { return *m_tour; }
    /// Begins now where a sample fleet is open, else as soon as one is written and open.
    void begin();

  signals:
    void viewRequested(const QString& id);

  private:
    void show(const TourStep& step);

    AppContext& m_context;
    ViewDeck& m_deck;
    StartDesk& m_desk;
    Tour* m_tour;
    QMetaObject::Connection m_opening; ///< of the file that the step shows
    bool m_waiting = false;
    QString m_sample; ///< the folder of the one that was written
};

} // namespace efa::app
