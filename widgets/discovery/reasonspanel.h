#pragma once

#include "delivery/reviewed.h"

#include <QWidget>

#include <optional>

class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace efa::widgets {

class PanelHead;

/// Why a cluster is proposed: each reason with the files that say so, and the folders delivered to it.
class ReasonsPanel final : public QWidget
{
    Q_OBJECT

  public:
    explicit ReasonsPanel(QWidget* parent = nullptr);

    void show(const delivery::ReviewedCluster& cluster);
    void showNothing();
    void addFoldButton(QToolButton* button);

  signals:
    /// A file, or a folder with a kustomization.
    void openRequested(const QString& path);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void clear();
    void addText(const QString& text);
    void addPaths(const QStringList& paths, qsizetype most);
    void fitPaths();

    PanelHead* m_head;
    QScrollArea* m_area;
    QVBoxLayout* m_column = nullptr;
    std::optional<delivery::ReviewedCluster> m_shown;
};

} // namespace efa::widgets
