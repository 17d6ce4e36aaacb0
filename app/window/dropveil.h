#pragma once

#include <QWidget>

class QMimeData;

namespace efa::app {

/// Lies over the window while a folder is dragged above it and says what letting go will do.
class DropVeil final : public QWidget
{
    Q_OBJECT

  public:
    explicit DropVeil(QWidget* parent);

    void show(const QString& folder);

    /// The one local folder in what is dragged; a file stands for its folder. Empty: nothing for us.
    static QString folderIn(const QMimeData* data);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_words;
};

} // namespace efa::app
