#pragma once

#include <QObject>

class QSocketNotifier;

namespace efa::app {

/// Tells when the system asks the program to end (SIGTERM, SIGHUP, SIGINT): a session that is closed, a
/// terminal that goes away. At most one at a time.
class EndSignals final : public QObject
{
    Q_OBJECT

  public:
    explicit EndSignals(QObject* parent = nullptr);
    EndSignals(const EndSignals&) = delete;
    EndSignals& operator=(const EndSignals&) = delete;
    ~EndSignals() override;

  signals:
    void asked();

  private:
    QSocketNotifier* m_notifier = nullptr;
};

} // namespace efa::app
