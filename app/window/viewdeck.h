#pragma once

#include "widgets/common/view.h"

#include <QStackedWidget>

#include <memory>
#include <vector>

namespace efa::app {

/// A view and its place in the rail: the key Ctrl+number stays with it for ever. One without a number has no
/// place there; it is reached from where it is needed.
struct ViewPlace
{
    int number = 0;
    QString id; ///< English, for settings and the command line
    widgets::View* view = nullptr;
};

/// The views on top of each other, one in front; Start below them all.
class ViewDeck final : public QStackedWidget
{
    Q_OBJECT

  public:
    explicit ViewDeck(QWidget* start, QWidget* parent = nullptr);

    void add(const ViewPlace& place);
    const std::vector<ViewPlace>& places() const { return m_places; }
    widgets::View* view(const QString& id) const;
    /// Null while Start is in front.
    widgets::View* front() const;
    /// Empty while Start is in front.
    QString frontId() const;
    /// Empty or unknown: Start.
    void bringToFront(const QString& id);

  signals:
    void frontChanged();

  private:
    QWidget* m_start;
    std::vector<ViewPlace> m_places;
};

} // namespace efa::app
