#pragma once

#include "base/error.h"
#include "delivery/review.h"
#include "widgets/discovery/reviewhead.h"

#include <QByteArray>
#include <QObject>

#include <map>

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

/// Writes what was reviewed as the fleet's topology, one step that can be taken back.
class Adoption final : public QObject
{
    Q_OBJECT

  public:
    explicit Adoption(QObject* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    /// What there is to write is what is reviewed now.
    void setReview(const delivery::Reviewed& reviewed);

    void write();
    void takeBack();
    bool isRunning() const { return m_running; }
    bool canTakeBack() const;
    /// Every cluster of the review belongs to a topology.
    bool isDone() const;
    /// What is offered; `whyNot` where it is not possible now.
    AdoptionOffer offer(const QString& whyNot) const;

  signals:
    void changed();
    void begun();
    void failed(const efa::Error& error);

  private:
    workspace::Workspace* m_workspace = nullptr;
    std::map<QString, QByteArray> m_files; ///< what is written
    int m_clusters = 0;                    ///< of the review
    AdoptionOffer m_offer;
    bool m_running = false;
    bool m_wrote = false;
};

} // namespace efa::widgets
