#pragma once

#include "base/error.h"
#include "delivery/review.h"
#include "widgets/common/view.h"

#include <memory>

class QStackedLayout;

namespace efa::widgets {

class Adoption;
class Banner;
class ClusterPanel;
class ErrorPresenter;
class LeftOutPanel;
class PanelSplitter;
class ReasonsPanel;
class ReviewHead;
class StatePanel;

/// The review of what a repository seems to hold: it can be corrected, and adopted as one step that undo
/// takes back. Looking writes nothing.
class DiscoveryView final : public View
{
    Q_OBJECT

  public:
    explicit DiscoveryView(QWidget* parent = nullptr);

    QString title() const override;
    Glyph glyph() const override;
    void setWorkspace(workspace::Workspace* workspace) override;
    QString whyNot(Command command) const override;
    void run(Command command) override;
    QList<QAction*> menuActions(MenuPlace menu) const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;
    QWidget* focusEntry() override;
    bool isSettled() const override;
    /// A cluster by its name.
    bool select(const QString& name) override;

    const delivery::Review& review() const { return m_review; }
    ClusterPanel& clusters() const { return *m_clusters; }
    LeftOutPanel& leftOut() const { return *m_leftOut; }
    ReasonsPanel& reasons() const { return *m_reasons; }
    ReviewHead& head() const { return *m_head; }

  signals:
    /// The person is done here.
    void leaveRequested();

  protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void arrange();
    void connectPanels();
    void read();
    void follow();
    void showState();
    void showReview();
    void showOffer();
    void showChosen();
    QString whyFixed() const;
    void correct(const delivery::Correction& correction);
    void step(void (delivery::Review::*go)());
    void open(const QString& path, int line);

    workspace::Workspace* m_workspace = nullptr;
    delivery::Review m_review;
    std::shared_ptr<const delivery::Proposal> m_taken; ///< what the review is of
    std::vector<delivery::Correction> m_draft;         ///< to be made again when the repository is read
    QString m_wanted;                                  ///< the cluster to choose then
    Adoption* m_adoption;
    ReviewHead* m_head;
    ErrorPresenter* m_errors;
    Banner* m_written;
    StatePanel* m_state;
    ClusterPanel* m_clusters;
    ReasonsPanel* m_reasons;
    LeftOutPanel* m_leftOut;
    PanelSplitter* m_columns;
    PanelSplitter* m_rows;
    QStackedLayout* m_body;
};

} // namespace efa::widgets
