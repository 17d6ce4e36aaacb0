#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

namespace efa::widgets {
class Banner;
}
namespace efa::workspace {
class Workspace;
}

namespace efa::app {

/// One line below the views while a session of this fleet that ended without saving has left text behind:
/// opens those files with that text. Closed, it comes back at the next start, for the text stays where it is.
class RecoveryOffer final : public QWidget
{
    Q_OBJECT

  public:
    explicit RecoveryOffer(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);

  signals:
    void openRequested(const QStringList& paths);

  private:
    void refresh();

    widgets::Banner* m_banner;
    QPointer<workspace::Workspace> m_workspace;
    QStringList m_left;
    QStringList m_offered;
};

} // namespace efa::app
