#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QSet>
#include <QString>

#include <algorithm>

namespace efa::itemmodels {

/// A table of values with ids: replacing the values tells views only what really changed, so selection and
/// scrolling stay. Value needs operator==, ids are unique.
template <typename Value>
class RowModel : public QAbstractTableModel
{
  public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    /// The row with that id; -1 where there is none.
    int rowOfId(const QString& id) const { return int(m_ids.indexOf(id)); }

  protected:
    const QList<Value>& rows() const { return m_rows; }
    const QString& idAt(int row) const { return m_ids.at(row); }

    void replaceRows(const QList<Value>& rows, const QStringList& ids)
    {
        removeAbsent(QSet<QString>(ids.begin(), ids.end()));
        if (!keepsOrder(ids))
            removeAbsent({});
        for (qsizetype i = 0; i < rows.size();) {
            if (i < m_ids.size() && m_ids.at(i) == ids.at(i)) {
                update(i, rows.at(i));
                ++i;
                continue;
            }
            qsizetype end = i;
            while (end < rows.size() && (i >= m_ids.size() || ids.at(end) != m_ids.at(i)))
                ++end;
            beginInsertRows({}, int(i), int(end) - 1);
            for (qsizetype at = i; at < end; ++at) {
                m_rows.insert(at, rows.at(at));
                m_ids.insert(at, ids.at(at));
            }
            endInsertRows();
            i = end;
        }
    }

  private:
    void removeAbsent(const QSet<QString>& kept)
    {
        for (qsizetype last = m_ids.size() - 1; last >= 0; --last) {
            if (kept.contains(m_ids.at(last)))
                continue;
            qsizetype first = last;
            while (first > 0 && !kept.contains(m_ids.at(first - 1)))
                --first;
            beginRemoveRows({}, int(first), int(last));
            m_rows.remove(first, last - first + 1);
            m_ids.remove(first, last - first + 1);
            endRemoveRows();
            last = first;
        }
    }

    bool keepsOrder(const QStringList& ids) const
    {
        qsizetype at = 0;
        for (const QString& id : ids) {
            if (at < m_ids.size() && m_ids.at(at) == id)
                ++at;
        }
        return at == m_ids.size();
    }

    void update(qsizetype row, const Value& value)
    {
        if (m_rows.at(row) == value)
            return;
        m_rows[row] = value;
        Q_EMIT dataChanged(index(int(row), 0), index(int(row), columnCount() - 1));
    }

    QList<Value> m_rows;
    QStringList m_ids;
};

} // namespace efa::itemmodels
