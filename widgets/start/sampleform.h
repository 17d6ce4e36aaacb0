#pragma once

#include "base/error.h"
#include "widgets/common/surface.h"

class QLineEdit;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace efa::widgets {

class Label;
class LinkButton;

/// Asks where the sample fleet goes and shows how far its writing is; unfolds below its door.
class SampleForm final : public Surface
{
    Q_OBJECT

  public:
    explicit SampleForm(QWidget* parent = nullptr);

    void setFolder(const QString& folder);
    QString folder() const;
    QWidget* focusEntry() const;

    /// The folder may be used, or why not.
    void setVerdict(const QString& whyNot);
    void showIdle();
    void showRunning(qint64 done, qint64 total, const QString& step);
    void showFailed(const Error& error);

  signals:
    /// The folder in the field changed: somebody should look whether it can be used.
    void folderChanged(const QString& folder);
    void writeRequested(const QString& folder);
    void cancelRequested();
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    void choose();
    void setRunning(bool running);
    void say(const QString& text, Token color);

    QLineEdit* m_folder;
    QToolButton* m_choose;
    Label* m_note;
    QProgressBar* m_bar;
    QPushButton* m_write;
    QPushButton* m_cancel;
    QString m_whyNot;
    bool m_running = false;
};

} // namespace efa::widgets
