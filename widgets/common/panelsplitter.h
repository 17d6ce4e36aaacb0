#pragma once

#include "widgets/common/theme.h"

#include <QJsonObject>
#include <QSplitter>

#include <memory>
#include <vector>

class QAction;
class QToolButton;

namespace efa::widgets {

/// A panel beside the main surface: an id for the settings, the name that the person sees, the edge to which
/// it folds, and its sizes in pixels across the splitter. `share` is the percentage that it gets of what a
/// window has beyond 1440 x 900, until the person gives it a size; its largest size grows along.
struct PanelSpec
{
    QString id;
    QString title;
    Qt::Edge edge = Qt::LeftEdge;
    int size = 240;
    int min = measure::sidePanelMin;
    int max = measure::sidePanelMax;
    int share = 0;
};

/// One main surface with panels that fold to a strip with their name, and remember the size that the person
/// gave them. In a window narrower than 1280 the right panel folds by itself, then the left one while the
/// main surface is too narrow; what the person unfolded stays. Panels give way before the main surface has no
/// room.
class PanelSplitter final : public QSplitter
{
    Q_OBJECT

  public:
    explicit PanelSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);
    ~PanelSplitter() override;

    /// Widgets stand in the order of the calls.
    void addMain(QWidget* main);
    void addPanel(QWidget* content, const PanelSpec& spec);

    bool isFolded(const QString& id) const;
    void setFolded(const QString& id, bool folded);
    /// Checkable, checked while the panel is open; for the View menu.
    QAction* foldAction(const QString& id) const;
    /// The chevron for the panel's own head.
    QToolButton* makeFoldButton(const QString& id, QWidget* parent = nullptr);

    /// The nearest splitter in which a widget stands in an open panel; nullptr where there is none.
    static PanelSplitter* around(QWidget* widget);
    /// Makes the panel in which the widget stands larger by so many pixels, smaller where negative, within
    /// its limits. False where it cannot be.
    bool resizePanelOf(const QWidget* widget, int by);
    bool canResizePanelOf(const QWidget* widget, int by) const;

    QJsonObject panelState() const;
    void setPanelState(const QJsonObject& state);

  signals:
    /// Some panel folded or unfolded.
    void foldsChanged();
    /// Panels or the main surface may have other sizes.
    void sizesChanged();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    struct Panel;

    Panel* panel(const QString& id) const;
    Panel* panelOf(const QWidget* widget) const;
    int resized(const Panel& panel, int by) const;
    void foldForWidth();
    void applyFolds();
    void applyLimits();
    void applySizes();
    void rememberSizes();
    int mainMin() const;
    int whole() const;
    int beyond(const Panel& panel) const;
    int sizeOf(const Panel& panel) const;
    int largestOf(const Panel& panel) const;

    std::vector<std::unique_ptr<Panel>> m_panels;
    QWidget* m_main = nullptr;
};

} // namespace efa::widgets
