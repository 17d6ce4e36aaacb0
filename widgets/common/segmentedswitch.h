#pragma once

#include <QWidget>

class QButtonGroup;

namespace efa::widgets {

/// Two to four words of which one is chosen. Arrow keys move, ids are the caller's.
class SegmentedSwitch final : public QWidget
{
    Q_OBJECT

  public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);

    /// The first one added is chosen.
    void addSegment(int id, const QString& word, const QString& toolTip = {});
    void setWord(int id, const QString& word);
    /// Empty where it may be chosen, else why not.
    void setAvailable(int id, const QString& whyNot);
    int current() const;
    /// Does not emit chosen().
    void setCurrent(int id);

  signals:
    /// The person chose another one.
    void chosen(int id);

  private:
    QButtonGroup* m_group;
};

} // namespace efa::widgets
