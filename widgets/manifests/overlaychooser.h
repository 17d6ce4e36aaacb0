#pragma once

#include "workspace/overlay.h"

#include <QComboBox>
#include <QSet>

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
    /// Folders that render the file in front, told apart in the list.
    void setReaching(const QSet<QString>& folders);
    /// Shows one as chosen.
    void showTarget(const std::optional<workspace::RenderTarget>& target);

    /// Gives way where its neighbours need the room.
    QSize minimumSizeHint() const override;

  signals:
    /// The person chose another one.
    void chosen(const efa::workspace::RenderTarget& target);

  protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void take(int row);
    void putBack();
    QString toolTipWords() const;

    itemmodels::OverlaysModel* m_model;
    std::optional<workspace::RenderTarget> m_target;
};

} // namespace efa::widgets
