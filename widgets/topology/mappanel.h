#pragma once

#include "fleet/mapfacets.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>

class QAction;
class QStackedWidget;
class QToolButton;

namespace efa::widgets {

class Label;
class LinkButton;
class MapCanvas;
class MapLegend;
class MapSelection;
class MapTable;
class MiniMap;
class SearchField;
class SegmentedSwitch;

/// The map and its twin, the table, with what they share: search, filter, colours, selection.
class MapPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit MapPanel(QWidget* parent = nullptr);

    void setMap(const std::shared_ptr<const fleet::FleetMap>& map);
    const std::shared_ptr<const fleet::FleetMap>& map() const { return m_map; }
    MapCanvas& canvas() const { return *m_canvas; }
    MapTable& table() const { return *m_table; }
    MapLegend& legend() const { return *m_legend; }
    MapSelection& selection() const { return *m_selection; }
    SearchField& search() const { return *m_search; }
    QList<QAction*> viewActions() const;
    /// Why nothing can be done with map and table now; empty where they are in front.
    void setWhyNot(const QString& whyNot);

    /// Chooses a cluster and brings it into view; false where there is none.
    bool choose(const QString& cluster);
    /// Map or table, whichever is in front.
    QWidget* focusEntry() const;
    bool isTable() const;
    void setTable(bool table);
    /// Ends the filter; false where there was none.
    bool endFilter();

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    void openRequested(const QString& cluster);
    /// The person wants to keep what is shown as a file of that kind: `png`, `svg`, `pdf`, `csv`.
    void exportRequested(const QString& kind);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void arrange();
    QWidget* makeHead();
    void makeActions();
    void makeExport();
    void connectParts();
    void setFilter(const fleet::MapFilter& filter);
    void setFacet(fleet::Facet facet);
    void toggleValues(const QStringList& values, bool on);
    void showHead();
    void showLegend();
    void showAvailability();
    void placeFloats();
    void applyPending();

    std::shared_ptr<const fleet::FleetMap> m_map;
    MapSelection* m_selection;
    MapCanvas* m_canvas;
    MapTable* m_table;
    QStackedWidget* m_twins;
    Label* m_title;
    Label* m_note;
    Label* m_found;
    LinkButton* m_clear;
    SearchField* m_search;
    SegmentedSwitch* m_switch;
    QToolButton* m_columns;
    QToolButton* m_export;
    QAction* m_tableAction = nullptr;
    QAction* m_zoomIn = nullptr;
    QAction* m_zoomOut = nullptr;
    QAction* m_fit = nullptr;
    QAction* m_zoomToSelection = nullptr;
    MapLegend* m_legend = nullptr;
    MiniMap* m_miniMap = nullptr;
    QString m_whyNot;
    QJsonObject m_pending; ///< zoom and selection of last time, for when the map is there
};

} // namespace efa::widgets
