#pragma once

#include <QFrame>
#include <QPointer>

class QListView;

namespace efa::itemmodels {
class PaletteModel;
struct PaletteEntry;
} // namespace efa::itemmodels
namespace efa::widgets {
class Label;
class SearchField;
} // namespace efa::widgets

namespace efa::app {

/// One field over the window in which everything is found: words, arrows and Enter are enough. Goes away with
/// Escape, with Enter, and when something else takes the keyboard, which then goes back to where it was.
class Palette final : public QFrame
{
    Q_OBJECT

  public:
    /// The model is borrowed.
    Palette(itemmodels::PaletteModel& model, QWidget* window);

    void open();
    bool isOpen() const { return isVisible(); }
    widgets::SearchField& field() const { return *m_field; }
    QListView& list() const { return *m_list; }

  signals:
    /// Called once the palette is gone and the keyboard back.
    void chosen(const efa::itemmodels::PaletteEntry& entry);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void leave();
    void place();
    void search(const QString& typed);
    void showCount();
    void step(int rows);
    void choose();

    itemmodels::PaletteModel& m_model;
    widgets::SearchField* m_field;
    QListView* m_list;
    widgets::Label* m_count;
    QPointer<QWidget> m_before;
};

} // namespace efa::app
