#pragma once

#include "base/place.h"
#include "fleet/fleetmap.h"

#include <QScrollArea>

class QVBoxLayout;

namespace efa::widgets {

/// What a cluster is: ring, hardware, contact, engine, and the files that say so.
class ClusterFacts final : public QScrollArea
{
    Q_OBJECT

  public:
    explicit ClusterFacts(QWidget* parent = nullptr);

    /// `folders` are those that its units come from, in their order.
    void show(const fleet::FleetMap& map, int cluster, const QStringList& folders);

  signals:
    void placeRequested(const efa::Place& place);

  private:
    void addHead(const QString& title);
    void addFact(const QString& what, const QString& value, bool code = false);
    void addLink(const QString& what, const QString& words, const Place& place);
    QWidget* addRow(const QString& what, QWidget* value);

    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace efa::widgets
