#pragma once

#include <QWidget>

namespace efa::widgets {
class Banner;
}
namespace efa::workspace {
class Workspace;
}

namespace efa::app {

/// The line that offers a review of clusters that were found and belong to no topology. It stands below the
/// views, so that nothing moves away under the hand when it comes; once closed it stays away until the fleet
/// is opened again.
class ReviewOffer final : public QWidget
{
    Q_OBJECT

  public:
    explicit ReviewOffer(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    /// Only views offer it, and not the review itself.
    void setWanted(bool wanted);

  signals:
    void reviewRequested();

  private:
    void refresh();

    workspace::Workspace* m_workspace = nullptr;
    widgets::Banner* m_banner;
    qsizetype m_shown = 0;
    bool m_wanted = false;
    bool m_closed = false;
};

} // namespace efa::app
