#include "itemmodels/palettemodel.h"

#include "itemmodels/fuzzymatch.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

namespace {

constexpr int recentBonus = 250;
/// What stands in the detail only fits less than what stands in the text.
constexpr int detailCost = 500;
/// Commands before clusters before files before resources before commits, where they fit alike.
constexpr int kindCost = 12;

QString wordOf(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Command:
        return PaletteModel::tr("command");
    case PaletteEntry::Kind::Cluster:
        return PaletteModel::tr("cluster");
    case PaletteEntry::Kind::File:
        return PaletteModel::tr("file");
    case PaletteEntry::Kind::Resource:
        return PaletteModel::tr("resource");
    case PaletteEntry::Kind::Commit:
        return PaletteModel::tr("commit");
    }
    return {};
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// What it is, and where it belongs.
QString detailOf(const PaletteEntry& entry)
{
    return joined({wordOf(entry.kind), entry.detail});
}

QString spoken(const PaletteEntry& entry)
{
    return joined({entry.text, detailOf(entry), entry.keys, entry.whyNot});
}

} // namespace

QString PaletteModel::keyOf(const PaletteEntry& entry)
{
    static const QString names[] = {u"command"_s, u"cluster"_s, u"file"_s, u"resource"_s, u"commit"_s};
    return names[int(entry.kind)] + u':' + entry.id;
}

void PaletteModel::setEntries(PaletteEntry::Kind kind, const QList<PaletteEntry>& entries)
{
    QList<Known>& known = m_known[size_t(kind)];
    beginResetModel();
    m_rows.clear();
    known.clear();
    known.reserve(entries.size());
    for (const PaletteEntry& entry : entries)
        known.append({entry, entry.text.toLower(), entry.detail.toLower()});
    findAgain();
    endResetModel();
}

void PaletteModel::setRecent(const QStringList& keys)
{
    beginResetModel();
    m_recent.clear();
    for (qsizetype i = keys.size() - 1; i >= 0; --i)
        m_recent.insert(keys.at(i), int(i));
    findAgain();
    endResetModel();
}

void PaletteModel::search(const QString& typed)
{
    beginResetModel();
    m_typed = typed;
    findAgain();
    endResetModel();
}

int PaletteModel::all() const
{
    qsizetype count = 0;
    for (const QList<Known>& known : m_known)
        count += known.size();
    return int(count);
}

void PaletteModel::findAgain()
{
    const QStringList words = m_typed.toLower().split(u' ', Qt::SkipEmptyParts);
    m_rows = words.isEmpty() ? recentRows() : fittingRows(words);
    m_found = int(m_rows.size());
    const auto better = [](const Row& a, const Row& b) {
        return std::tuple(-a.score, a.kind, a.index) < std::tuple(-b.score, b.kind, b.index);
    };
    const qsizetype shown = std::min<qsizetype>(m_rows.size(), mostRows);
    std::partial_sort(m_rows.begin(), m_rows.begin() + shown, m_rows.end(), better);
    m_rows.resize(shown);
}

QList<PaletteModel::Row> PaletteModel::recentRows() const
{
    QList<Row> rows;
    for (int kind = 0; kind < PaletteEntry::kinds; ++kind) {
        const QList<Known>& known = m_known[size_t(kind)];
        for (int index = 0; index < int(known.size()); ++index) {
            const auto recent =
                m_recent.isEmpty() ? m_recent.cend() : m_recent.constFind(keyOf(known.at(index).entry));
            if (recent != m_recent.cend())
                rows.append({kind, index, int(m_recent.size()) - *recent, {}});
            else if (kind == int(PaletteEntry::Kind::Command))
                rows.append({kind, index, 0, {}});
        }
    }
    return rows;
}

QList<PaletteModel::Row> PaletteModel::fittingRows(const QStringList& words) const
{
    QList<Row> rows;
    for (int kind = 0; kind < PaletteEntry::kinds; ++kind) {
        const QList<Known>& known = m_known[size_t(kind)];
        for (int index = 0; index < int(known.size()); ++index) {
            const Known& one = known.at(index);
            Row row{kind, index, -kind * kindCost, {}};
            const bool fits = std::ranges::all_of(words, [&](const QString& word) {
                if (const auto match = fuzzyMatch(word, one.text)) {
                    row.score += match->score;
                    row.places += match->places;
                    return true;
                }
                const bool inDetail = one.detail.contains(word);
                row.score -= detailCost;
                return inDetail;
            });
            if (!fits)
                continue;
            if (!m_recent.isEmpty() && m_recent.contains(keyOf(one.entry)))
                row.score += recentBonus;
            rows.append(std::move(row));
        }
    }
    return rows;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    const PaletteEntry& entry = entryOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole:
        return spoken(entry);
    case KindRole:
        return QVariant::fromValue(entry.kind);
    case DetailRole:
        return detailOf(entry);
    case KeysRole:
        return entry.keys;
    case WhyNotRole:
        return entry.whyNot;
    case PlacesRole:
        return QVariant::fromValue(row.places);
    default:
        return {};
    }
}

} // namespace efa::itemmodels
