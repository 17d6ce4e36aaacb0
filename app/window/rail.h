#pragma once

#include "widgets/common/glyph.h"

#include <QWidget>

class QVBoxLayout;

namespace efa::app {

class RailButton;

/// The column of views at the left: the mark on top opens Start, below it one entry a view. Arrow keys move.
class Rail final : public QWidget
{
    Q_OBJECT

  public:
    explicit Rail(QWidget* parent = nullptr);

    /// Entries stand in the order of the calls.
    void addEntry(const QString& id, widgets::Glyph glyph, const QString& word, const QString& keys);
    /// Empty: Start.
    void setCurrent(const QString& id);
    /// `words` say to a screen reader what is counted.
    void setCount(const QString& id, int count, const QString& words);
    /// Without a fleet the views are dimmed and say why.
    void setWhyNot(const QString& whyNot);

  signals:
    /// Empty: Start.
    void chosen(const QString& id);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    RailButton* entry(const QString& id) const;

    QVBoxLayout* m_column;
    RailButton* m_mark;
    QList<RailButton*> m_entries;
};

} // namespace efa::app
