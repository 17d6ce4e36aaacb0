#pragma once

#include <QObject>

namespace efa::widgets {
class ManifestsView;
}

namespace efa::app {

class FleetFacts;
class FleetSession;
class HeaderBar;
class StatusLine;
class ViewDeck;

/// Where words about the fleet stand in the frame, and what decides about them.
struct FrameParts
{
    const FleetSession& session;
    const FleetFacts& facts;
    const ViewDeck& deck;
    HeaderBar& header;
    StatusLine& status;
};

/// Says in header, title and status line what is known of the open fleet. The sentence is a door: to the
/// problems while there are errors, else to what the changes do to the clusters.
class FrameWords final : public QObject
{
    Q_OBJECT

  public:
    FrameWords(const FrameParts& parts, QObject* parent);

    void showHeader();
    void showStatus();
    /// Borrowed: the view behind the door.
    void setManifests(widgets::ManifestsView* view);

  signals:
    void titleChanged(const QString& title);
    /// The view is wanted in front.
    void viewRequested(const QString& id);

  private:
    QString whySentenceIsNoDoor() const;
    bool isShownAlready() const;
    void follow();

    FrameParts m_parts;
    widgets::ManifestsView* m_manifests = nullptr;
};

/// Why nothing can be done to a fleet while none is open.
QString whyNoFleet();

} // namespace efa::app
