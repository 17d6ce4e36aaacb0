#pragma once

#include "itemmodels/rowmodel.h"
#include "workspace/overlay.h"

namespace efa::itemmodels {

/// What can be rendered, for a chooser with search.
class OverlaysModel final : public RowModel<workspace::Overlay>
{
    Q_OBJECT

  public:
    enum Role {
        FolderRole = Qt::UserRole, ///< QString
        ClusterRole,               ///< QString: empty where the folder is meant
        GroupRole,                 ///< fleet::FileGroup
        SectionRole,               ///< QString: the name of the section, of its first row only
        ReachesRole                ///< bool: renders the file in front
    };

    using RowModel<workspace::Overlay>::RowModel;

    void setValues(const QList<workspace::Overlay>& overlays);
    /// The overlays that render the file in front, told apart in the list.
    void setReaching(const QSet<QString>& folders);
    const workspace::Overlay& at(int row) const { return rows().at(row); }
    int rowOf(const workspace::RenderTarget& target) const { return rowOfId(idOf(target)); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    static QString idOf(const workspace::RenderTarget& target);

    QSet<QString> m_reaching;
};

} // namespace efa::itemmodels
