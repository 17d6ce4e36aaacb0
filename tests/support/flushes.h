#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace efa::test {

/// What was flushed to the disk while this lives, by whatever library of the test program: its `fsync` is
/// ours, which notes the call and makes it. One at a time.
class Flushes
{
  public:
    struct Flush
    {
        QString path; ///< of the file or folder; ends with " (deleted)" where it has no name yet
        bool folder = false;
        QByteArray watched; ///< what the watched file held at that moment
    };

    explicit Flushes(const QString& watchedFile);
    Flushes(const Flushes&) = delete;
    Flushes& operator=(const Flushes&) = delete;
    ~Flushes();

    QList<Flush> all() const;
    /// Those of files or folders whose path begins so.
    QList<Flush> below(const QString& start) const;
};

} // namespace efa::test
