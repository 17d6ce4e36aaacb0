#pragma once

#include "base/place.h"
#include "base/result.h"
#include "widgets/manifests/resultguide.h"
#include "workspace/renderedtext.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>
#include <optional>

class QStackedWidget;
class QToolButton;

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

class Banner;
class CodeView;
class DiffCode;
class Label;
class OriginLine;
class OverlayChoice;
class OverlayChooser;
class PanelHead;
class SegmentedSwitch;
class StatePanel;
class Veil;

/// What the chosen overlay renders to, or the chosen cluster gets, following the text in the editors, and how
/// that differs from HEAD.
class PreviewPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit PreviewPanel(QWidget* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);
    void addFoldButton(QToolButton* button);
    /// The file in front is another one: an overlay that renders it is chosen, where the one chosen does not,
    /// and its resource comes into sight.
    void followFile(const QString& path);
    /// The text in front was changed by hand: the next result comes into sight where it changed.
    void followEdit() { m_followEdit = true; }
    /// False where there is no such thing.
    bool choose(const QString& folder);
    bool chooseCluster(const QString& cluster);
    /// From now on how the result differs from the last commit, where there is one.
    void showDifferenceToHead();

    QWidget* focusEntry() const;
    bool isSettled() const;
    CodeView& result() const { return *m_result; }
    OriginLine& origin() const { return *m_origin; }

    QJsonObject saveState() const;
    void restoreState(const QJsonObject& state);

  signals:
    void placeRequested(const efa::Place& place);
    void settledChanged();
    /// A new result is on the screen.
    void refreshed();

  private:
    enum Mode { Result, DiffToHead };

    void build();
    void connectWorkspace();
    void takePreview();
    void takeHead();
    void showResult();
    void showDifference();
    void showSomething();
    void showTiming();
    void showResource();
    void showProblem();
    void litChanges();
    void revealResource();
    QString whyNoDiff() const;

    workspace::Workspace* m_workspace = nullptr;
    PanelHead* m_head;
    OverlayChooser* m_chooser;
    OverlayChoice* m_choice;
    SegmentedSwitch* m_mode;
    Label* m_resource;
    Label* m_timing;
    Banner* m_banner;
    QStackedWidget* m_body;
    CodeView* m_result;
    DiffCode* m_diff;
    OriginLine* m_origin;
    StatePanel* m_state;
    Veil* m_veil; ///< over a result that is not the text's
    ResultGuide m_guide;
    std::shared_ptr<const workspace::RenderedText> m_shown;
    std::shared_ptr<const workspace::RenderedText> m_atHead;
    std::optional<Error> m_headError;
    QString m_difference; ///< how much the shown difference is
    quint64 m_headRound = 0;
    bool m_followEdit = false;
    bool m_timed = false; ///< the result shown follows an edit, so that its time tells the person something
    bool m_revealResource = false;
};

} // namespace efa::widgets
