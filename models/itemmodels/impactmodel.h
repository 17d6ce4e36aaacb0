#pragma once

#include "itemmodels/impactrows.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

namespace efa::itemmodels {

/// What a change does to the clusters, as a tree: groups of clusters that change in the same way, below each
/// what changes and the clusters. Rows are made when they are asked for. A newer answer keeps what is the
/// same thing to a reader, so that it stays unfolded and selected: an equal group, and one that changes the
/// same objects to other values.
class ImpactModel final : public QAbstractItemModel
{
    Q_OBJECT

  public:
    enum Column { TextColumn, NoteColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, ///< ImpactRowKind
        ThingRole,   ///< QString: equal for what is the same thing to a reader, with what it is below
        SignRole,    ///< QChar of a change: +, - or ~
        DangerRole,  ///< bool
        RingRole,    ///< int: place of a cluster's ring in their order, from 1; else 0
        RingsRole,   ///< int: how many rings there are
        ClusterRole, ///< QString: of a cluster that can be looked at
        BeforeRole,  ///< QString of a field, cut; not valid where it is new
        AfterRole,   ///< QString of a field, cut; not valid where it goes
        LineRole     ///< QString: the row as text, values in full
    };

    explicit ImpactModel(QObject* parent = nullptr);
    ~ImpactModel() override;

    /// nullptr: there is nothing.
    void setAnswer(std::shared_ptr<const workspace::ImpactAnswer> answer);

    /// Rows and what is below them as indented text, each once, in the order of the tree.
    QString text(const QModelIndexList& indexes) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    struct Node;
    using Nodes = std::vector<std::unique_ptr<Node>>;

    Node& nodeOf(const QModelIndex& index) const;
    QModelIndex indexOf(const Node& node) const;
    Nodes& below(Node& node) const;
    void replace(Node& parent, std::vector<ImpactRow> rows);
    void removeAbsent(Node& parent, const QSet<QString>& ids);
    void reorder(Node& parent, const QHash<QString, int>& places);
    void insertFresh(Node& parent, const std::vector<ImpactRow>& rows);
    void update(Node& parent, std::vector<ImpactRow> rows);
    void write(Node& node, const QSet<const Node*>& chosen, int depth, QStringList& lines) const;
    QVariant fact(const ImpactRow& row, int role) const;

    std::shared_ptr<const workspace::ImpactAnswer> m_answer;
    std::unique_ptr<Node> m_root;
};

} // namespace efa::itemmodels
