#pragma once

#include <QString>

namespace efa::test {

/// A file system of its own of a few megabytes, to be filled up or made read-only: a tmpfs mounted on a
/// folder that must be empty. Only root may mount; elsewhere isThere() is false and the test has to say that
/// it did not run.
class SmallDisk
{
  public:
    explicit SmallDisk(const QString& folder, int megabytes = 4);
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk();

    bool isThere() const { return m_mounted; }
    QString folder() const { return m_folder; }
    /// Leaves at most this many bytes free, rounded to whole blocks.
    bool fill(qint64 free);
    /// Gives back what fill() took.
    void empty();
    bool setReadOnly(bool readOnly);

  private:
    QString m_folder;
    bool m_mounted = false;
};

} // namespace efa::test
