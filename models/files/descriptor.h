#pragma once

#include <QByteArray>

#include <utility>

namespace efa::files {

/// Owns a file descriptor; below 0 there is none, and errno says why.
class Descriptor
{
  public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor();

    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }
    /// Gives the descriptor away.
    int release() { return std::exchange(m_fd, -1); }

  private:
    int m_fd = -1;
};

/// How openBeneath keeps inside the folder: by one system call, or name by name where the kernel lacks it.
enum class Descent { OneCall, NameByName };

/// Opens `path` below `folder` without following any link; ELOOP where one stands on the way. With O_PATH and
/// O_NOFOLLOW a link at the end is opened itself. The empty path is the folder.
Descriptor openBeneath(int folder, const QByteArray& path, int flags, Descent descent = Descent::OneCall);

/// Reads from the start to the end, at most `limit` bytes; errno is EFBIG when there is more.
bool readAll(int fd, qint64 expected, qint64 limit, QByteArray& content);

/// Writes all of it at the current place; errno says why not.
bool writeAll(int fd, const QByteArray& content);

} // namespace efa::files
