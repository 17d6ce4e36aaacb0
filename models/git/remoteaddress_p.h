#pragma once

#include <QString>

namespace efa::git {

/// The address of a repository without what does not tell repositories apart: scheme, user, password, usual
/// port, letter case of the host and `.git` at the end. The https, ssh and scp forms of one address are one.
struct RemoteAddress
{
    QString host; ///< in small letters, with its port where that is unusual
    QString path; ///< without '/' at its ends

    static RemoteAddress of(const QString& url);

    /// A folder such as "github.com/owner/name.git"; never leads out of the folder it is put into.
    QString folder() const;
};

/// How messages call a repository: its address with a scheme, without a password.
QString shownAddress(const QString& url);

} // namespace efa::git
