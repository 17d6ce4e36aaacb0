#pragma once

#include "widgets/common/codeview.h"
#include "workspace/threeways.h"

#include <QWidget>

class QAction;
class QPushButton;

namespace efa::widgets {

class Label;
class LinkButton;
class SegmentedSwitch;
class ThreeWayCode;

/// A text that two changed, side by side: mine, as it was, theirs. Each change is taken from one of them;
/// what comes of it is handed back.
class ThreeWayPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ThreeWayPanel(QWidget* parent = nullptr);

    /// Begins anew with what is usual: the change of the one who made one, mine where both did.
    void showTexts(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs,
                   CodeLanguage language);
    /// What the choices make.
    QByteArray result() const;
    /// Changes that both made and that are not alike.
    int conflicts() const;
    int changes() const { return int(m_changes.size()); }

    /// Goes to a change, counted from 0.
    void goToChange(int change);
    void choose(workspace::ThreeWayChoice choice);
    void chooseAll(workspace::ThreeWayChoice choice);

  signals:
    void accepted(const QByteArray& text);
    /// Nothing is decided; the texts stay as they are.
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* buildHead();
    QWidget* buildColumns();
    QWidget* buildFoot();
    void showColumns();
    void showCurrent();
    void showTaken();

    QList<workspace::ThreeWayPart> m_parts;
    QList<workspace::ThreeWayChoice> m_choices;
    QList<int> m_changes; ///< the parts that are not the same
    int m_current = 0;
    CodeLanguage m_language = CodeLanguage::Plain;

    QAction* m_previous;
    QAction* m_next;
    Label* m_words;
    SegmentedSwitch* m_switch;
    ThreeWayCode* m_mine;
    ThreeWayCode* m_base;
    ThreeWayCode* m_theirs;
    LinkButton* m_allMine;
    LinkButton* m_allTheirs;
    Label* m_taken; ///< how many changes of each side are in the text
    LinkButton* m_later;
    QPushButton* m_use;
};

} // namespace efa::widgets
