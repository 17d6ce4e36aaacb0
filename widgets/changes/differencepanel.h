#pragma once

#include "base/result.h"
#include "widgets/changes/linemoves.h"
#include "widgets/changes/siderows.h"

#include <QFuture>
#include <QWidget>

#include <optional>

class QAction;
class QStackedWidget;

namespace efa::widgets {

class Label;
class LineCommands;
class PanelHead;
class SegmentedSwitch;
class SideCode;
class StatePanel;

/// Whose difference is shown: the file, and the names of the older and the newer side.
struct DifferenceSubject
{
    QString path;
    QString before;
    QString after;

    friend bool operator==(const DifferenceSubject&, const DifferenceSubject&) = default;
};

/// The difference of one file, side by side or in one column. Its lines can be moved: those that are
/// selected, or those of the change where the caret is.
class DifferencePanel final : public QWidget
{
    Q_OBJECT

  public:
    enum class Mode : uint8_t { SideBySide, Inline };

    explicit DifferencePanel(QWidget* parent = nullptr);

    /// Shows what arrives; what is shown of the same subject stays until then. The last call wins.
    void load(const DifferenceSubject& subject, const QFuture<Result<git::FileDiff>>& diff,
              LineMoves moves = LineMoves::None);
    void showNothing(const QString& title, const QString& text);
    const DifferenceSubject& subject() const { return m_subject; }
    bool isLoading() const { return m_loading; }

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    const LineCommands& lines() const { return *m_lines; }
    /// To the next and previous change, and to the other mode.
    QList<QAction*> viewActions() const;
    QWidget* focusEntry() const;

  signals:
    void settledChanged();
    void modeChanged();
    /// These lines of the difference that is shown are to move.
    void moveRequested(efa::widgets::LineMoves moves, const efa::git::FileDiff& seen,
                       const efa::git::LineChoice& lines);
    /// These lines of it are not wanted any more.
    void discardRequested(const efa::git::FileDiff& seen, const efa::git::LineChoice& lines);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

  private:
    void build();
    QWidget* buildBar();
    QWidget* buildSides();
    void makeActions();
    void connectScrolling();
    void show(const Result<git::FileDiff>& diff);
    void showDifference(const git::FileDiff& diff);
    void showState(bool content);
    void fill();
    void showCaptions();
    void showPlace();
    void step(int by);
    void goToPlace(int place);
    void followCaret();
    void showCommands();
    QString whyNotMove() const;
    QString whyNotDiscard() const;
    QList<SideCode*> shownSides() const;
    const SideCode* activeSide() const;
    git::LineChoice chosenLines() const;
    git::LineChoice linesOfPlace() const;

    DifferenceSubject m_subject;
    git::FileDiff m_diff;
    SideRows m_rows;
    LineMoves m_moves = LineMoves::None;
    bool m_moving = false; ///< until the difference without these lines is loaded
    Mode m_mode = Mode::SideBySide;
    int m_place = 0;
    quint64 m_round = 0;
    bool m_loading = false;
    bool m_shown = false;
    PanelHead* m_head;
    SegmentedSwitch* m_switch;
    QWidget* m_bar;
    Label* m_placeWords;
    Label* m_counts;
    Label* m_beforeName;
    Label* m_afterName;
    QWidget* m_betweenNames = nullptr;
    SideCode* m_before;
    SideCode* m_after;
    SideCode* m_together;
    SideCode* m_active = nullptr; ///< the one that had the keyboard last
    QWidget* m_sides;
    QStackedWidget* m_modes;
    StatePanel* m_state;
    QStackedWidget* m_body;
    QAction* m_next = nullptr;
    QAction* m_previous = nullptr;
    QAction* m_otherMode = nullptr;
    LineCommands* m_lines;
};

} // namespace efa::widgets
