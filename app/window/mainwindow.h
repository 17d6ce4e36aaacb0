#pragma once

#include "app/window/fleetmemory.h"
#include "base/error.h"
#include "base/place.h"

#include <QMainWindow>

#include <functional>

namespace efa::widgets {
class ErrorPresenter;
class StartView;
class View;
} // namespace efa::widgets
namespace efa::workspace {
class Workspace;
}

namespace efa::app {

class AppContext;
class DraftKeeper;
class FrameWords;
class HeaderBar;
class Palette;
class PaletteSource;
class Rail;
class RecoveryOffer;
class ReviewOffer;
class StartDesk;
class StatusLine;
class TourGuide;
class UnsavedGuard;
class ViewDeck;
struct ViewPlace;
class WindowActions;
class WindowMenus;

/// The frame: menus, rail, header, the views, status line. It connects the parts and decides nothing.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

  public:
    explicit MainWindow(AppContext& context);
    ~MainWindow() override;

    /// Opens a folder after asking about unsaved text.
    void openFleet(const QString& path);
    void closeFleet();
    /// Ends without a question, as when the session ends: unsaved text is there again at the next start.
    void leave();
    void allowHelm(bool allowed);
    /// Empty: Start.
    void showView(const QString& id);

    WindowActions& actions() const { return *m_actions; }
    ViewDeck& deck() const { return *m_deck; }
    Palette& finder() const { return *m_palette; }
    TourGuide& guide() const { return *m_guide; }
    widgets::StartView& start() const { return *m_start; }
    /// Reads the remembered fleets again.
    void refreshStart();
    /// Nothing is being opened and all that is in front shows what it will show.
    bool isSettled() const;

  signals:
    /// The first time that the window was painted.
    void painted();

  protected:
    bool event(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

  private:
    void buildFrame();
    void addViews();
    void connectActions();
    void connectSession();
    void connectView(const ViewPlace& place);
    void chooseFolder();
    void showFront();
    void takeFleet(workspace::Workspace* workspace);
    void letGoOfFleet(workspace::Workspace* workspace);
    void showNoFleet();
    void presentFailure(const Error& error, const QString& path);
    void openPlace(const Place& place);
    /// Brings the first view to the front that takes what is asked of it.
    void showFirst(const std::function<bool(widgets::View&)>& takes);
    void connectPalette();
    void movePane(bool forward);
    void showReview();
    void leaveReview();

    AppContext& m_context;
    WindowActions* m_actions;
    WindowMenus* m_menus;
    Rail* m_rail;
    HeaderBar* m_header;
    widgets::ErrorPresenter* m_errors;
    widgets::StartView* m_start;
    ViewDeck* m_deck;
    ReviewOffer* m_offer;
    RecoveryOffer* m_recovery;
    StatusLine* m_status;
    DraftKeeper* m_drafts;
    UnsavedGuard* m_guard;
    StartDesk* m_desk;
    FleetFacts* m_facts;
    FrameWords* m_words;
    PaletteSource* m_everything;
    Palette* m_palette;
    TourGuide* m_guide;
    FleetMemory m_memory;
    QString m_beforeReview; ///< the view to which leaving the review goes back
    bool m_painted = false;
    bool m_leaving = false;
};

} // namespace efa::app
