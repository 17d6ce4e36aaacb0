#include "itemmodels/impactmodel.h"

#include "impact/words.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

struct ImpactModel::Node
{
    ImpactRow row;
    Node* parent = nullptr;
    int at = 0; ///< below its parent
    bool isFilled = false;
    Nodes nodes;

    QString thing() const
    {
        const QString own = row.likeness.isEmpty() ? row.id : row.likeness;
        return parent && parent->parent ? parent->thing() + u'\n' + own : own;
    }
    void renumber()
    {
        for (size_t i = 0; i < nodes.size(); ++i)
            nodes[i]->at = int(i);
    }
    std::unique_ptr<Node> make(ImpactRow value)
    {
        auto node = std::make_unique<Node>();
        node->row = std::move(value);
        node->parent = this;
        return node;
    }
};

namespace {

constexpr int indent = 2;

/// Rows that are gone and rows that are new may be the same thing to a reader.
template <typename Nodes>
void adopt(const Nodes& nodes, const std::vector<ImpactRow>& rows)
{
    QSet<QString> wanted;
    QSet<QString> known;
    for (const ImpactRow& row : rows)
        wanted.insert(row.id);
    QHash<QString, ImpactRow*> gone;
    for (const auto& node : nodes) {
        known.insert(node->row.id);
        if (!node->row.likeness.isEmpty() && !wanted.contains(node->row.id) &&
            !gone.contains(node->row.likeness))
            gone.insert(node->row.likeness, &node->row);
    }
    for (const ImpactRow& row : rows) {
        if (known.contains(row.id))
            continue;
        if (ImpactRow* like = gone.take(row.likeness))
            like->id = row.id;
    }
}

} // namespace

ImpactModel::ImpactModel(QObject* parent)
    : QAbstractItemModel(parent), m_root(std::make_unique<Node>())
{
    m_root->isFilled = true;
}

ImpactModel::~ImpactModel() = default;

void ImpactModel::setAnswer(std::shared_ptr<const workspace::ImpactAnswer> answer)
{
    if (answer == m_answer)
        return;
    // Rows that are on their way out may still be asked for what is below them.
    const auto before = std::exchange(m_answer, std::move(answer));
    replace(*m_root, m_answer ? firstRows(m_answer) : std::vector<ImpactRow>());
}

void ImpactModel::replace(Node& parent, std::vector<ImpactRow> rows)
{
    adopt(parent.nodes, rows);
    QHash<QString, int> places;
    for (size_t i = 0; i < rows.size(); ++i)
        places.insert(rows[i].id, int(i));
    removeAbsent(parent, {places.keyBegin(), places.keyEnd()});
    reorder(parent, places);
    insertFresh(parent, rows);
    update(parent, std::move(rows));
}

void ImpactModel::removeAbsent(Node& parent, const QSet<QString>& ids)
{
    Nodes& nodes = parent.nodes;
    const auto isKept = [&](int at) { return ids.contains(nodes[size_t(at)]->row.id); };
    for (int last = int(nodes.size()) - 1; last >= 0; --last) {
        if (isKept(last))
            continue;
        int first = last;
        while (first > 0 && !isKept(first - 1))
            --first;
        beginRemoveRows(indexOf(parent), first, last);
        nodes.erase(nodes.begin() + first, nodes.begin() + last + 1);
        parent.renumber();
        endRemoveRows();
        last = first;
    }
}

void ImpactModel::reorder(Node& parent, const QHash<QString, int>& places)
{
    const auto place = [&](const std::unique_ptr<Node>& node) { return places.value(node->row.id); };
    if (std::ranges::is_sorted(parent.nodes, {}, place))
        return;
    Q_EMIT layoutAboutToBeChanged({indexOf(parent)});
    std::ranges::sort(parent.nodes, {}, place);
    parent.renumber();
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex& old : held) {
        const Node& node = nodeOf(old);
        if (node.parent == &parent)
            changePersistentIndex(old, createIndex(node.at, old.column(), old.internalPointer()));
    }
    Q_EMIT layoutChanged({indexOf(parent)});
}

void ImpactModel::insertFresh(Node& parent, const std::vector<ImpactRow>& rows)
{
    Nodes& nodes = parent.nodes;
    for (size_t i = 0; i < rows.size();) {
        const auto isNext = [&](size_t at) { return i < nodes.size() && nodes[i]->row.id == rows[at].id; };
        if (isNext(i)) {
            ++i;
            continue;
        }
        Nodes fresh;
        for (size_t at = i; at < rows.size() && !isNext(at); ++at)
            fresh.push_back(parent.make(rows[at]));
        beginInsertRows(indexOf(parent), int(i), int(i + fresh.size()) - 1);
        const size_t end = i + fresh.size();
        nodes.insert(nodes.begin() + qsizetype(i), std::make_move_iterator(fresh.begin()),
                     std::make_move_iterator(fresh.end()));
        parent.renumber();
        endInsertRows();
        i = end;
    }
}

/// The nodes stand in the order of the rows by now.
void ImpactModel::update(Node& parent, std::vector<ImpactRow> rows)
{
    int first = -1;
    int last = -1;
    for (size_t i = 0; i < rows.size(); ++i) {
        Node& node = *parent.nodes[i];
        if (!node.row.looksLike(rows[i])) {
            first = first < 0 ? int(i) : first;
            last = int(i);
        }
        node.row = std::move(rows[i]);
    }
    if (first >= 0)
        Q_EMIT dataChanged(indexOf(*parent.nodes[size_t(first)]),
                           createIndex(last, ColumnCount - 1, parent.nodes[size_t(last)].get()));
    for (const auto& node : parent.nodes) {
        if (node->isFilled)
            replace(*node, rowsBelow(node->row, *m_answer));
    }
}

ImpactModel::Nodes& ImpactModel::below(Node& node) const
{
    if (!node.isFilled && m_answer) {
        node.isFilled = true;
        for (ImpactRow& row : rowsBelow(node.row, *m_answer))
            node.nodes.push_back(node.make(std::move(row)));
        node.renumber();
    }
    return node.nodes;
}

ImpactModel::Node& ImpactModel::nodeOf(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<Node*>(index.internalPointer()) : *m_root;
}

QModelIndex ImpactModel::indexOf(const Node& node) const
{
    return &node == m_root.get() ? QModelIndex() : createIndex(node.at, 0, &node);
}

QModelIndex ImpactModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, below(nodeOf(parent)).at(size_t(row)).get());
}

QModelIndex ImpactModel::parent(const QModelIndex& child) const
{
    return child.isValid() ? indexOf(*nodeOf(child).parent) : QModelIndex();
}

bool ImpactModel::hasChildren(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return !m_root->nodes.empty();
    return parent.column() == TextColumn && nodeOf(parent).row.hasRowsBelow();
}

int ImpactModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > TextColumn ? 0 : int(below(nodeOf(parent)).size());
}

int ImpactModel::columnCount(const QModelIndex& /*parent*/) const
{
    return ColumnCount;
}

QVariant ImpactModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ImpactRow& row = nodeOf(index).row;
    if (role == Qt::DisplayRole)
        return index.column() == TextColumn ? row.text : row.note;
    if (role == Qt::AccessibleTextRole && index.column() == TextColumn)
        return row.sign.isNull() ? row.text : tr("%1 %2", "sign, object").arg(row.sign).arg(row.text);
    return role == ThingRole ? nodeOf(index).thing() : fact(row, role);
}

QVariant ImpactModel::fact(const ImpactRow& row, int role) const
{
    const auto value = [](const std::optional<std::string>& text) {
        return text ? QVariant(impact::shownValue(*text)) : QVariant();
    };
    switch (role) {
    case KindRole:
        return QVariant::fromValue(row.kind);
    case SignRole:
        return row.sign;
    case DangerRole:
        return row.isDangerous;
    case RingRole:
        return row.ring;
    case RingsRole:
        return m_answer ? int(m_answer->rings.size()) : 0;
    case ClusterRole:
        return row.cluster.text;
    case BeforeRole:
        return row.kind == ImpactRowKind::Field ? value(row.fieldChange().before) : QVariant();
    case AfterRole:
        return row.kind == ImpactRowKind::Field ? value(row.fieldChange().after) : QVariant();
    case LineRole:
        return row.line();
    default:
        return {};
    }
}

QString ImpactModel::text(const QModelIndexList& indexes) const
{
    QSet<const Node*> chosen;
    for (const QModelIndex& index : indexes)
        chosen.insert(&nodeOf(index));
    QStringList lines;
    for (const auto& node : m_root->nodes)
        write(*node, chosen, -1, lines);
    return lines.join(u'\n');
}

/// `depth` below the chosen row; negative where none is above.
void ImpactModel::write(Node& node, const QSet<const Node*>& chosen, int depth, QStringList& lines) const
{
    const bool isWritten = depth >= 0 || chosen.contains(&node);
    const int here = isWritten ? std::max(depth, 0) : -1;
    if (isWritten)
        lines << QString(qsizetype(here) * indent, u' ') + node.row.line();
    for (const auto& child : isWritten ? below(node) : node.nodes)
        write(*child, chosen, isWritten ? here + 1 : -1, lines);
}

} // namespace efa::itemmodels
