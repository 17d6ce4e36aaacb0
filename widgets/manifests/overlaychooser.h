#pragma once

#include "workspace/overlay.h"

#include <QComboBox>

#include <optional>

namespace efa::itemmodels {
class OverlaysModel;
}

namespace efa::widgets {

/// Chooses what is rendered: a list that is searched by typing. Clusters come first.
class OverlayChooser final : public QComboBox
{
    Q_OBJECT

  public:
    explicit OverlayChooser(QWidget* parent = nullptr);

    void setOverlays(const QList<workspace::Overlay>& overlays);
    /// Those that render the file in front, told apart in the list.
    void setReaching(const QList<workspace::Overlay>& overlays);
    /// Shows a folder as chosen; nothing where it is not in the list.
    void showFolder(const std::optional<QString>& folder);

    /// Gives way where its neighbours need the room.
    QSize minimumSizeHint() const override;

  signals:
    /// The person chose another one.
    void chosen(const QString& folder);

  protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void take(int row);
    void putBack();

    itemmodels::OverlaysModel* m_model;
    std::optional<QString> m_folder;
};

} // namespace efa::widgets
