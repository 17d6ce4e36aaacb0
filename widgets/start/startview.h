#pragma once

#include "base/error.h"
#include "widgets/start/recentfleet.h"

#include <QWidget>

class QBoxLayout;

namespace efa {
class Clock;
}

namespace efa::widgets {

class Door;
class ErrorPresenter;
class RecentList;
class SampleForm;

/// The first page. It says wishes; the window opens, writes and remembers.
class StartView final : public QWidget
{
    Q_OBJECT

  public:
    explicit StartView(const Clock& clock, QWidget* parent = nullptr);

    void setRecent(const QList<RecentFleet>& fleets);
    /// The key that opens a folder, shown in its door.
    void setOpenKeys(const QString& keys);
    QWidget* focusEntry() const;

    ErrorPresenter& errors() const { return *m_errors; }
    /// Asks where the sample goes, proposing this folder.
    void askForSample(const QString& proposal);
    SampleForm& sampleForm() const { return *m_form; }
    void closeSampleForm();

  signals:
    void openFolderRequested();
    void openRequested(const QString& path);
    void removeRequested(const QString& path);
    void sampleRequested();
    void tourRequested();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QLayout* buildDoors();
    QLayout* buildTitle();
    void fit();

    ErrorPresenter* m_errors;
    Door* m_open;
    Door* m_sample;
    Door* m_tour;
    SampleForm* m_form;
    RecentList* m_recent;
    QBoxLayout* m_columns;
};

} // namespace efa::widgets
