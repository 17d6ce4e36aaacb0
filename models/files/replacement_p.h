#pragma once

#include "files/atomicwriter.h"
#include "files/descriptor.h"

#include <sys/stat.h>

namespace efa::files {

/// A folder and a name in it, as bytes.
struct Target
{
    QByteArray folder;
    QByteArray name;
};

/// How the new content is kept until it takes the old one's place: without a name, so that a crash leaves
/// nothing behind, or as a temporary file where the file system cannot do that.
enum class Scratch { Nameless, Named };

/// One save: the new file beside the old one, until put() gives it the old one's name.
class Replacement
{
  public:
    Replacement(const QString& path, Target target, Scratch scratch = Scratch::Nameless)
        : m_path(path), m_target(std::move(target)), m_scratch(scratch)
    {
    }
    Replacement(const Replacement&) = delete;
    Replacement& operator=(const Replacement&) = delete;
    ~Replacement();

    Result<void> open();
    Result<void> compare(const std::optional<Stamp>& expected);
    Result<void> write(const QByteArray& content);
    Result<Stamp> put(const QByteArray& content);

  private:
    bool createNameless(mode_t mode);
    bool create(mode_t mode);
    bool keepProperties();
    bool name();

    QString m_path;
    Target m_target;
    Scratch m_scratch;
    Descriptor m_folder;
    Descriptor m_old;
    struct stat m_oldInfo = {};
    Descriptor m_new;
    QByteArray m_temporary; // its name, while it has one
};

/// What a file with this content and these times is remembered as.
Stamp stampFrom(const struct stat& info, const QByteArray& content);

/// Why a file could not be read.
Error readError(int code, const QString& path);

} // namespace efa::files
