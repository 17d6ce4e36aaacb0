#pragma once

#include "base/progress.h"
#include "git/signingsettings_p.h"

#include <QByteArray>
#include <QDateTime>

namespace efa::git {

/// `ssh-keygen`, or what the user has in its place, called as Git calls it. The settings must outlive it.
class SshKeygen
{
  public:
    /// `folder`: where it runs, and where the name of a key begins.
    SshKeygen(const SigningSettings& settings, const QString& folder);

    /// A signature of `text` by the configured key, or by the first that gpg.ssh.defaultKeyCommand names.
    /// Errors: NotFound (no such program), Invalid (no key; it signed nothing, and the detail is what it
    /// said), Cancelled, Io.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray& text, const Progress& progress) const;
    /// What the signature was worth at that time; what cannot be checked is no error. Errors: Cancelled, Io.
    [[nodiscard]] Result<CommitSignature> check(const QByteArray& text, const QByteArray& signature,
                                                const QDateTime& when, const Progress& progress) const;

  private:
    class Check;
    [[nodiscard]] Result<QString> key(const Progress& progress) const;

    const SigningSettings& m_settings;
    QString m_folder;
};

} // namespace efa::git
