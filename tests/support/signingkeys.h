#pragma once

#include "tests/support/scratchrepository.h"

namespace efa::test {

/// Runs a program that has to succeed; its output.
QByteArray runTool(const QString& program, const QStringList& arguments, const QByteArray& input = {});

/// Makes an SSH key without a passphrase in the home folder; the path of its secret half.
QString makeSshKey(const ScratchRepository& scratch, const QString& name);
/// Makes one with which the user signs from now on, and which is named as one that may.
QString signBySsh(const ScratchRepository& scratch);

/// A folder of OpenPGP keys in the home folder, and the program that knows it; nothing of it is left behind.
class PgpKeys
{
  public:
    explicit PgpKeys(const ScratchRepository& scratch, const QString& name = QStringLiteral("pgp"));
    PgpKeys(const PgpKeys&) = delete;
    PgpKeys& operator=(const PgpKeys&) = delete;
    ~PgpKeys();

    /// A program that is gpg with these keys and these options besides; its path.
    QString program(const QStringList& options = {}) const;
    QByteArray run(const QStringList& arguments, const QByteArray& input = {}) const;
    /// Makes a key without a passphrase that signs; its fingerprint. `expiry` as gpg understands it.
    QString makeKey(const QString& owner, const QString& expiry, const QStringList& options = {}) const;

  private:
    QString m_folder;
    mutable int m_programs = 0;
};

} // namespace efa::test
