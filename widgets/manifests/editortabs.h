#pragma once

#include <QTabBar>

namespace efa::widgets {

/// The strip of open files: a dot where text is not saved, a cross on the tab in front and under the mouse;
/// the middle button closes.
class EditorTabs final : public QTabBar
{
    Q_OBJECT

  public:
    explicit EditorTabs(QWidget* parent = nullptr);

    /// Adds a tab and answers its place.
    int addFile(const QString& path);
    void setPath(int tab, const QString& path);
    QString pathAt(int tab) const;
    int tabOf(const QString& path) const;
    void setUnsaved(int tab, bool unsaved);
    bool isUnsaved(int tab) const;

  signals:
    void closeRequested(const QString& path);

  protected:
    QSize tabSizeHint(int tab) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QRect markRect(int tab) const;
    void nameTabs();
    void paintTab(QPainter& painter, int tab);

    int m_pressed = -1;
    int m_hovered = -1;
};

} // namespace efa::widgets
