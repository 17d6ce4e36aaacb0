#pragma once

#include <QSortFilterProxyModel>

namespace efa::itemmodels {
class LogModel;
}

namespace efa::widgets {

/// The commits of a history that have some words in their message or author, or an id that begins so.
class CommitFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit CommitFilter(itemmodels::LogModel& commits, QObject* parent = nullptr);

    void setWords(const QString& words);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    const itemmodels::LogModel& m_commits;
    QString m_words;
};

} // namespace efa::widgets
