#pragma once

#include <QSortFilterProxyModel>
#include <QString>

namespace efa::itemmodels {

/// The file tree with only the files whose path holds every word of the filter, and the folders on their way.
class FileFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit FileFilter(QObject* parent = nullptr);

    /// Words divided by spaces; empty shows all.
    void setWords(const QString& text);
    bool isFiltering() const { return !m_words.isEmpty(); }

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QStringList m_words;
};

} // namespace efa::itemmodels
