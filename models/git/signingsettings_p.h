#pragma once

#include "git/library_p.h"
#include "git/records.h"

#include <QString>

namespace efa::git {

/// What Git's configuration says about signatures, with Git's own defaults. Programs and whom to trust come
/// from the system's and the user's configuration; whether commits are signed, how and with which key may be
/// the repository's choice.
struct SigningSettings
{
    /// Errors: Invalid (a value that Git refuses, too).
    [[nodiscard]] static Result<SigningSettings> read(git_repository* repository);

    bool signs = false; ///< commit.gpgSign
    SignatureFormat format = SignatureFormat::OpenPgp;
    QString key; ///< user.signingKey; empty: what the program has for the committer
    QString openPgpProgram;
    QString x509Program;
    QString sshProgram;
    QString sshKeyCommand;  ///< gpg.ssh.defaultKeyCommand; asked where no key is set
    QString allowedSigners; ///< a file; who may sign by SSH
    QString revokedSigners; ///< a file; empty where none is set
    QString leastTrust;     ///< gpg.minTrustLevel, in small letters; empty: any

    QString programFor(SignatureFormat of) const;
};

} // namespace efa::git
