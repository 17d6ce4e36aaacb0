#pragma once

#include "base/place.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>

#include <array>

namespace efa::itemmodels {

/// Something that can be gone to or done.
struct PaletteEntry
{
    enum class Kind : uint8_t { Command, Cluster, File, Resource, Commit };
    static constexpr int kinds = 5;

    Kind kind = Kind::Command;
    QString id;   ///< names it for ever, within its kind
    QString text; ///< what is searched and shown
    QString detail = {};
    QString keys = {};
    QString whyNot = {}; ///< why it cannot be done now
    Place place = {};    ///< of files and resources

    friend bool operator==(const PaletteEntry&, const PaletteEntry&) = default;
};

/// What fits the words that were typed, best first; with nothing typed what was used lately, then the
/// commands. Finds among tens of thousands within a frame or two.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

  public:
    static constexpr int mostRows = 60;
    enum Role {
        KindRole = Qt::UserRole, ///< PaletteEntry::Kind
        DetailRole,              ///< QString: what it is and where it belongs
        KeysRole,
        WhyNotRole,
        PlacesRole ///< QList<int>: letters of the text that were typed
    };

    using QAbstractListModel::QAbstractListModel;

    /// Replaces all of one kind and searches again.
    void setEntries(PaletteEntry::Kind kind, const QList<PaletteEntry>& entries);
    /// Ids with their kind (keyOf()), newest first.
    void setRecent(const QStringList& keys);
    void search(const QString& typed);
    static QString keyOf(const PaletteEntry& entry);

    const PaletteEntry& at(int row) const { return entryOf(m_rows.at(row)); }
    /// How many fit, shown or not.
    int found() const { return m_found; }
    int all() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    struct Known
    {
        PaletteEntry entry;
        QString text; ///< lower case
        QString detail;
    };
    struct Row
    {
        int kind = 0;
        int index = 0;
        int score = 0;
        QList<int> places;
    };

    const PaletteEntry& entryOf(const Row& row) const
    {
        return m_known[size_t(row.kind)].at(row.index).entry;
    }
    void findAgain();
    QList<Row> recentRows() const;
    QList<Row> fittingRows(const QStringList& words) const;

    std::array<QList<Known>, PaletteEntry::kinds> m_known;
    QHash<QString, int> m_recent; ///< to its place, 0 the newest
    QString m_typed;
    QList<Row> m_rows;
    int m_found = 0;
};

} // namespace efa::itemmodels

Q_DECLARE_METATYPE(efa::itemmodels::PaletteEntry::Kind)
