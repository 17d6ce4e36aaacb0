#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace efa::itemmodels {

/// The clusters under review whose words hold every word searched for, sorted by what a column means; names
/// with numbers as people count.
class ReviewFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit ReviewFilter(QObject* parent = nullptr);

    /// Words divided by spaces; empty shows all.
    void setWords(const QString& text);
    bool isFiltering() const { return !m_words.isEmpty(); }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

  private:
    QStringList m_words;
};

} // namespace efa::itemmodels
