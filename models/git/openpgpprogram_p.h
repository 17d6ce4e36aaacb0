#pragma once

#include "base/progress.h"
#include "git/signingsettings_p.h"

#include <QByteArray>

namespace efa::git {

/// `gpg` or `gpgsm`, or what the user has in their place, called as Git calls it. The settings must outlive
/// it.
class OpenPgpProgram
{
  public:
    /// `folder`: where it runs.
    OpenPgpProgram(const SigningSettings& settings, SignatureFormat format, const QString& folder);

    /// A detached, armored signature of `text` by the configured key, or by that of `committer`, written as
    /// `Name <address>`. Waits while somebody is asked for a passphrase. Errors: NotFound (no such program),
    /// Invalid (it signed nothing; the detail is what it said), Cancelled, Io.
    [[nodiscard]] Result<QByteArray> sign(const QByteArray& text, const QString& committer,
                                          const Progress& progress) const;
    /// What the signature is worth; what cannot be checked is no error. Errors: Cancelled, Io.
    [[nodiscard]] Result<CommitSignature> check(const QByteArray& text, const QByteArray& signature,
                                                const Progress& progress) const;

  private:
    QStringList stayingHere() const;

    const SigningSettings& m_settings;
    QString m_program;
    SignatureFormat m_format;
    QString m_folder;
};

} // namespace efa::git
