#pragma once

#include "widgets/topology/mapscene.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QHBoxLayout;
class QMenu;
class QToolButton;

namespace efa::widgets {

class LegendEntry;

/// By what the map is coloured, and its values with their counts; a click on a value filters.
class MapLegend final : public QWidget
{
    Q_OBJECT

  public:
    explicit MapLegend(QWidget* parent = nullptr);

    /// What the scene shows now; at most so wide.
    void show(const MapScene& scene, int width);
    QList<LegendEntry*> entries() const { return m_entries; }

  signals:
    void facetChosen(efa::fleet::Facet facet);
    /// The filter is to ask for these values of the facet shown, or no longer.
    void valuesToggled(const QStringList& values, bool on);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Group
    {
        QStringList values = {};
        QString word = {};
        int place = 0;
        int count = 0;
        bool on = false;
    };

    static std::vector<Group> groupsOf(const MapScene& scene);
    void addEntries(const MapScene& scene, const std::vector<Group>& groups, int room);
    void addMore(const std::vector<Group>& groups);

    QHBoxLayout* m_line;
    QComboBox* m_facets;
    QToolButton* m_more;
    QMenu* m_menu;
    QList<LegendEntry*> m_entries;
};

/// A floating strip's ground: raised, with a line and a small shadow.
void paintFloating(QWidget* widget);
/// Room that the shadow takes around the strip.
constexpr int floatShadow = 4;

} // namespace efa::widgets
