#pragma once

#include "delivery/correction.h"

#include <QTableView>

namespace efa::itemmodels {
class ReviewFilter;
class ReviewModel;
} // namespace efa::itemmodels

namespace efa::widgets {

class ReviewDelegate;

/// The clusters under review, sorted and filtered. The arrows move by cell, F2 and Enter edit.
class ClusterTable final : public QTableView
{
    Q_OBJECT

  public:
    explicit ClusterTable(QWidget* parent = nullptr);

    itemmodels::ReviewModel& clusters() const { return *m_clusters; }
    itemmodels::ReviewFilter& filter() const { return *m_filter; }

    void setValues(const delivery::Reviewed& reviewed);
    /// The ids of what is selected, the current one first, then as they stand.
    QStringList selectedIds() const;
    QString currentId() const;
    bool choose(const QString& id);
    /// False where there is no cluster of that name, or it is filtered out.
    bool chooseName(const QString& name);
    /// Edits the current cell, or the name where the cell cannot be edited.
    void editCurrent();
    QString selectedText() const;
    /// What the columns show of the names in use.
    const QStringList& known(delivery::Correction::Kind kind) const;

  signals:
    void chosenChanged();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

  private:
    void arrangeHeader();
    bool isBlank(int column) const;
    void fitColumns();
    QList<int> selectedRows() const;

    itemmodels::ReviewModel* m_clusters;
    itemmodels::ReviewFilter* m_filter;
    ReviewDelegate* m_delegate;
    QMap<delivery::Correction::Kind, QStringList> m_known;
    bool m_severalFleets = false;
    bool m_fitting = false;
    bool m_sizedByHand = false;
};

} // namespace efa::widgets
